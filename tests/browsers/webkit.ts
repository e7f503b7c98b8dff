import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import type { Readable } from "node:stream";
import { freePort } from "../../src/build/launch/serve.mjs";
import type { Driver } from "./harness.ts";
import { programFor } from "./programs.ts";

const SIZE = { width: 1440, height: 900 };
const START_MS = 20_000;

/** The name under which WebDriver returns a reference to an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Starts WebKitGTK's small browser on a virtual display, driven by plain WebDriver requests. */
export async function openWebKit(): Promise<Driver> {
  const { display, process: screen } = await startDisplay();
  const port = await freePort();
  const driver = spawn(programFor("WEBKIT_DRIVER"), [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: display,
      LANG: "en_US.UTF-8",
      // The driver runs as root in containers, where WebKit's own sandbox does not start.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const end = () => {
    driver.kill();
    screen.kill();
  };
  try {
    const send = await startSession(`http://127.0.0.1:${port}`);
    return driverOf(send, end);
  } catch (error) {
    end();
    throw error;
  }
}

type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<unknown>;

function driverOf(send: Send, end: () => void): Driver {
  const find = async (selector: string) => {
    const found = await send("POST", "/element", { using: "css selector", value: selector });
    return `/element/${String(field(found, ELEMENT))}`;
  };
  return {
    async goTo(url) {
      await send("POST", "/url", { url });
    },
    async evaluate(expression) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${expression}))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await send("POST", "/execute/async", { script, args: [] });
      const error = field(answer, "error");
      if (error !== undefined) throw new Error(JSON.stringify(error));
      return field(answer, "value");
    },
    async click(selector) {
      await send("POST", `${await find(selector)}/click`, {});
    },
    async type(selector, text) {
      await send("POST", `${await find(selector)}/value`, { text });
    },
    async screenshot() {
      return Buffer.from(String(await send("GET", "/screenshot")), "base64");
    },
    async close() {
      await send("DELETE", "");
      end();
    },
  };
}

/** Opens a session and gives the function that sends its further requests. */
async function startSession(server: string): Promise<Send> {
  const capabilities = {
    alwaysMatch: {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
    },
  };
  const until = Date.now() + START_MS;
  while (!(await isReady(server))) {
    if (Date.now() > until) throw new Error("WebKit's driver did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const session = field(await request("POST", `${server}/session`, { capabilities }), "sessionId");
  const send: Send = (method, path, body) =>
    request(method, `${server}/session/${String(session)}${path}`, body);
  await send("POST", "/timeouts", { script: 60_000, pageLoad: 60_000, implicit: 0 });
  await send("POST", "/window/rect", SIZE);
  return send;
}

async function isReady(server: string): Promise<boolean> {
  try {
    return field(await request("GET", `${server}/status`), "ready") === true;
  } catch {
    return false;
  }
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const value = field(await response.json(), "value");
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`);
  return value;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

/** Starts a display that chooses its own free number. */
async function startDisplay(): Promise<{ display: string; process: ChildProcess }> {
  const screen = `${SIZE.width}x${SIZE.height}x24`;
  const xvfb = spawn(programFor("XVFB"), ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    const pipe: unknown = xvfb.stdio[3];
    if (!isReadable(pipe)) throw new Error("The display has no pipe for its number");
    pipe.once("data", (chunk: Buffer) => {
      resolve(chunk.toString().trim());
    });
    xvfb.once("error", reject);
    xvfb.once("exit", () => {
      reject(new Error("The virtual display did not start"));
    });
  });
  return { display: `:${number}`, process: xvfb };
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === "object" && stream !== null && "once" in stream;
}

function miniBrowser(): string {
  const libraries = readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu"));
  const paths = libraries.flatMap((name) =>
    ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(
      (kind) => `/usr/lib/${name}/${kind}/MiniBrowser`,
    ),
  );
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error("WebKitGTK brought no MiniBrowser");
  return found;
}
