import type { CheckFact, CheckGroup, HistoryFact, ParameterFact } from "../types.ts";

/** What CANCEL BACKUP and CANCEL RESTORE take (spec/starrocks.md §1.1, §1.2). */
export const CANCEL_PARAMETERS: readonly ParameterFact[] = [
  {
    id: "database",
    words: "reference.parameter.starrocks.cancel.database",
    box: "database",
    form: "FROM <database>",
    needed: true,
    until: "3.4",
  },
  {
    id: "database",
    words: "reference.parameter.starrocks.cancel.database",
    box: "database",
    form: "FROM <database>",
    needed: false,
    since: "3.4",
  },
  {
    id: "catalogs",
    words: "reference.parameter.starrocks.cancel.catalogs",
    form: "FOR EXTERNAL CATALOG",
    needed: false,
    since: "3.4",
  },
];

/** What they check, with what is checked of the job (spec/starrocks.md §2.5; from 3.0 on the database comes early). */
export function cancelChecks(job: readonly CheckFact[]): readonly CheckGroup[] {
  return [
    { stage: "syntax", checks: [] },
    { stage: "analysis", checks: [{ code: "databaseNameWrong" }] },
    { stage: "access", checks: [{ code: "databaseUnknown", since: "3.0" }] },
    {
      stage: "submission",
      checks: [{ code: "databaseUnknownAtRun", words: "docs.check.databaseUnknown", until: "3.0" }, ...job],
    },
  ];
}

export const CANCEL_HISTORY: readonly HistoryFact[] = [
  { versions: ["3.4"], change: "reference.history.starrocks.cancel.catalogs" },
  { versions: ["3.3"], change: "docs.history.numbers" },
  { versions: ["3.2.5"], change: "reference.history.starrocks.cancel.databaseMissing" },
  { versions: ["3.1"], change: "docs.history.messages" },
  { versions: ["3.0"], change: "reference.history.starrocks.cancel.privileges" },
];
