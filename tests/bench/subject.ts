import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { sharedVite } from "../../src/build/vite.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const out = fileURLToPath(new URL("../../.cache/bench", import.meta.url));
const bundled = new Map<string, Promise<string>>();

/**
 * Bundles a module of `subjects/` as a site would get it, runs it in a Node process of its own and gives what it
 * printed: one number.
 *
 * @param args what the process is called with
 */
export async function runSubject(name: string, args: readonly string[] = []): Promise<number> {
  const file = bundled.get(name) ?? bundle(name);
  bundled.set(name, file);
  const { stdout } = await run(process.execPath, ["--expose-gc", await file, ...args], { maxBuffer: 1e7 });
  const value = Number(stdout.trim());
  if (stdout.trim() === "" || Number.isNaN(value)) throw new Error(`${name} printed no number: ${stdout}`);
  return value;
}

async function bundle(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`subjects/${name}.ts`, import.meta.url));
  if (!existsSync(entry)) throw new Error(`there is no subject ${name}`);
  await build({
    ...sharedVite(),
    configFile: false,
    root,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2023",
      minify: false,
      lib: { entry, formats: ["es"], fileName: () => `${name}.mjs` },
      rolldownOptions: { external: /^node:/, output: { codeSplitting: false } },
    },
  });
  return `${out}/${name}.mjs`;
}
