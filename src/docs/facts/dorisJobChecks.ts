import { inAll, type CheckFact } from "./types.ts";

/** What BACKUP and RESTORE read of their label, before anything else is looked at (spec/doris.md §2.2 steps 1 and 2). */
export const LABEL_CHECKS: readonly CheckFact[] = [
  { code: "noDatabaseSelected", words: "reference.check.doris.databaseSaid" },
  { code: "labelEmpty" },
  { code: "labelFormat", words: "reference.check.doris.labelFormat" },
];

/** What they read of their list (spec/doris.md §2.2 step 4). */
export const LIST_CHECKS: readonly CheckFact[] = inAll(["backupObjectOfDatabase", "tableDuplicated"]);
