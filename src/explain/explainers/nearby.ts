import type { TextFix } from "../../sql/diagnostics.ts";
import { databaseOf, olapTables } from "../../cluster/catalog.ts";
import type { OlapTable } from "../../cluster/tables.ts";
import type { ExplainContext } from "../context.ts";
import { namesIn } from "../namesIn.ts";
import { nearNames } from "../nearNames.ts";
import { fix, rename } from "../scriptEdits.ts";
import type { Evidence } from "../types.ts";

/** Lists names under a title `explain.evidence.<id>`. */
export function list(id: string, items: readonly string[]): Evidence {
  return { type: "list", title: `explain.evidence.${id}`, items };
}

/** Lists values by label under a title `explain.evidence.<id>`. */
export function values(
  id: string,
  rows: readonly { readonly label: string; readonly value: string; readonly good?: boolean }[],
): Evidence {
  return { type: "values", title: `explain.evidence.${id}`, values: rows };
}

/** Offers the known names that are near a wrong one: every place where the statement has it is changed. */
export function useNearName(
  context: ExplainContext,
  wrong: string,
  known: readonly string[],
): readonly (TextFix | undefined)[] {
  return nearNames(wrong, known).map((name) => useName(context, wrong, name));
}

/** Offers to write another name wherever the statement has the wrong one. */
export function useName(context: ExplainContext, wrong: string, name: string): TextFix | undefined {
  const places = namesIn(context.statement).filter(({ value }) => value === wrong);
  return fix(
    "useName",
    places.map((place) => rename(context, place, name)),
    { from: wrong, to: name },
  );
}

/** Gives the names of the cluster's databases. */
export function databaseNames({ cluster }: ExplainContext): readonly string[] {
  return Object.keys(cluster.databases);
}

/** Gives the database that the user's connection chose. */
export function sessionDatabaseName({ cluster, user }: ExplainContext): string | undefined {
  return cluster.connections[user]?.database;
}

/** Gives the tables of a database; none where there is no such database. */
export function tablesOf({ cluster }: ExplainContext, database: string | undefined): readonly OlapTable[] {
  const found = database === undefined ? undefined : databaseOf(cluster, database);
  return found === undefined ? [] : olapTables(found);
}

/** Gives a name that is not among the taken ones: the wished one, or that with a number behind. */
export function freeName(wished: string, taken: readonly string[]): string {
  if (!taken.includes(wished)) return wished;
  for (let number = 2; ; number++) if (!taken.includes(`${wished}_${number}`)) return `${wished}_${number}`;
}
