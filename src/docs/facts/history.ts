import type { UiKey } from "../../i18n/index.ts";

/** A change of a statement, with the first release of each branch that has it. */
export interface HistoryFact {
  readonly versions: readonly string[];
  readonly change: UiKey;
}

/** Newest first; spec/starrocks.md §1 to §8 with its corrections. */
export const BACKUP_HISTORY: readonly HistoryFact[] = [
  { versions: ["3.3.12", "3.4.2", "3.5"], change: "docs.history.materializedViewsOff" },
  { versions: ["3.4"], change: "docs.history.backup.objectKinds" },
  { versions: ["3.2.13", "3.3.6"], change: "docs.history.views" },
  { versions: ["3.1.16", "3.2.12", "3.3.6"], change: "docs.history.listPartitions" },
  { versions: ["3.3"], change: "docs.history.numbers" },
  { versions: ["3.3"], change: "docs.history.backup.temporaryTables" },
  { versions: ["3.2"], change: "docs.history.materializedViews" },
  { versions: ["3.1"], change: "docs.history.workers" },
  { versions: ["3.1"], change: "docs.history.messages" },
  { versions: ["3.0.5"], change: "docs.history.listPartitionsRefused" },
  { versions: ["3.0"], change: "docs.history.backup.privileges" },
  { versions: ["2.5"], change: "docs.history.primaryKey" },
];

/** Newest first; spec/starrocks.md §1 to §8 with its corrections. */
export const RESTORE_HISTORY: readonly HistoryFact[] = [
  { versions: ["3.4"], change: "docs.history.restore.form" },
  { versions: ["3.4"], change: "docs.history.restore.createsDatabase" },
  { versions: ["3.4"], change: "docs.history.restore.starrocksMetaVersion" },
  { versions: ["3.2.13", "3.3.6"], change: "docs.history.views" },
  { versions: ["3.1.16", "3.2.12", "3.3.6"], change: "docs.history.listPartitions" },
  { versions: ["3.2.10", "3.3.2"], change: "docs.history.restore.colocate" },
  { versions: ["3.3"], change: "docs.history.numbers" },
  { versions: ["3.2"], change: "docs.history.materializedViews" },
  { versions: ["3.1"], change: "docs.history.restore.metaVersion" },
  { versions: ["3.1"], change: "docs.history.workers" },
  { versions: ["3.1"], change: "docs.history.messages" },
  { versions: ["3.0"], change: "docs.history.restore.privileges" },
  { versions: ["3.0"], change: "docs.history.restore.replicas" },
  { versions: ["3.0"], change: "docs.history.restore.autoIncrement" },
  { versions: ["2.5"], change: "docs.history.primaryKey" },
];
