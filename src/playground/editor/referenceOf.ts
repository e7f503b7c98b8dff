import type { Engine } from "../../engine/versions.ts";
import type { Hover } from "../../sql/hover.ts";

/** Heads of the statements that have a page; the words that name it are caught, those between them are not. */
const HEADS: readonly RegExp[] = [
  /^(BACKUP|RESTORE|RECOVER)\b/i,
  /^(CANCEL)\s+(BACKUP|RESTORE)\b/i,
  /^(SHOW)\s+(?:BRIEF\s+)?(BACKUP|RESTORE|SNAPSHOT|REPOSITORIES)\b/i,
  /^(SHOW)\s+(CREATE)\s+(REPOSITORY)\b/i,
  /^(CREATE|ALTER|DROP)\s+(?:READ\s+ONLY\s+)?(REPOSITORY)\b/i,
];

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
  const words = HEADS.map((head) => head.exec(statement)).find((found) => found !== null);
  if (!words) return undefined;
  const page = `reference/${engine}/${words.slice(1).join("-").toLowerCase()}/`;
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
