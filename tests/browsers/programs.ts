import { existsSync } from "node:fs";

/** Where Debian puts the programs; `npm run test:browsers` names the ones that it found or installed. */
const USUAL = {
  CHROMIUM: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
  FIREFOX: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
  WEBKIT_DRIVER: ["/usr/bin/WebKitWebDriver"],
  XVFB: ["/usr/bin/Xvfb"],
} as const;

/** Gives the path of a program: what the environment names, or the usual one. */
export function programFor(name: keyof typeof USUAL): string {
  const path = process.env[name] ?? USUAL[name].find((usual) => existsSync(usual));
  if (path === undefined) throw new Error(`${name} is not installed: run \`npm run test:browsers\``);
  return path;
}
