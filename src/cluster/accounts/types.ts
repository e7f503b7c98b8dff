import type { PrivilegeObjectType } from "../../engine/privileges.ts";

/** Users and roles of a cluster and what they may do. */
export interface Accounts {
  /** By identity as the engine prints it: `'root'@'%'`. */
  readonly users: Readonly<Record<string, UserAccount>>;
  /** By name, in the order they were made, the engine's own roles first. */
  readonly roles: Readonly<Record<string, Role>>;
}

export interface UserAccount {
  readonly name: string;
  readonly host: string;
  /** The host is a domain's name, written in brackets. */
  readonly domain: boolean;
  readonly grants: readonly Grant[];
  /** Names of the roles that were granted; a role that is dropped leaves. */
  readonly roles: readonly string[];
  /** Those of them that a new connection turns on. */
  readonly defaultRoles: readonly string[];
  /** The password is not kept, only that there is one. */
  readonly hasPassword: boolean;
  /** MYSQL_NATIVE_PASSWORD, …; before 3.0 absent where the statement named none. */
  readonly plugin?: string;
  /** What stands behind the plugin's name. */
  readonly pluginText?: string;
  readonly properties: Readonly<Record<string, string>>;
  /** COMMENT of Doris. */
  readonly comment?: string;
}

export interface Role {
  /** Negative for built-in roles; orders lists of roles as the engine's hash sets do. */
  readonly id: number;
  readonly name: string;
  readonly comment: string;
  readonly builtIn: boolean;
  /** Privileges may be granted to it. */
  readonly mutable: boolean;
  readonly grants: readonly Grant[];
  /** Roles that were granted to it. */
  readonly parents: readonly string[];
}

/** Privileges on one object, or on all of a kind (fe privilege/PrivilegeEntry). */
export interface Grant {
  /** SELECT, CREATE TABLE, …; before 3.0 and in Doris SELECT, LOAD, … without `_PRIV`. */
  readonly privileges: readonly string[];
  readonly on: GrantObject;
  readonly grantOption: boolean;
}

/** What a privilege is granted on: an object by its id, so that a table that is made anew under a name has no grants. */
export interface GrantObject {
  /** Before 3.0 TABLE stands for `db.table` patterns, too. */
  readonly type: PrivilegeObjectType;
  /**
   * From the outermost in; "*" stands for all of them and then for all within. TABLE `[catalog, database, table]`, DATABASE
   * `[catalog, database]`, VIEW and MATERIALIZED VIEW `[database, view]`, FUNCTION `[database, function]`, others one part,
   * SYSTEM none. Numbers are ids (0 the internal catalog); external databases and tables, users and whatever has no id here
   * go by name; before 3.0 and in Doris everything does, Doris' tables as `[catalog, database, table]` or with a column behind.
   */
  readonly path: ObjectPath;
}

export type ObjectPath = readonly (string | number)[];
