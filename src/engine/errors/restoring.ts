import type { ErrorRow } from "./types.ts";
import { doris } from "./wording.ts";

/** What statements of Doris say of partitions and names that a RESTORE is busy with (spec/doris.md §3.5). */
export const RESTORING_ERRORS = {
  selectPartitionRestoring: {
    source: "spec/doris.md §3.5",
    texts: [
      doris("analysis", "Partition state is not NORMAL: '{partition}':'RESTORING'", [5015, "HY000"], {
        until: "4.0",
      }),
      doris("analysis", "Partition state is not NORMAL: {partition}:RESTORING", "plain", { since: "4.0" }),
    ],
  },
  insertPartitionRestoring: {
    source: "spec/doris.md §3.5; fe transaction/DatabaseTransactionMgr.checkCommitStatus",
    texts: [
      doris(
        "ddl",
        "Table [{table}], Partition [{partition}] is in restore process. Can not load into it",
        "plain",
        { since: "4.0" },
      ),
    ],
  },
  /** The engine forgets to put the name between the braces. */
  createInAtomicRestore: {
    source: "spec/doris.md §3.5, §10 row 12",
    texts: [
      doris("ddl", "table[{}] is in atomic restore, please cancel the restore operation firstly", "plain", {
        since: "4.0",
      }),
    ],
  },
  renameTakenInRestore: {
    source: "spec/doris.md §3.5",
    texts: [doris("ddl", "Table name[{name}] is already used (in restoring)", "plain", { since: "4.0" })],
  },
} as const satisfies Record<string, ErrorRow>;
