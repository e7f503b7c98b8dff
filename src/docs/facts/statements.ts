import type { Engine } from "../../engine/index.ts";
import type { DiagramKind } from "../../sql/diagram/model.ts";

/** A statement with a page of its own, by the name that stands in the page's address. */
export type Statement =
  | "backup"
  | "restore"
  | "cancel-backup"
  | "cancel-restore"
  | "show-backup"
  | "show-restore"
  | "show-snapshot"
  | "show-repositories"
  | "show-create-repository"
  | "create-repository"
  | "alter-repository"
  | "drop-repository"
  | "recover";

interface StatementForm {
  /** The statement's first words. */
  readonly head: string;
  readonly diagram: DiagramKind;
  /** Where one rule of the grammar reads several statements: the word that makes it this one. */
  readonly word?: string;
}

export const STATEMENTS: Readonly<Record<Statement, StatementForm>> = {
  backup: { head: "BACKUP", diagram: "backup" },
  restore: { head: "RESTORE", diagram: "restore" },
  "cancel-backup": { head: "CANCEL BACKUP", diagram: "cancel", word: "BACKUP" },
  "cancel-restore": { head: "CANCEL RESTORE", diagram: "cancel", word: "RESTORE" },
  "show-backup": { head: "SHOW BACKUP", diagram: "showBackup" },
  "show-restore": { head: "SHOW RESTORE", diagram: "showRestore" },
  "show-snapshot": { head: "SHOW SNAPSHOT", diagram: "showSnapshot" },
  "show-repositories": { head: "SHOW REPOSITORIES", diagram: "showRepositories" },
  "show-create-repository": { head: "SHOW CREATE REPOSITORY", diagram: "showCreateRepository" },
  "create-repository": { head: "CREATE REPOSITORY", diagram: "createRepository" },
  "alter-repository": { head: "ALTER REPOSITORY", diagram: "alterRepository" },
  "drop-repository": { head: "DROP REPOSITORY", diagram: "dropRepository" },
  recover: { head: "RECOVER", diagram: "recover" },
};

const ALL: readonly Statement[] = [
  "backup",
  "restore",
  "cancel-backup",
  "cancel-restore",
  "show-backup",
  "show-restore",
  "show-snapshot",
  "show-repositories",
  "create-repository",
  "drop-repository",
  "recover",
];

/** The statements that an engine has in some version, in the order of the navigation. */
export const STATEMENTS_OF: Readonly<Record<Engine, readonly Statement[]>> = {
  starrocks: ALL,
  doris: [...ALL.slice(0, 9), "alter-repository", "drop-repository", "show-create-repository", "recover"],
};
