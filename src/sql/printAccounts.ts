import type {
  AccountStatement,
  AlterUserStatement,
  Authentication,
  FunctionSignature,
  Grantee,
  Privilege,
  PrivilegeObjectName,
  PrivilegesStatement,
  PrivilegeTarget,
  RoleChoice,
  UserIdentity,
} from "./accountStatements.ts";
import { has } from "../engine/index.ts";
import type { Name } from "./statements.ts";
import { printType } from "./printQuery.ts";
import {
  list,
  printName,
  printNames,
  printProperties,
  printQualified,
  quote,
  words,
  type Printer,
} from "./printWords.ts";

/** Prints a statement about users, roles and privileges. */
export function printAccount(statement: AccountStatement, to: Printer): string {
  const user = (one: UserIdentity) => printUser(one, to);
  const ifExists = "ifExists" in statement && statement.ifExists && "IF EXISTS";
  const ifNotExists = "ifNotExists" in statement && statement.ifNotExists && "IF NOT EXISTS";
  switch (statement.kind) {
    case "grantPrivileges":
    case "revokePrivileges":
      return printPrivileges(statement, to);
    case "grantRoles":
      return words("GRANT", printTexts(statement.roles, to), "TO", printGrantee(statement.grantee, to));
    case "revokeRoles":
      return words("REVOKE", printTexts(statement.roles, to), "FROM", printGrantee(statement.grantee, to));
    case "createUser":
      return words(
        "CREATE USER",
        ifNotExists,
        user(statement.user),
        statement.authentication && printAuthentication(statement.authentication, to),
        statement.defaultRoles.length > 0 && `DEFAULT ROLE ${printRoles(statement.defaultRoles, to)}`,
        printProperties(statement.properties),
        statement.comment && `COMMENT ${quote(statement.comment.value)}`,
      );
    case "alterUser":
      return words("ALTER USER", ifExists, user(statement.user), printUserChange(statement.change, to));
    case "dropUser":
      return words("DROP USER", ifExists, user(statement.user));
    case "createRole":
      return words(
        "CREATE ROLE",
        ifNotExists,
        printNames(statement.roles, to),
        statement.comment && `COMMENT ${quote(statement.comment.value)}`,
      );
    case "alterRole":
      return words(
        "ALTER ROLE",
        ifExists,
        printNames(statement.roles, to),
        `SET COMMENT = ${quote(statement.comment.value)}`,
      );
    case "dropRole":
      return words("DROP ROLE", ifExists, printNames(statement.roles, to));
    case "setRole":
      return words("SET ROLE", printRoleChoice(statement.roles, to));
    case "setDefaultRole":
      return words("SET DEFAULT ROLE", printRoleChoice(statement.roles, to), "TO", user(statement.user));
    case "setPassword": {
      const password = quote(statement.password.value);
      const target = statement.user && `FOR ${user(statement.user)}`;
      return words("SET PASSWORD", target, "=", statement.hashed ? password : `PASSWORD(${password})`);
    }
    case "executeAs":
      return words("EXECUTE AS", user(statement.user), statement.noRevert && "WITH NO REVERT");
    case "showGrants":
      return words(
        "SHOW",
        statement.all && "ALL",
        "GRANTS",
        statement.of && `FOR ${printGrantee(statement.of, to)}`,
      );
    case "showPrivileges":
      return "SHOW PRIVILEGES";
    case "showRoles":
      return "SHOW ROLES";
    case "showUsers":
      return statement.all ? "SHOW USERS" : "SHOW USER";
    case "showAuthentication":
      return words(
        "SHOW",
        statement.all && "ALL",
        "AUTHENTICATION",
        statement.user && `FOR ${user(statement.user)}`,
      );
    default: {
      const never: never = statement;
      return never;
    }
  }
}

function printUser({ name, host, domain }: UserIdentity, to: Printer): string {
  const print = (one: Name) => printText(one, to);
  if (host === undefined) return print(name);
  const [open, close] = has(to.target, "domainParentheses") ? "()" : "[]";
  return `${print(name)}@${domain ? `${open}${print(host)}${close}` : print(host)}`;
}

function printGrantee(grantee: Grantee, to: Printer): string {
  return grantee.type === "role" ? `ROLE ${printText(grantee.role, to)}` : printUser(grantee.user, to);
}

/** A name that may be a text; where the older parser of Doris takes no name at all, it always is one. */
function printText(name: Name, to: Printer): string {
  return name.quoted && has(to.target, "textNames") ? quote(name.value) : printName(to)(name);
}

function printTexts(names: readonly Name[], to: Printer): string {
  return names.map((name) => printText(name, to)).join(", ");
}

/** Quoted names stand as texts: StarRocks 2.5 reads nothing else here. */
function printRoles(roles: readonly Name[], to: Printer): string {
  return roles.map((role) => (role.quoted ? quote(role.value) : printName(to)(role))).join(", ");
}

function printRoleChoice(choice: RoleChoice, to: Printer): string {
  switch (choice.type) {
    case "all":
      return words("ALL", choice.except.length > 0 && `EXCEPT ${printRoles(choice.except, to)}`);
    case "list":
      return printRoles(choice.roles, to);
    case "default":
    case "none":
      return choice.type.toUpperCase();
    default: {
      const never: never = choice;
      return never;
    }
  }
}

function printAuthentication(authentication: Authentication, to: Printer): string {
  if (authentication.type === "password")
    return words("IDENTIFIED BY", authentication.hashed && "PASSWORD", quote(authentication.password.value));
  return words(
    "IDENTIFIED WITH",
    printName(to)(authentication.plugin),
    authentication.text && `${authentication.as ? "AS" : "BY"} ${quote(authentication.text.value)}`,
  );
}

function printUserChange(change: AlterUserStatement["change"], to: Printer): string {
  switch (change.type) {
    case "authentication":
      return printAuthentication(change.authentication, to);
    case "defaultRoles":
      return `DEFAULT ROLE ${printRoleChoice(change.roles, to)}`;
    case "properties":
      return `SET ${printProperties(change.properties)}`;
    default: {
      const never: never = change;
      return never;
    }
  }
}

function printPrivileges(statement: PrivilegesStatement, to: Printer): string {
  const granting = statement.kind === "grantPrivileges";
  return words(
    granting ? "GRANT" : "REVOKE",
    statement.privileges.map((one) => printPrivilege(one, to)).join(", "),
    "ON",
    printTarget(statement.on, to),
    granting ? "TO" : "FROM",
    printGrantee(statement.grantee, to),
    statement.grantOption && "WITH GRANT OPTION",
  );
}

/** A word of the older model may be any name. */
function printPrivilege({ name, columns, span }: Privilege, to: Printer): string {
  const word = /^[A-Z_ ]+$/.test(name) ? name : printName(to)({ value: name, quoted: true, span });
  return words(word, columns && list([printNames(columns, to)]));
}

function printTarget(on: PrivilegeTarget, to: Printer): string {
  const name = printName(to);
  switch (on.type) {
    case "system":
      return "SYSTEM";
    case "users":
      return `USER ${on.users.map((user) => printUser(user, to)).join(", ")}`;
    case "names":
      return words(on.object, on.names.map((parts) => printObjectName(parts, to)).join(", "));
    case "functions":
      return words(
        on.global && "GLOBAL",
        "FUNCTION",
        on.functions.map((one) => printSignature(one, to)).join(", "),
      );
    case "all":
      return words(
        "ALL",
        on.object,
        ...on.within.map((one) => (one.all ? `IN ALL ${one.object}` : `IN ${one.object} ${name(one.name)}`)),
      );
    default: {
      const never: never = on;
      return never;
    }
  }
}

function printObjectName(parts: PrivilegeObjectName, to: Printer): string {
  return parts.map((part) => (part === "*" ? part : printName(to)(part))).join(".");
}

/** Prints a function's name and the types that tell it from others of that name. */
export function printSignature({ name, types, variadic }: FunctionSignature, to: Printer): string {
  const printed = types.map(printType);
  if (!variadic) return printQualified(to)(name) + list(printed);
  // `f(, ...)` takes any arguments and nothing before them.
  return `${printQualified(to)(name)}(${printed.join(", ")}, ...)`;
}
