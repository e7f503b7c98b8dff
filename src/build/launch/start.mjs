// @ts-check
import { join } from "node:path";
import { buildSite, siteIsStale } from "./builds.mjs";
import { fail, ROOT } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./serve.mjs";

// `npm start`: installs and builds what is missing, then serves the built site.

await ensureInstalled();
if (siteIsStale()) {
  const { code } = await buildSite();
  if (code !== 0) fail("The site could not be built.");
}

const port = Number(process.env["PORT"] ?? 4321);
const host = process.env["HOST"] ?? "127.0.0.1";
const base = process.env["BASE"] ?? "/";
try {
  const { url } = await serve({ folder: join(ROOT, "dist"), base, port, host });
  console.log(`\nFiredrill runs at ${url}\nPress Ctrl+C to stop.`);
} catch (error) {
  fail(
    error instanceof Error && "code" in error && error.code === "EADDRINUSE"
      ? `Port ${port} is taken: choose another with PORT=<number> npm start.`
      : String(error),
  );
}
