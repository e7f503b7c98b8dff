import { inAll, type StatementFacts } from "../types.ts";
import { CANCEL_HISTORY, CANCEL_PARAMETERS, cancelChecks } from "../cancel/starrocks.ts";

/** spec/starrocks.md §1.1, §2.5, §3.3, §7.1. */
export const FACTS: StatementFacts = {
  parameters: CANCEL_PARAMETERS,
  privileges: [
    { privilege: "LOAD", on: "DATABASE", when: "reference.privilege.cancel.database", until: "3.0" },
    { privilege: "REPOSITORY", on: "SYSTEM", when: "docs.privilege.backup.repository", since: "3.0" },
  ],
  checks: cancelChecks(inAll(["noRestoreRunning", "cancelTooLate"])),
  history: CANCEL_HISTORY,
};
