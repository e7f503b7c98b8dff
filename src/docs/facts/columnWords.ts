import type { Engine } from "../../engine/index.ts";
import type { JobList } from "../../engine/jobColumns.ts";
import type { UiKey } from "../../i18n/index.ts";
import { isDocsKey } from "../docsKey.ts";

/** Lists that share columns with others, by the name that their common words have. */
const SHARED: Readonly<Record<JobList, readonly string[]>> = {
  backup: ["job"],
  restore: ["job"],
  restoreBrief: ["restore", "job"],
  snapshotList: ["snapshot"],
  snapshotDetail: ["snapshot"],
  repositories: ["repository"],
  createRepository: ["repository"],
};

/**
 * Gives the key of what a column holds: `reference.column.<engine>.<list>.<Column>`, or where both engines fill it
 * alike, `reference.column.<list>.<Column>`; lists that share a column share its words (`job`, `snapshot`, `repository`).
 * @throws where there are no words
 */
export function columnWords(engine: Engine, list: JobList, column: string): UiKey {
  const keys = [list, ...SHARED[list]].flatMap((name) => [
    `reference.column.${engine}.${name}.${column}`,
    `reference.column.${name}.${column}`,
  ]);
  const found = keys.find(isDocsKey);
  if (found === undefined) throw new Error(`no words for the column ${keys.join(" or ")}`);
  return found;
}
