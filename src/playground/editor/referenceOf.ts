import type { Engine } from "../../engine/versions.ts";
import type { Hover } from "../../sql/hover.ts";

/** Pages of the reference, by engine and statement; a test holds that each is there in every language. */
const PAGES: Readonly<Partial<Record<Engine, Readonly<Record<string, string>>>>> = {
  starrocks: {
    BACKUP: "reference/starrocks/backup/",
    RESTORE: "reference/starrocks/restore/",
  },
};

/** Every page that is led to, for the test. */
export const REFERENCE_PAGES: readonly string[] = Object.values(PAGES).flatMap((pages) =>
  Object.values(pages),
);

/**
 * Gives the section of the reference that tells more about a word of a statement, without language.
 * @param statement as the engine's grammar sees it: its text from the first word on
 * @param type what the word is
 */
export function referenceOf(
  engine: Engine,
  statement: string,
  type: Hover["subject"]["type"],
): string | undefined {
  const page = PAGES[engine]?.[/^\w+/.exec(statement)?.[0].toUpperCase() ?? ""];
  if (page === undefined) return undefined;
  switch (type) {
    case "property":
      return `${page}#properties`;
    case "keyword":
      return `${page}#syntax`;
    case "statement":
      return page;
    case "name":
    case "function":
    case "directive":
      return undefined;
    default: {
      const never: never = type;
      return never;
    }
  }
}
