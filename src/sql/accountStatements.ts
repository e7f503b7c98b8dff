import type { DataType } from "./expressions.ts";
import type { Name, Property, QualifiedName, StringLiteral } from "./statements.ts";
import type { Span } from "./span.ts";

interface Node {
  readonly span: Span;
}

/** `u`, `u@'host'`, or `u@['domain']`. */
export interface UserIdentity extends Node {
  readonly name: Name;
  readonly host?: Name;
  /** The host stands in brackets: a domain's name. */
  readonly domain: boolean;
}

export type Grantee =
  { readonly type: "user"; readonly user: UserIdentity } | { readonly type: "role"; readonly role: Name };

/** A privilege in upper case, its words joined by blanks: SELECT, CREATE TABLE, ALL; before 3.0 any word, e.g. LOAD_PRIV. */
export interface Privilege extends Node {
  readonly name: string;
  /** Doris: the columns that it covers. */
  readonly columns?: readonly Name[];
}

/** `t`, `db.t`, `db.*`, `*.*` or `*`; never empty. */
export type PrivilegeObjectName = readonly (Name | "*")[];

/** A function as DROP FUNCTION and GRANT name it. */
export interface FunctionSignature extends Node {
  readonly name: QualifiedName;
  readonly types: readonly DataType[];
  /** Ends with `...`. */
  readonly variadic: boolean;
}

/** What a privilege is granted on; kinds of objects in upper case as they were written. */
export type PrivilegeTarget = Node &
  (
    | { readonly type: "system" }
    /** Without `object` where no kind was written: a table. */
    | {
        readonly type: "names";
        readonly object?: string;
        readonly names: readonly PrivilegeObjectName[];
      }
    | { readonly type: "users"; readonly users: readonly UserIdentity[] }
    | {
        readonly type: "functions";
        readonly global: boolean;
        readonly functions: readonly FunctionSignature[];
      }
    /** ALL TABLES IN ALL DATABASES, ALL TABLES IN DATABASE d; `within` from the outermost written first. */
    | {
        readonly type: "all";
        readonly object: string;
        readonly within: readonly (
          | { readonly all: true; readonly object: string }
          | { readonly all: false; readonly object: string; readonly name: Name }
        )[];
      }
  );

export interface PrivilegesStatement extends Node {
  readonly kind: "grantPrivileges" | "revokePrivileges";
  readonly privileges: readonly Privilege[];
  readonly on: PrivilegeTarget;
  readonly grantee: Grantee;
  readonly grantOption: boolean;
}

export interface RolesStatement extends Node {
  readonly kind: "grantRoles" | "revokeRoles";
  readonly roles: readonly Name[];
  readonly grantee: Grantee;
}

/** IDENTIFIED BY … or IDENTIFIED WITH plugin …. */
export type Authentication = Node &
  /** `hashed`: IDENTIFIED BY PASSWORD '*…'. */
  (
    | { readonly type: "password"; readonly hashed: boolean; readonly password: StringLiteral }
    | {
        readonly type: "plugin";
        readonly plugin: Name;
        /** `as`: what follows is stored as it stands. */
        readonly text?: StringLiteral;
        readonly as: boolean;
      }
  );

/** Roles by name, or by a word. */
export type RoleChoice =
  | { readonly type: "default" }
  | { readonly type: "none" }
  | { readonly type: "all"; readonly except: readonly Name[] }
  | { readonly type: "list"; readonly roles: readonly Name[] };

export interface CreateUserStatement extends Node {
  readonly kind: "createUser";
  readonly ifNotExists: boolean;
  readonly user: UserIdentity;
  readonly authentication?: Authentication;
  readonly defaultRoles: readonly Name[];
  readonly properties: readonly Property[];
  /** Of Doris. */
  readonly comment?: StringLiteral;
}

export interface AlterUserStatement extends Node {
  readonly kind: "alterUser";
  readonly ifExists: boolean;
  readonly user: UserIdentity;
  readonly change:
    | { readonly type: "authentication"; readonly authentication: Authentication }
    | { readonly type: "defaultRoles"; readonly roles: RoleChoice }
    | { readonly type: "properties"; readonly properties: readonly Property[] };
}

export interface DropUserStatement extends Node {
  readonly kind: "dropUser";
  readonly ifExists: boolean;
  readonly user: UserIdentity;
}

export interface CreateRoleStatement extends Node {
  readonly kind: "createRole";
  readonly ifNotExists: boolean;
  readonly roles: readonly Name[];
  readonly comment?: StringLiteral;
}

export interface AlterRoleStatement extends Node {
  readonly kind: "alterRole";
  readonly ifExists: boolean;
  readonly roles: readonly Name[];
  readonly comment: StringLiteral;
}

export interface DropRoleStatement extends Node {
  readonly kind: "dropRole";
  readonly ifExists: boolean;
  readonly roles: readonly Name[];
}

export interface SetRoleStatement extends Node {
  readonly kind: "setRole";
  readonly roles: RoleChoice;
}

export interface SetDefaultRoleStatement extends Node {
  readonly kind: "setDefaultRole";
  readonly roles: RoleChoice;
  readonly user: UserIdentity;
}

export interface SetPasswordStatement extends Node {
  readonly kind: "setPassword";
  /** Absent: of the user who asks. */
  readonly user?: UserIdentity;
  readonly password: StringLiteral;
  /** The text is the stored form, not the password: written without PASSWORD( … ). */
  readonly hashed: boolean;
}

export interface ExecuteAsStatement extends Node {
  readonly kind: "executeAs";
  readonly user: UserIdentity;
  readonly noRevert: boolean;
}

export interface ShowGrantsStatement extends Node {
  readonly kind: "showGrants";
  /** Of every user: SHOW ALL GRANTS. */
  readonly all: boolean;
  readonly of?: Grantee;
}

export interface ShowRolesStatement extends Node {
  readonly kind: "showRoles";
}

/** Doris: what can be granted, and on what. */
export interface ShowPrivilegesStatement extends Node {
  readonly kind: "showPrivileges";
}

export interface ShowUsersStatement extends Node {
  readonly kind: "showUsers";
  /** SHOW USERS: everybody; SHOW USER: the one who asks. */
  readonly all: boolean;
}

export interface ShowAuthenticationStatement extends Node {
  readonly kind: "showAuthentication";
  readonly all: boolean;
  readonly user?: UserIdentity;
}

/** Statements about users, roles and what they may do. */
export type AccountStatement =
  | PrivilegesStatement
  | RolesStatement
  | CreateUserStatement
  | AlterUserStatement
  | DropUserStatement
  | CreateRoleStatement
  | AlterRoleStatement
  | DropRoleStatement
  | SetRoleStatement
  | SetDefaultRoleStatement
  | SetPasswordStatement
  | ExecuteAsStatement
  | ShowGrantsStatement
  | ShowRolesStatement
  | ShowPrivilegesStatement
  | ShowUsersStatement
  | ShowAuthenticationStatement;
