// @ts-check
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const TOOLS = join(ROOT, "node_modules", ".bin");

/** The environment in which the project's own Node and tools come first, and none of them calls home. */
export function toolEnvironment() {
  const paths = [TOOLS, ...(process.env["PATH"] ?? "").split(delimiter).filter((path) => path !== TOOLS)];
  return { ...process.env, PATH: paths.join(delimiter), ASTRO_TELEMETRY_DISABLED: "1" };
}

/**
 * Runs a command in the project's folder and waits for its end.
 *
 * @param {readonly [string, ...string[]]} command name and arguments
 * @param {{ env?: Record<string, string>, print?: boolean }} [options] `print`: show its output as it comes (default)
 * @returns {Promise<{ code: number, output: string }>} a code other than 0 also where it could not be started
 */
export function run([name, ...args], { env = {}, print = true } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(name, args, {
      cwd: ROOT,
      env: { ...toolEnvironment(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @param {NodeJS.WriteStream} stream */
    const take = (stream) => (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
      if (print) stream.write(chunk);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Replaces this process's work by a command that owns the terminal; ends with its exit code.
 *
 * @param {readonly [string, ...string[]]} command name and arguments
 */
export function become([name, ...args]) {
  const child = spawn(name, args, { cwd: ROOT, env: toolEnvironment(), stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
    process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`${name}: ${error.message}`));
  child.on("close", (code) => process.exit(code ?? 1));
}

/**
 * Finds a program on the path.
 *
 * @param {readonly string[]} names in order of preference
 */
export function findProgram(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of names) {
    for (const folder of folders) if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

/**
 * Says in one line why nothing more can be done, and ends.
 *
 * @param {string} reason
 * @returns {never}
 */
export function fail(reason) {
  console.error(reason);
  process.exit(1);
}
