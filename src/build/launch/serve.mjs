// @ts-check
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".sql": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

const COMPRESSED = new Set([
  ".css",
  ".html",
  ".js",
  ".json",
  ".map",
  ".md",
  ".mjs",
  ".sql",
  ".svg",
  ".txt",
  ".xml",
]);

/**
 * Serves a built site the way a static host does.
 *
 * Every answer carries `Access-Control-Allow-Origin: *`, which host pages need for the embed's module.
 *
 * @param {{ folder: string, base?: string, port?: number, host?: string }} options
 *   `base`: path under which the site was built; `port` 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ folder, base = "/", port = 0, host = "127.0.0.1" }) {
  const prefix = base.replace(/\/*$/, "/");
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();

  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const url = new URL(request.url ?? "/", "http://localhost");
    if (prefix !== "/" && (url.pathname === "/" || `${url.pathname}/` === prefix)) {
      response.writeHead(302, { Location: prefix + url.search }).end();
      return;
    }
    const found = url.pathname.startsWith(prefix)
      ? find(folder, url.pathname.slice(prefix.length))
      : undefined;
    if (found === "folder") {
      response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
      return;
    }
    const missing = join(folder, "404.html");
    const file = found ?? (existsSync(missing) ? missing : undefined);
    if (file === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    send(file, found ? 200 : 404);
    return;

    /** @type {(file: string, status: number) => void} */
    function send(path, status) {
      const { size, mtimeMs } = statSync(path);
      const type = extname(path);
      const tag = `"${createHash("sha1").update(`${path} ${size} ${mtimeMs}`).digest("base64url")}"`;
      response.setHeader("Content-Type", TYPES[type] ?? "application/octet-stream");
      response.setHeader("ETag", tag);
      response.setHeader(
        "Cache-Control",
        path.includes(`${sep}_astro${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
      );
      if (status === 200 && request.headers["if-none-match"] === tag) {
        response.writeHead(304).end();
        return;
      }
      const gzip = COMPRESSED.has(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
      if (gzip) {
        const body = compressed.get(tag) ?? gzipSync(readFileSync(path));
        compressed.set(tag, body);
        response.writeHead(status, {
          "Content-Encoding": "gzip",
          "Content-Length": body.length,
          Vary: "Accept-Encoding",
        });
        response.end(request.method === "HEAD" ? undefined : body);
        return;
      }
      response.writeHead(status, { "Content-Length": size, Vary: "Accept-Encoding" });
      if (request.method === "HEAD") response.end();
      else createReadStream(path).pipe(response);
    }
  });

  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      const actual = typeof address === "object" && address ? address.port : port;
      resolve({
        url: `http://${host === "127.0.0.1" ? "localhost" : host}:${actual}${prefix}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * Finds a port that nobody listens on.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address) resolve(address.port);
        else reject(new Error("No free port"));
      });
    });
  });
}

/**
 * Finds the file of an address; "folder" where only the slash at the end is missing.
 *
 * @param {string} folder
 * @param {string} address what follows the base
 */
function find(folder, address) {
  let path;
  try {
    path = normalize(join(folder, decodeURIComponent(address)));
  } catch {
    return undefined;
  }
  if (path.includes("\0") || !`${path}${sep}`.startsWith(normalize(`${folder}${sep}`))) return undefined;
  const state = statSync(path, { throwIfNoEntry: false });
  if (state?.isFile()) return path;
  const index = join(path, "index.html");
  if (!state?.isDirectory() || !existsSync(index)) return undefined;
  return address === "" || address.endsWith("/") ? index : "folder";
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { dir: { type: "string", default: "dist" }, port: { type: "string" }, base: { type: "string" } },
  });
  const { url } = await serve({
    folder: values.dir,
    port: Number(values.port ?? 4321),
    base: values.base ?? "/",
  });
  console.log(url);
}
