// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./commands.mjs";

/** Everything that the built site and library are made from. */
const SOURCES = [
  "astro.config.mjs",
  "package-lock.json",
  "tsconfig.json",
  "content",
  "grammar",
  "public",
  "src",
];

/** Where the fingerprint of what was built last is kept. */
const stamp = (/** @type {string} */ name) => join(ROOT, ".cache", `${name}.built`);

/**
 * Tells whether a build is missing, or older than its sources or its settings.
 *
 * @param {string} name of the build
 * @param {string} product a file that the build makes, from the project's folder
 * @param {readonly (string | undefined)[]} settings
 */
export function isStale(name, product, settings) {
  if (!existsSync(join(ROOT, product))) return true;
  try {
    return readFileSync(stamp(name), "utf8") !== fingerprint(settings);
  } catch {
    return true;
  }
}

/**
 * Remembers that a build has just been made.
 *
 * @param {string} name of the build
 * @param {readonly (string | undefined)[]} settings
 */
export function markBuilt(name, settings) {
  mkdirSync(dirname(stamp(name)), { recursive: true });
  writeFileSync(stamp(name), fingerprint(settings));
}

/** @param {readonly (string | undefined)[]} settings */
function fingerprint(settings) {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  /** @param {string} path */
  const take = (path) => {
    const state = statSync(join(ROOT, path), { throwIfNoEntry: false });
    if (!state) return;
    if (state.isDirectory()) {
      for (const name of readdirSync(join(ROOT, path)).sort()) take(`${path}/${name}`);
    } else {
      hash.update(`${path}\0${state.size}\0${state.mtimeMs}\n`);
    }
  };
  for (const source of SOURCES) take(source);
  return hash.digest("hex");
}
