import { has, type Target } from "../../engine/index.ts";
import { codeOf } from "../tokens.ts";
import type { Context } from "./context.ts";
import { codeBefore, type Cursor } from "./cursor.ts";

/**
 * Gives the words that the grammar reads at the cursor and the engine refuses while it builds its tree, whatever follows
 * them (spec/starrocks.md §1.2): they are not offered.
 */
export function refusedWords(context: Context, cursor: Cursor, target: Target): ReadonlySet<string> {
  const refused = new Set<string>();
  const { verb } = context;
  if ((verb !== "BACKUP" && verb !== "RESTORE") || !has(target, "backupDatabaseClause")) return refused;
  if (verb === "BACKUP") refused.add("AS");
  if (namesCatalogs(cursor)) refused.add("DATABASE").add("ON");
  if (verb === "BACKUP") return refused;
  const label = context.after("SNAPSHOT");
  if (label.length > 1) {
    refused.add("DATABASE").add("EXTERNAL");
    // Within ON ( … ) it is all objects of a kind.
    if (codeBefore(cursor, 1) !== "(" && codeBefore(cursor, 1) !== ",") refused.add("ALL");
  } else if (!context.has("DATABASE", cursor.count)) refused.add("ON");
  return refused;
}

function namesCatalogs({ all, count }: Cursor): boolean {
  for (let at = 0; at + 1 < count; at++)
    if (codeOf(all, at) === "EXTERNAL " && codeOf(all, at + 1).startsWith("CATALOG")) return true;
  return false;
}
