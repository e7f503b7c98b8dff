import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A build of the site and the path that it is served under. */
export interface Build {
  readonly folder: string;
  readonly base: string;
}

const root = new URL("../../", import.meta.url);

export const AT_ROOT: Build = { folder: fileURLToPath(new URL("dist", root)), base: "/" };
export const UNDER_PATH: Build = {
  folder: fileURLToPath(new URL(".cache/sub-path", root)),
  base: "/sub/path/",
};

/** Lists the addresses of every page of a build, as a reader sees them. */
export function pagesOf({ folder, base }: Build): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => base + file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1"))
    .sort();
}
