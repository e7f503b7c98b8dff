import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../../src/build/launch/serve.mjs";

const parent = mkdtempSync(join(tmpdir(), "firedrill-serve-"));
const folder = join(parent, "dist");
let site: Awaited<ReturnType<typeof serve>>;
let under: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, "en/日本"), { recursive: true });
  mkdirSync(join(folder, "_astro"));
  writeFileSync(join(folder, "index.html"), "<h1>front</h1>");
  writeFileSync(join(folder, "en/index.html"), "<h1>english</h1>");
  writeFileSync(join(folder, "en/日本/index.html"), "<h1>日本</h1>");
  writeFileSync(join(folder, "404.html"), "<h1>missing</h1>");
  writeFileSync(join(folder, "_astro/a.js"), "export {};");
  writeFileSync(join(parent, "secret.txt"), "secret");
  site = await serve({ folder });
  under = await serve({ folder, base: "/sub/path/" });
});

afterAll(async () => {
  await Promise.all([site.close(), under.close()]);
  rmSync(parent, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
  fetch(new URL(path, site.url), { redirect: "manual", ...init });

/** Asks with the path as it stands: fetch would resolve the dots before sending. */
function raw(path: string): Promise<{ status: number | undefined; body: string }> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => {
        resolve({ status: response.statusCode, body });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("the server of the built site", () => {
  test.each([
    ["/", "front"],
    ["/en/", "english"],
    ["/en/%E6%97%A5%E6%9C%AC/", "日本"],
  ])("answers %s with its page", async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain(text);
  });

  test("lets other sites load its files", async () => {
    for (const path of ["/", "/_astro/a.js", "/nothing"]) {
      expect((await get(path)).headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("adds the slash that an address lacks", async () => {
    const response = await get("/en?a=1");
    expect([response.status, response.headers.get("location")]).toEqual([301, "/en/?a=1"]);
  });

  test("answers what is missing with the page for it and status 404", async () => {
    const response = await get("/nothing/here/");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("missing");
  });

  test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/en/..%2f..%2fsecret.txt", "/%00", "/%"])(
    "gives nothing outside its folder for %s",
    async (path) => {
      const { status, body } = await raw(path);
      expect(status).toBe(404);
      expect(body).not.toContain("secret");
    },
  );

  test("packs text for who takes gzip", async () => {
    const { hostname, port } = new URL(site.url);
    const body = await new Promise<Buffer>((resolve, reject) => {
      const parts: Buffer[] = [];
      request({ hostname, port, path: "/", headers: { "accept-encoding": "gzip" } }, (response) => {
        expect(response.headers["content-encoding"]).toBe("gzip");
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          resolve(Buffer.concat(parts));
        });
      })
        .on("error", reject)
        .end();
    });
    expect(gunzipSync(body).toString()).toContain("front");
  });

  test("lets hashed files be kept and asks again for the others", async () => {
    expect((await get("/_astro/a.js")).headers.get("cache-control")).toContain("immutable");
    const first = await get("/en/");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await get("/en/", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  test("takes no other method", async () => {
    expect((await get("/", { method: "POST" })).status).toBe(405);
  });
});

describe("served under a path", () => {
  test("the site answers there and leads there from the root", async () => {
    const origin = new URL(under.url).origin;
    expect(await (await fetch(`${origin}/sub/path/en/`)).text()).toContain("english");
    for (const path of ["/", "/sub/path"]) {
      const response = await fetch(origin + path, { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([302, "/sub/path/"]);
    }
  });

  test("nothing answers outside that path", async () => {
    expect((await fetch(`${new URL(under.url).origin}/en/`)).status).toBe(404);
  });
});
