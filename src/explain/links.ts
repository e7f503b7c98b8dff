import { ERRORS, type ErrorCode, type ErrorRow, type Target } from "../engine/index.ts";

/** Pages of the reference by what an error's source speaks of; the first that fits. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^restore|^snapshot(?!Filter|List)|^timestamp|^allowLoad|^alias|^source|noRestore/i, "restore"],
  [
    /^backup|^label|^incremental|^timeout|^repository|^location|^broker|^job|^replica|^info|^cancel|noBackup|^task|^database(?:Empty|NameIncorrect|UnknownAtSubmit)/,
    "backup",
  ],
];

/** Gives the pages of the reference that tell more, without language: `reference/starrocks/restore/`. */
export function linksFor(code: ErrorCode | "syntax", { engine }: Target): readonly string[] {
  const row: ErrorRow | undefined = code === "syntax" ? undefined : ERRORS[code];
  if (row !== undefined && row.source.startsWith("fe ")) return [];
  const page = PAGES.find(([pattern]) => pattern.test(code))?.[1];
  return page === undefined ? [] : [`reference/${engine}/${page}/`];
}
