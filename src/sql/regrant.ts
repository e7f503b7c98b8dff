import type { PrivilegesStatement, PrivilegeTarget } from "./accountStatements.ts";
import type { Name } from "./statements.ts";

/**
 * Says a GRANT in the other model of privileges, as far as saving and restoring go: up to 2.5 LOAD_PRIV on the database
 * and ADMIN_PRIV for repositories, from 3.0 on REPOSITORY on SYSTEM and EXPORT on the tables (spec/starrocks.md §7.1).
 */
export function regranted(
  statement: PrivilegesStatement,
  features: Readonly<Record<string, boolean>>,
): readonly PrivilegesStatement[] | undefined {
  const [privilege, ...others] = statement.privileges;
  if (!privilege || others.length > 0) return undefined;
  return features["privilegesByObject"] === true
    ? byObject(statement, privilege.name)
    : byWord(statement, privilege.name);
}

function byObject(
  statement: PrivilegesStatement,
  privilege: string,
): readonly PrivilegesStatement[] | undefined {
  const { on } = statement;
  if (on.type !== "names" || on.object !== undefined || on.names.length !== 1) return undefined;
  const [database, table] = on.names[0] ?? [];
  if (database === undefined || table !== "*") return undefined;
  const repository = made(statement, "REPOSITORY", { type: "system", span: on.span });
  if (privilege === "ADMIN_PRIV" && database === "*") return [repository];
  if (privilege !== "LOAD_PRIV") return undefined;
  return [repository, made(statement, "EXPORT", allTables(database, on.span))];
}

function allTables(database: Name | "*", span: PrivilegeTarget["span"]): PrivilegeTarget {
  const within =
    database === "*"
      ? ({ all: true, object: "DATABASES" } as const)
      : ({ all: false, object: "DATABASE", name: database } as const);
  return { type: "all", object: "TABLES", within: [within], span };
}

function byWord(
  statement: PrivilegesStatement,
  privilege: string,
): readonly PrivilegesStatement[] | undefined {
  const { on } = statement;
  if (privilege !== "EXPORT" || on.type !== "all" || on.object !== "TABLES" || on.within.length !== 1)
    return undefined;
  const [within] = on.within;
  if (!within) return undefined;
  return [
    made(statement, "LOAD_PRIV", {
      type: "names",
      names: [[within.all ? "*" : within.name, "*"]],
      span: on.span,
    }),
  ];
}

function made(statement: PrivilegesStatement, privilege: string, on: PrivilegeTarget): PrivilegesStatement {
  return { ...statement, privileges: [{ name: privilege, span: statement.span }], on };
}
