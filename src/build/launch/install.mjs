// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ROOT, run } from "./commands.mjs";

/** The oldest Node that Astro and the tools run on, where the project's own is not to be had. */
const OWN_NODE = [22, 22];

/**
 * Installs the packages of the lockfile unless they are there already.
 *
 * npm writes down what it installed once it has finished; comparing that with the lockfile finds a missing, an
 * interrupted and an outdated install, and takes one made by hand as it is.
 */
export async function ensureInstalled() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    fail(`Firedrill needs Node 20 or later to start; this is ${process.versions.node}.`);
  }
  if (!isInstalled()) {
    console.log("Installing the packages of package-lock.json …");
    const { code, output } = await run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      print: false,
    });
    if (code !== 0) fail(`${output}\nnpm ci failed.`);
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [ownMajor = 0, ownMinor = 0] = OWN_NODE;
  const modern = major > ownMajor || (major === ownMajor && minor >= ownMinor);
  if (!existsSync(join(ROOT, "node_modules", ".bin", "node")) && !modern) {
    fail(
      `No Node 24 is packaged for ${process.platform} ${process.arch}: use Node ${OWN_NODE.join(".")} or later.`,
    );
  }
}

/** Tells whether what npm installed is what the lockfile asks for. */
export function isInstalled() {
  const wanted = packagesOf(join(ROOT, "package-lock.json"));
  const installed = packagesOf(join(ROOT, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional === true && !installed[path]),
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}
