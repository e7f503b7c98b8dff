import { describeType } from "../../cluster/columnType.ts";
import type { OlapTable } from "../../cluster/tables.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { propertiesOf } from "../namesIn.ts";
import { fix, insertAfter, replace, setProperty } from "../scriptEdits.ts";
import { list, sessionDatabaseName, tablesOf, useNearName, values } from "./nearby.ts";
import { nodesDown } from "./storage.ts";

/** A table that is not there: near names of its database. */
export const unknownTable: Explainer = (context) => {
  const wrong = (datum(context, "table") || datum(context, "name")).split(".").at(-1) ?? "";
  const known = tablesOf(context, databaseOfTable(context)).map(({ name }) => name);
  return {
    evidence: [list("tables", known)],
    fixes: [...useNearName(context, wrong, known), ifClause(context, "EXISTS")],
  };
};

/** The columns of the statement's table, where one of them is named and nothing is misspelt. */
export const columnsOfTable: Explainer = (context) => {
  const table = tableOfStatement(context);
  return {
    evidence: [
      values(
        "columns",
        (table?.columns ?? []).map((column) => ({ label: column.name, value: describeType(column.type) })),
      ),
    ],
  };
};

/** A column that the table does not have, or a value that does not fit it: the table's columns. */
export const columnOfTable: Explainer = (context) => {
  const table = tableOfStatement(context);
  if (!table) return {};
  const wrong = datum(context, "column") || datum(context, "name");
  return {
    ...columnsOfTable(context),
    fixes: useNearName(
      context,
      wrong,
      table.columns.map(({ name }) => name),
    ),
  };
};

/** A column that is not in the key where only key columns will do. */
export const keyOfTable: Explainer = (context) => {
  const keys = tableOfStatement(context)?.columns.filter(({ key }) => key) ?? [];
  return {
    evidence: [
      values(
        "keyColumns",
        keys.map((column) => ({ label: column.name, value: describeType(column.type) })),
      ),
    ],
    fixes: useNearName(
      context,
      datum(context, "column"),
      keys.map(({ name }) => name),
    ),
  };
};

/** A column that a table is to be made with, or a key or partition that names one which is not there. */
export const columnOfDefinition: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "createTable") return {};
  const names = statement.columns.map(({ name }) => name.value);
  return { evidence: [list("columns", names)], fixes: useNearName(context, datum(context, "column"), names) };
};

/** A partition that the table does not have. */
export const unknownPartition: Explainer = (context) => {
  const table = tableOfStatement(context);
  const known = Object.keys(table?.partitions ?? {});
  return {
    evidence: [list("partitions", known)],
    fixes: useNearName(context, datum(context, "partition"), known),
  };
};

/** Partitions as they are, where one that is named is there already or not any more. */
export const partitionOfTable: Explainer = (context) => ({
  evidence: [list("partitions", Object.keys(tableOfStatement(context)?.partitions ?? {}))],
});

/** Rollups of the table: near names where one is not there. */
export const rollupOfTable: Explainer = (context) => {
  const [, ...rollups] = tableOfStatement(context)?.indexes ?? [];
  const known = rollups.map(({ name }) => name);
  return {
    evidence: [list("rollups", known)],
    fixes: useNearName(context, datum(context, "rollup"), known),
  };
};

/** Names of the tables of the database that the statement works in. */
export function tablesHere(context: ExplainContext): readonly string[] {
  return tablesOf(context, databaseOfTable(context)).map(({ name }) => name);
}

/** Something of that name is there already: only where it is not. */
export const exists: Explainer = (context) => ({ fixes: [ifClause(context, "NOT EXISTS")] });

/** Something of that name is not there: only where it is. */
export const missing: Explainer = (context) => ({ fixes: [ifClause(context, "EXISTS")] });

/** More replicas than nodes, or none. */
export const wrongReplicas: Explainer = (context) => {
  const up = context.cluster.nodes.filter((node) => node.up).length;
  const properties = propertiesOf(context.statement);
  return {
    ...nodesDown(context),
    fixes: [
      fix(
        "setProperty",
        [setProperty(context, properties, "replication_num", String(Math.max(1, Math.min(3, up))))],
        {
          key: "replication_num",
          value: String(Math.max(1, Math.min(3, up))),
        },
      ),
      ...(nodesDown(context).fixes ?? []),
    ],
  };
};

/** Gives the database of the table that the statement works on. */
function databaseOfTable(context: ExplainContext): string | undefined {
  const name = tableName(context);
  return (
    (name && name.parts.length > 1 ? name.parts.at(-2)?.value : undefined) ?? sessionDatabaseName(context)
  );
}

/** Finds the table that a statement is about. */
export function tableOfStatement(context: ExplainContext): OlapTable | undefined {
  const name = tableName(context)?.parts.at(-1)?.value;
  return tablesOf(context, databaseOfTable(context)).find((table) => table.name === name);
}

function tableName({ statement }: ExplainContext): QualifiedName | undefined {
  switch (statement?.kind) {
    case "createTable":
    case "dropTable":
      return statement.name;
    case "createTableLike":
      return statement.source;
    case "truncate":
    case "insert":
    case "delete":
    case "update":
    case "alterTable":
    case "showPartitions":
    case "showCreateTable":
    case "describe":
      return statement.table;
    case "select":
      return statement.query.from?.table;
    case "recover":
      return statement.from ?? statement.name;
    default:
      return undefined;
  }
}

/** Puts IF EXISTS or IF NOT EXISTS before the name of what is made or dropped. */
function ifClause(context: ExplainContext, what: "EXISTS" | "NOT EXISTS") {
  const name = what === "EXISTS" ? droppedName(context) : createdName(context);
  const start = name?.span.start ?? 0;
  return fix("onlyIf", [replace(context, name && { start, end: start }, `IF ${what} `)], {
    clause: `IF ${what}`,
  });
}

function createdName({ statement }: ExplainContext): QualifiedName | undefined {
  const creates =
    statement?.kind === "createTable" ||
    statement?.kind === "createDatabase" ||
    statement?.kind === "createTableLike";
  return creates ? statement.name : undefined;
}

function droppedName({ statement }: ExplainContext): QualifiedName | undefined {
  return statement?.kind === "dropTable" || statement?.kind === "dropDatabase" ? statement.name : undefined;
}

/** A partition of a list that would have to wait in the recycle bin: dropped for good instead, where that can be. */
export const dropForGood: Explainer = (context) => {
  const action = context.statement?.kind === "alterTable" ? context.statement.actions[0] : undefined;
  const span = action?.kind === "dropPartition" && !action.force ? action.name.span : undefined;
  return { fixes: [fix("onlyIf", [insertAfter(context, span, " FORCE")], { clause: "FORCE" })] };
};
