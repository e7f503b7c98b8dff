import type { Engine } from "../../engine/index.ts";
import type { JobList } from "../../engine/jobColumns.ts";
import type { UiKey } from "../../i18n/index.ts";
import { isDocsKey } from "../docsKey.ts";

/**
 * Gives the key of what a column holds: `reference.column.<engine>.<list>.<Column>`, or where both engines fill it
 * alike, `reference.column.<list>.<Column>`.
 * @throws where there are no words
 */
export function columnWords(engine: Engine, list: JobList, column: string): UiKey {
  const keys = [`reference.column.${engine}.${list}.${column}`, `reference.column.${list}.${column}`];
  const found = keys.find(isDocsKey);
  if (found === undefined) throw new Error(`no words for the column ${keys.join(" or ")}`);
  return found;
}
