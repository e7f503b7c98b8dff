/** Users and roles of a cluster and what they may do. */
export interface Accounts {
  /** By identity as the engine prints it: `'root'@'%'`. */
  readonly users: Readonly<Record<string, UserAccount>>;
  /** By name, in the order they were made, the engine's own roles first; none in versions without roles. */
  readonly roles: Readonly<Record<string, Role>>;
}

export interface UserAccount {
  readonly name: string;
  readonly host: string;
  /** The host is a domain's name, written in brackets. */
  readonly domain: boolean;
  readonly grants: readonly Grant[];
  /** Names of the roles that were granted. */
  readonly roles: readonly string[];
  readonly defaultRoles: readonly string[] | "all";
  /** The password is not kept, only that there is one. */
  readonly hasPassword: boolean;
  readonly plugin: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly comment: string;
  readonly builtIn: boolean;
  readonly grants: readonly Grant[];
  /** Roles that were granted to it. */
  readonly parents: readonly string[];
}

/** Privileges on one object, or on all of a kind. */
export interface Grant {
  /** In upper case, words joined by blanks: SELECT, CREATE TABLE; before 3.0 LOAD_PRIV and the like. */
  readonly privileges: readonly string[];
  readonly on: GrantObject;
  readonly grantOption: boolean;
}

/** SYSTEM, TABLE, DATABASE, …; `names` from the outermost in: catalog, database, object; "*" stands for all of them. */
export interface GrantObject {
  readonly type: string;
  readonly names: readonly string[];
}
