// @ts-check
import { existsSync } from "node:fs";
import { fail, findProgram, run } from "./commands.mjs";

/**
 * Something of the system that a test needs.
 *
 * @typedef {object} Need
 * @property {string} what its name for people
 * @property {() => string | undefined} find gives its path once it is there
 * @property {readonly string[]} packages Debian's packages that bring it
 * @property {string} [otherwise] what else a reader can do
 */

/** @type {Need} */
export const CHROMIUM = {
  what: "Chromium",
  find: () =>
    named("CHROMIUM") ??
    findProgram(["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]),
  packages: ["chromium"],
  otherwise: "or name a browser with CHROMIUM=<path>",
};

/** @type {Need} */
export const CJK_FONTS = {
  what: "Fonts for Chinese and Japanese",
  find: () =>
    [
      "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
      "/usr/share/fonts/truetype/noto/NotoSansCJK-Regular.ttc",
      "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
      "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    ].find(existsSync),
  packages: ["fonts-noto-cjk"],
};

/** @type {Need} */
export const FIREFOX = {
  what: "Firefox",
  find: () => named("FIREFOX") ?? findProgram(["firefox-esr", "firefox"]),
  packages: ["firefox-esr"],
  otherwise: "or name a browser with FIREFOX=<path>",
};

/** @type {Need} */
export const WEBKIT = {
  what: "WebKitGTK's driver",
  find: () => findProgram(["WebKitWebDriver"]),
  packages: ["webkit2gtk-driver"],
};

/** @type {Need} */
export const DISPLAY = {
  what: "A virtual display",
  find: () => findProgram(["Xvfb"]),
  packages: ["xvfb"],
};

/**
 * Sees to it that everything needed is there, installing packages where this is root on a Debian system.
 *
 * @param {readonly Need[]} needs
 * @returns {Promise<(need: Need) => string>} the path of each need
 */
export async function ensureSystem(needs) {
  const missing = needs.filter(({ find }) => !find());
  if (missing.length > 0) {
    const packages = missing.flatMap((need) => need.packages);
    const root = process.getuid?.() === 0 && findProgram(["apt-get"]);
    if (root) await install(packages);
    for (const { what, find, otherwise } of missing) {
      if (find()) continue;
      const how = root
        ? "apt-get could not install it"
        : `install the system's packages: ${packages.join(" ")}`;
      fail(`${what}: not found; ${[how, otherwise].filter(Boolean).join(", ")}.`);
    }
  }
  return ({ find, what }) => find() ?? fail(`${what} has gone.`);
}

/** @param {readonly string[]} packages */
async function install(packages) {
  console.log(`Installing ${packages.join(" ")} …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  /** @type {[string, ...string[]]} */
  const command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", ...packages];
  if ((await run(command, { env, print: false })).code === 0) return;
  // A new machine knows no package until the lists are fetched.
  await run(["apt-get", "update", "-q"], { env, print: false });
  const { code, output } = await run(command, { env, print: false });
  if (code !== 0) console.error(output);
}

/** @param {string} variable */
function named(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) fail(`${variable} names ${path}, which does not exist.`);
  return path || undefined;
}
