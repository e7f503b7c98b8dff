import { has } from "../engine/index.ts";
import { printSignature } from "./printAccounts.ts";
import type {
  AlterDatabaseStatement,
  AlterMaterializedViewStatement,
  AlterViewStatement,
  CreateMaterializedViewStatement,
  CreateViewStatement,
  ObjectStatement,
  RefreshScheme,
  ViewColumn,
} from "./objectStatements.ts";
import { printExpression, printPartitions, printSort, printType } from "./printQuery.ts";
import { printDistribution, printIndex } from "./printTable.ts";
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
import type { StringLiteral } from "./statements.ts";

/** Prints a statement about what a database holds beside tables, or about the cluster's work. */
export function printObjectStatement(statement: ObjectStatement, to: Printer): string {
  const name = printName(to);
  const qualified = printQualified(to);
  const ifExists = "ifExists" in statement && statement.ifExists && "IF EXISTS";
  const ifNotExists = "ifNotExists" in statement && statement.ifNotExists && "IF NOT EXISTS";
  const like = "like" in statement && statement.like && `LIKE ${quote(statement.like.value)}`;
  const where = "where" in statement && statement.where && `WHERE ${printExpression(statement.where, to)}`;
  const partitions =
    "partitions" in statement && statement.partitions && printPartitions(statement.partitions, to);
  switch (statement.kind) {
    case "createView":
      return printCreateView(statement, to);
    case "alterView":
      return words("ALTER VIEW", qualified(statement.name), printViewChange(statement.change, to));
    case "dropView":
      return words("DROP VIEW", ifExists, qualified(statement.name));
    case "dropMaterializedView":
      return words(
        "DROP MATERIALIZED VIEW",
        ifExists,
        qualified(statement.name),
        statement.table && `ON ${qualified(statement.table)}`,
      );
    case "createMaterializedView":
      return printCreateMaterializedView(statement, to);
    case "alterMaterializedView":
      return words(
        "ALTER MATERIALIZED VIEW",
        qualified(statement.name),
        printMaterializedViewChange(statement.change, to),
      );
    case "refreshMaterializedView": {
      const { range, mode, priority, method } = statement;
      return words(
        "REFRESH MATERIALIZED VIEW",
        qualified(statement.name),
        range && `PARTITION START (${quote(range.start.value)}) END (${quote(range.end.value)})`,
        partitions,
        method,
        statement.force && method === undefined && "FORCE",
        mode && `WITH ${mode} MODE`,
        priority !== undefined && `WITH PRIORITY ${priority}`,
      );
    }
    case "cancelRefresh":
      return words("CANCEL REFRESH MATERIALIZED VIEW", qualified(statement.name), statement.force && "FORCE");
    case "showMaterializedViews":
      return words(
        "SHOW MATERIALIZED",
        statement.oldWord ? "VIEW" : "VIEWS",
        statement.database && `FROM ${qualified(statement.database)}`,
        like,
        where,
      );
    case "createFunction":
      return words(
        "CREATE",
        statement.orReplace && "OR REPLACE",
        statement.global && "GLOBAL",
        statement.type,
        "FUNCTION",
        ifNotExists,
        printSignature(statement.signature, to),
        "RETURNS",
        printType(statement.returns),
        statement.intermediate && `INTERMEDIATE ${printType(statement.intermediate)}`,
        printProperties(statement.properties),
      );
    case "dropFunction":
      return words(
        "DROP",
        statement.global && "GLOBAL",
        "FUNCTION",
        ifExists,
        printSignature(statement.signature, to),
      );
    case "showFunctions":
      return words(
        "SHOW",
        statement.full && "FULL",
        statement.of,
        "FUNCTIONS",
        statement.database && `FROM ${qualified(statement.database)}`,
        like,
        where,
      );
    case "createCatalog":
      return words(
        "CREATE EXTERNAL CATALOG",
        ifNotExists,
        name(statement.name),
        comment(statement),
        printProperties(statement.properties),
      );
    case "alterCatalog":
      return words("ALTER CATALOG", name(statement.name), "SET", printProperties(statement.properties, ""));
    case "dropCatalog":
      return words("DROP CATALOG", ifExists, name(statement.name));
    case "setCatalog":
      return words("SET CATALOG", name(statement.name));
    case "showCatalogs":
      return words("SHOW CATALOGS", like);
    case "showCreate":
      return words("SHOW CREATE", CREATED[statement.what], qualified(statement.name));
    case "alterDatabase":
      return words("ALTER DATABASE", name(statement.name), printDatabaseChange(statement.change, to));
    case "showProc":
      return words("SHOW PROC", quote(statement.path.value));
    case "showTablet":
      return words(
        "SHOW TABLET",
        statement.tablet !== undefined && String(statement.tablet),
        statement.table && `FROM ${qualified(statement.table)}`,
        partitions,
        where,
        printSort(statement, to),
      );
    case "adminShowReplica":
      return words(
        "ADMIN SHOW REPLICA",
        statement.what,
        "FROM",
        qualified(statement.table),
        partitions,
        where,
      );
    case "showData":
      return words("SHOW DATA", statement.table && `FROM ${qualified(statement.table)}`);
    case "showLoad":
      return words(
        "SHOW LOAD",
        statement.all && "ALL",
        statement.database && `FROM ${name(statement.database)}`,
        where,
        printSort(statement, to),
      );
    case "cancelLoad":
      return words("CANCEL LOAD", statement.database && `FROM ${name(statement.database)}`, where);
    case "kill":
      return words(
        "KILL",
        statement.what,
        typeof statement.id === "number" ? String(statement.id) : quote(statement.id.value),
      );
    default: {
      const never: never = statement;
      return never;
    }
  }
}

function printDatabaseChange(change: AlterDatabaseStatement["change"], to: Printer): string {
  if (change.type === "rename") return `RENAME ${printName(to)(change.name)}`;
  const value = typeof change.value === "number" ? String(change.value) : printName(to)(change.value);
  return `SET ${change.quota} QUOTA ${value}`;
}

const CREATED = {
  database: "DATABASE",
  view: "VIEW",
  materializedView: "MATERIALIZED VIEW",
  catalog: "CATALOG",
} as const;

function comment(of: { readonly comment?: StringLiteral }): string | undefined {
  return of.comment && `COMMENT ${quote(of.comment.value)}`;
}

function viewColumns(columns: readonly ViewColumn[], to: Printer): readonly string[] {
  return columns.map((column) => words(printName(to)(column.name), comment(column)));
}

function printCreateView(statement: CreateViewStatement, to: Printer): string {
  return words(
    "CREATE",
    statement.orReplace && "OR REPLACE",
    "VIEW",
    statement.ifNotExists && "IF NOT EXISTS",
    printQualified(to)(statement.name),
    statement.columns.length > 0 && list(viewColumns(statement.columns, to)),
    comment(statement),
    statement.security && `SECURITY ${statement.security}`,
    `AS ${statement.definition.text}`,
  );
}

function printViewChange(change: AlterViewStatement["change"], to: Printer): string {
  switch (change.type) {
    case "definition":
      return words(
        change.columns.length > 0 && list(viewColumns(change.columns, to)),
        `AS ${change.definition.text}`,
      );
    case "security":
      return `SET SECURITY ${change.security}`;
    case "properties":
      return `SET ${printProperties(change.properties)}`;
    case "dialect":
      return `${change.action} DIALECT ${change.definition.text}`;
    default: {
      const never: never = change;
      return never;
    }
  }
}

function printCreateMaterializedView(statement: CreateMaterializedViewStatement, to: Printer): string {
  const { columns, indexes, partitionBy, refresh } = statement;
  const items = [...viewColumns(columns, to), ...indexes.map((index) => printIndex(index, to))];
  const expressions = partitionBy.map((expression) => printExpression(expression, to));
  const head = words(
    "CREATE MATERIALIZED VIEW",
    statement.ifNotExists && "IF NOT EXISTS",
    printQualified(to)(statement.name),
    items.length > 0 && list(items),
  );
  if (has(to.target, "asyncViews"))
    return words(
      head,
      refresh && printBuild(refresh, to),
      statement.orderBy.length > 0 && `KEY (${printNames(statement.orderBy, to)})`,
      comment(statement),
      expressions.length > 0 && `PARTITION BY ${list(expressions)}`,
      statement.distributedBy && printDistribution(statement.distributedBy, to),
      printProperties(statement.properties),
      `AS ${statement.definition.text}`,
    );
  return words(
    head,
    comment(statement),
    expressions.length > 0 && `PARTITION BY ${expressions.length > 1 ? list(expressions) : expressions[0]}`,
    statement.distributedBy && printDistribution(statement.distributedBy, to),
    statement.orderBy.length > 0 && `ORDER BY (${printNames(statement.orderBy, to)})`,
    refresh && printRefresh(refresh, to),
    printProperties(statement.properties),
    `AS ${statement.definition.text}`,
  );
}

/** How Doris words it: what is built, which partitions are refreshed, and when. */
function printBuild({ moment, method, type, start, every }: RefreshScheme, to: Printer): string {
  const step = every && `${printExpression(every.count, to)} ${every.unit}`;
  return words(
    moment && `BUILD ${moment}`,
    "REFRESH",
    method,
    "ON",
    step === undefined ? (type === "MANUAL" ? "MANUAL" : "COMMIT") : `SCHEDULE EVERY ${step}`,
    start && `STARTS ${quote(start.value)}`,
  );
}

function printRefresh({ type, moment, start, every }: RefreshScheme, to: Printer): string {
  return words(
    "REFRESH",
    moment,
    type,
    start && `START (${quote(start.value)})`,
    every && `EVERY (INTERVAL ${printExpression(every.count, to)} ${every.unit})`,
  );
}

function printMaterializedViewChange(change: AlterMaterializedViewStatement["change"], to: Printer): string {
  switch (change.type) {
    case "refresh":
      return printRefresh(change.refresh, to);
    case "rename":
      return `RENAME ${printName(to)(change.name)}`;
    case "swap":
      return `SWAP WITH ${printName(to)(change.name)}`;
    case "properties":
      return `SET ${printProperties(change.properties, "")}`;
    case "status":
      return change.active ? "ACTIVE" : "INACTIVE";
    default: {
      const never: never = change;
      return never;
    }
  }
}
