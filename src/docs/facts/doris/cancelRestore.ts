import { inAll, type StatementFacts } from "../types.ts";
import { CANCEL_HISTORY, CANCEL_PARAMETERS, CANCEL_PRIVILEGES, cancelChecks } from "../cancel/doris.ts";

/** spec/doris.md §1.2, §1.3, §2.6, §3.3, §7. */
export const FACTS: StatementFacts = {
  parameters: CANCEL_PARAMETERS,
  privileges: CANCEL_PRIVILEGES,
  checks: cancelChecks(inAll(["noRestoreRunning", "cancelTooLate"])),
  history: CANCEL_HISTORY,
};
