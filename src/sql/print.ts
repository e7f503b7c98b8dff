import type { Target } from "../engine/index.ts";
import { printAccount } from "./printAccounts.ts";
import { printClusterStatement } from "./printCluster.ts";
import { printObjectStatement } from "./printObjects.ts";
import { printAlterAction, printCreateTable } from "./printTable.ts";
import { printExpression, printPartitions, printQuery, printSort } from "./printQuery.ts";
import { printDelete, printInsert, printUpdate } from "./printRows.ts";
import { printBackup, printRestore } from "./printSnapshots.ts";
import { printName, printProperties, printQualified, quote, words, type Printer } from "./printWords.ts";
import type { SetStatement, Statement } from "./statements.ts";

/**
 * Prints a statement as one line of canonical SQL of that version; reading it again gives the same statement.
 * A statement that is recognised by its head alone prints as that head.
 */
export function print(statement: Statement, target: Target): string {
  const to: Printer = { target };
  const name = printName(to);
  const qualified = printQualified(to);
  switch (statement.kind) {
    case "backup":
      return printBackup(statement, to);
    case "restore":
      return printRestore(statement, to);
    case "cancel":
      return words(
        "CANCEL",
        statement.job.toUpperCase(),
        statement.database && `FROM ${name(statement.database)}`,
        statement.externalCatalog && "FOR EXTERNAL CATALOG",
      );
    case "showJob":
      return words(
        "SHOW",
        statement.brief && "BRIEF",
        statement.job.toUpperCase(),
        statement.database && `FROM ${name(statement.database)}`,
        statement.like && `LIKE ${quote(statement.like.value)}`,
        where(statement, to),
      );
    case "showSnapshot":
      return words(
        "SHOW SNAPSHOT ON",
        name(statement.repository),
        statement.like && `LIKE ${quote(statement.like.value)}`,
        where(statement, to),
      );
    case "alterRepository":
      return words("ALTER REPOSITORY", name(statement.name), printProperties(statement.properties));
    case "showCreateRepository":
      return words("SHOW CREATE REPOSITORY FOR", name(statement.name));
    case "showRepositories":
      return "SHOW REPOSITORIES";
    case "createRepository":
      return words(
        "CREATE",
        statement.readOnly && "READ ONLY",
        "REPOSITORY",
        name(statement.name),
        "WITH",
        ...(statement.storage === "NONE"
          ? []
          : [
              statement.storage,
              statement.broker && name(statement.broker),
              "ON LOCATION",
              quote(statement.location.value),
              printProperties(statement.properties),
            ]),
      );
    case "dropRepository":
      return words("DROP REPOSITORY", name(statement.name));
    case "recover":
      return words(
        "RECOVER",
        statement.what.toUpperCase(),
        qualified(statement.name),
        statement.id,
        statement.alias && `AS ${name(statement.alias)}`,
        statement.from && `FROM ${qualified(statement.from)}`,
      );
    case "createDatabase":
      return words(
        "CREATE DATABASE",
        statement.ifNotExists && "IF NOT EXISTS",
        qualified(statement.name),
        printProperties(statement.properties),
      );
    case "dropDatabase":
      return words(
        "DROP DATABASE",
        statement.ifExists && "IF EXISTS",
        qualified(statement.name),
        statement.force && "FORCE",
      );
    case "createTable":
      return printCreateTable(statement, to);
    case "createTableLike":
      return words(
        "CREATE TABLE",
        statement.ifNotExists && "IF NOT EXISTS",
        qualified(statement.name),
        "LIKE",
        qualified(statement.source),
      );
    case "dropTable":
      return words(
        "DROP TABLE",
        statement.ifExists && "IF EXISTS",
        qualified(statement.name),
        statement.force && "FORCE",
      );
    case "truncate":
      return words(
        "TRUNCATE TABLE",
        qualified(statement.table),
        statement.partitions && printPartitions(statement.partitions, to),
      );
    case "insert":
      return printInsert(statement, to);
    case "delete":
      return printDelete(statement, to);
    case "update":
      return printUpdate(statement, to);
    case "alterTable":
      return words(
        "ALTER TABLE",
        qualified(statement.table),
        statement.actions.map((action, index) => printAlterAction(action, to, index > 0)).join(", "),
      );
    case "select":
      return printQuery(statement.query, to);
    case "showDatabases":
    case "showTables":
      return words(
        "SHOW",
        statement.full && "FULL",
        statement.kind === "showTables" ? "TABLES" : "DATABASES",
        statement.database && `FROM ${qualified(statement.database)}`,
        statement.like && `LIKE ${quote(statement.like.value)}`,
        where(statement, to),
      );
    case "showPartitions":
      return words(
        "SHOW",
        statement.temporary && "TEMPORARY",
        "PARTITIONS FROM",
        qualified(statement.table),
        where(statement, to),
        printSort(statement, to),
      );
    case "showCreateTable":
      return words("SHOW CREATE TABLE", qualified(statement.table));
    case "showAlter":
      return words(
        "SHOW ALTER TABLE",
        statement.what.toUpperCase(),
        statement.database && `FROM ${qualified(statement.database)}`,
      );
    case "showVariables":
      return words(
        "SHOW",
        statement.scope === "global" && "GLOBAL",
        "VARIABLES",
        statement.like && `LIKE ${quote(statement.like.value)}`,
      );
    case "showNodes":
      return `SHOW ${statement.what === "computeNodes" ? "COMPUTE NODES" : statement.what.toUpperCase()}`;
    case "describe":
      return words("DESC", qualified(statement.table), statement.all && "ALL");
    case "use":
      return words("USE", qualified(statement.name));
    case "set":
      return `SET ${statement.assignments.map((one) => printAssignment(one, to)).join(", ")}`;
    case "adminSetConfig":
      return words(
        "ADMIN SET FRONTEND CONFIG",
        `(${quote(statement.key.value)} = ${quote(statement.value.value)})`,
        statement.persistent && "WITH PERSISTENT",
      );
    case "adminShowConfig":
      return words("ADMIN SHOW FRONTEND CONFIG", statement.like && `LIKE ${quote(statement.like.value)}`);
    case "grantPrivileges":
    case "revokePrivileges":
    case "grantRoles":
    case "revokeRoles":
    case "createUser":
    case "alterUser":
    case "dropUser":
    case "createRole":
    case "alterRole":
    case "dropRole":
    case "setRole":
    case "setDefaultRole":
    case "setPassword":
    case "executeAs":
    case "showGrants":
    case "showPrivileges":
    case "showRoles":
    case "showUsers":
    case "showAuthentication":
      return printAccount(statement, to);
    case "createView":
    case "alterView":
    case "dropView":
    case "dropMaterializedView":
    case "createMaterializedView":
    case "alterMaterializedView":
    case "refreshMaterializedView":
    case "cancelRefresh":
    case "showMaterializedViews":
    case "createFunction":
    case "dropFunction":
    case "showFunctions":
    case "createCatalog":
    case "alterCatalog":
    case "dropCatalog":
    case "setCatalog":
    case "showCatalogs":
    case "showCreate":
    case "alterDatabase":
    case "showProc":
    case "showTablet":
    case "adminShowReplica":
    case "showData":
    case "showLoad":
    case "cancelLoad":
    case "kill":
      return printObjectStatement(statement, to);
    case "alterBroker":
    case "showBrokers":
    case "createResource":
    case "dropResource":
    case "showResources":
    case "showDynamicPartitions":
    case "showStorageVolumes":
      return printClusterStatement(statement, to);
    case "other":
      return statement.head;
    default: {
      const never: never = statement;
      return never;
    }
  }
}

function where(
  statement: { readonly where?: Parameters<typeof printExpression>[0] },
  to: Printer,
): string | undefined {
  return statement.where && `WHERE ${printExpression(statement.where, to)}`;
}

function printAssignment(one: SetStatement["assignments"][number], to: Printer): string {
  const name = printName(to)({ value: one.name, quoted: false, span: one.span });
  const value = printExpression(one.value, to);
  switch (one.scope) {
    case "user":
      return `@${name} = ${value}`;
    case "global":
      return `GLOBAL ${name} = ${value}`;
    case "session":
      return `${name} = ${value}`;
    default: {
      const never: never = one.scope;
      return never;
    }
  }
}
