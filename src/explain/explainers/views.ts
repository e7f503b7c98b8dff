import { databaseOf, tableOf } from "../../cluster/catalog.ts";
import type { Database, OlapTable } from "../../cluster/tables.ts";
import { materializedViews } from "../../cluster/views/dependents.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { fix, insertBefore, nameText, replace, ownText } from "../scriptEdits.ts";
import { list, sessionDatabaseName, useNearName, values } from "./nearby.ts";

/** A materialized view that is not there: those of the database. */
export const unknownMaterializedView: Explainer = (context) => {
  const database = databaseOfView(context);
  const known = materializedViews(context.cluster)
    .filter((place) => place.database.name === database?.name)
    .map(({ view }) => view.name);
  const wrong = (datum(context, "view") || datum(context, "table")).split(".").at(-1) ?? "";
  const name = viewName(context);
  const start = name?.span.start ?? 0;
  const drops = context.statement?.kind === "dropMaterializedView" && name !== undefined;
  return {
    evidence: [list("materializedViews", known)],
    fixes: [
      ...useNearName(context, wrong, known),
      drops
        ? fix("onlyIf", [replace(context, { start, end: start }, "IF EXISTS ")], { clause: "IF EXISTS" })
        : undefined,
    ],
  };
};

/** A materialized view that is not active: what it is built on, and what of that is there. */
export const inactiveView: Explainer = (context) => {
  const view = viewOfStatement(context);
  if (view?.materializedView === undefined) return {};
  const { baseTables, inactiveReason, active } = view.materializedView;
  return {
    evidence: [
      values(
        "baseTables",
        baseTables.map(({ database, table, id }) => {
          const now = databaseOf(context.cluster, database);
          const found = now === undefined ? undefined : tableOf(now, table);
          return {
            label: `${database}.${table}`,
            value: found === undefined ? "–" : String(found.id),
            good: found?.id === id,
          };
        }),
      ),
      ...(active || inactiveReason === "" ? [] : [list("inactiveReason", [inactiveReason])]),
    ],
  };
};

/** REFRESH of a view that somebody made inactive: make it active first. */
export const refreshOfInactive: Explainer = (context) => {
  const view = viewOfStatement(context);
  if (view === undefined) return {};
  const activate = `ALTER MATERIALIZED VIEW ${nameText(view.name, context.target)} ACTIVE;`;
  return {
    ...inactiveView(context),
    fixes: [fix("activate", [insertBefore(context, activate)], { view: view.name })],
  };
};

/** DROP TABLE or DROP VIEW of a materialized view: the right words. */
export const dropAsMaterializedView: Explainer = (context) => {
  const { place, statement } = context;
  if (place === undefined || statement === undefined) return {};
  const word = /^\s*drop\s+(table|view)/iu.exec(ownText(place));
  const end = word?.[0].length ?? 0;
  const start = end - (word?.[1]?.length ?? 0);
  return {
    fixes: [
      word === null
        ? undefined
        : fix("dropMaterializedView", [replace(context, { start, end }, "MATERIALIZED VIEW")]),
    ],
  };
};

function viewName({ statement }: ExplainContext): QualifiedName | undefined {
  switch (statement?.kind) {
    case "refreshMaterializedView":
    case "alterMaterializedView":
    case "dropMaterializedView":
    case "cancelRefresh":
      return statement.name;
    default:
      return undefined;
  }
}

function databaseOfView(context: ExplainContext): Database | undefined {
  const parts = viewName(context)?.parts ?? [];
  const name = parts.length > 1 ? parts.at(-2)?.value : sessionDatabaseName(context);
  return name === undefined ? undefined : databaseOf(context.cluster, name);
}

function viewOfStatement(context: ExplainContext): OlapTable | undefined {
  const name = viewName(context)?.parts.at(-1)?.value;
  const database = databaseOfView(context);
  const table = name === undefined || database === undefined ? undefined : tableOf(database, name);
  return table?.kind === "olap" && table.materializedView !== undefined ? table : undefined;
}
