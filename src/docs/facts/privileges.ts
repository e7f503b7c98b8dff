import type { VersionRange } from "../../engine/index.ts";
import type { UiKey } from "../../i18n/index.ts";

/** A privilege that a statement asks for. Names are as GRANT writes them. */
export interface PrivilegeFact extends VersionRange {
  readonly privilege: string;
  readonly on: string;
  readonly when: UiKey;
}

/** In the order in which they are asked for; spec/starrocks.md §7.1. */
export const BACKUP_PRIVILEGES: readonly PrivilegeFact[] = [
  { privilege: "LOAD", on: "DATABASE", when: "docs.privilege.backup.load", until: "3.0" },
  { privilege: "REPOSITORY", on: "SYSTEM", when: "docs.privilege.backup.repository", since: "3.0" },
  { privilege: "EXPORT", on: "TABLE", when: "docs.privilege.backup.export", since: "3.0" },
  { privilege: "USAGE", on: "FUNCTION", when: "docs.privilege.backup.function", since: "3.4" },
  { privilege: "USAGE", on: "CATALOG", when: "docs.privilege.backup.catalog", since: "3.4" },
];

/** In the order in which they are asked for; spec/starrocks.md §7.1. */
export const RESTORE_PRIVILEGES: readonly PrivilegeFact[] = [
  { privilege: "LOAD", on: "DATABASE", when: "docs.privilege.restore.load", until: "3.0" },
  { privilege: "REPOSITORY", on: "SYSTEM", when: "docs.privilege.restore.repository", since: "3.0" },
  {
    privilege: "CREATE EXTERNAL CATALOG",
    on: "SYSTEM",
    when: "docs.privilege.restore.catalog",
    since: "3.4",
  },
  {
    privilege: "CREATE DATABASE",
    on: "CATALOG default_catalog",
    when: "docs.privilege.restore.createDatabase",
    since: "3.0",
  },
  { privilege: "CREATE TABLE", on: "DATABASE", when: "docs.privilege.restore.createTable", since: "3.0" },
  { privilege: "INSERT", on: "TABLE", when: "docs.privilege.restore.insert", since: "3.0" },
];
