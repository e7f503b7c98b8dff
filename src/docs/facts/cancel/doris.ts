import type { CheckFact, CheckGroup, HistoryFact, ParameterFact, PrivilegeFact } from "../types.ts";

/** What CANCEL BACKUP and CANCEL RESTORE take (spec/doris.md §1.2, §1.3). */
export const CANCEL_PARAMETERS: readonly ParameterFact[] = [
  {
    id: "database",
    words: "reference.parameter.doris.cancel.database",
    box: "database",
    form: "FROM <database>",
    needed: false,
  },
];

/** spec/doris.md §7. */
export const CANCEL_PRIVILEGES: readonly PrivilegeFact[] = [
  { privilege: "LOAD_PRIV", on: "DATABASE", when: "reference.privilege.cancel.database" },
];

/** What they check, with what is checked of the job (spec/doris.md §2.6). */
export function cancelChecks(job: readonly CheckFact[]): readonly CheckGroup[] {
  return [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: [{ code: "noDatabaseSelected", words: "reference.check.doris.cancel.database" }],
    },
    { stage: "access", checks: [] },
    {
      stage: "submission",
      checks: [{ code: "databaseUnknownAtRun", words: "docs.check.databaseUnknown" }, ...job],
    },
  ];
}

export const CANCEL_HISTORY: readonly HistoryFact[] = [
  { versions: ["4.0"], change: "reference.history.doris.cancel.numbers" },
  { versions: ["2.1"], change: "reference.history.doris.cancel.numbered" },
];
