import { databaseOf } from "../../cluster/catalog.ts";
import { tableTypeName } from "../../cluster/tableType.ts";
import { isBackedUp } from "../../cluster/backup/backupTable.ts";
import type { Table } from "../../cluster/tables.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { nearNames } from "../nearNames.ts";
import { fix, insertAfter, nameText, ownText, rename, replace } from "../scriptEdits.ts";
import { freeName, list, values } from "./nearby.ts";
import { databaseOfStatement, removeObject, restoreAs } from "./objects.ts";
import { manifestOf } from "./snapshots.ts";

/** An object of a kind that BACKUP does not take: the kinds of what is there, and the others by name. */
export const unsupportedKind: Explainer = (context) => {
  const tables = objectsHere(context);
  const good: readonly Table[] = tables.filter((table) => isBackedUp(context.target, table));
  return {
    evidence: [
      values(
        "kinds",
        tables.map((table) => ({
          label: table.name,
          value: tableTypeName(table),
          good: good.includes(table),
        })),
      ),
    ],
    fixes: [
      removeObject(context, datum(context, "table")),
      onlyObjects(
        context,
        good.map(({ name }) => name),
      ),
    ],
  };
};

/** A base of a materialized view is gone: what is there, and the backup without the view. */
export const missingBase: Explainer = (context) => {
  const view = datum(context, "view");
  const others = objectsHere(context).filter(
    (table) => table.name !== view && isBackedUp(context.target, table),
  );
  const names = others.map(({ name }) => name);
  return {
    evidence: [list("tables", names)],
    fixes: [removeObject(context, view), onlyObjects(context, names)],
  };
};

/** A clause of partitions behind something that has none. */
export const partitionsOfOther: Explainer = (context) => {
  const { statement, place } = context;
  const table = datum(context, "table");
  const object =
    statement?.kind === "backup"
      ? statement.objects?.find(({ name }) => name?.parts.at(-1)?.value === table)
      : undefined;
  if (object?.name === undefined || object.partitions === undefined || !place) return {};
  const { start } = object.partitions.span;
  const before = ownText(place).slice(0, start).trimEnd().length;
  const clause = { start: before, end: object.partitions.span.end };
  return { fixes: [fix("wholeTable", [replace(context, clause, "")], { table })] };
};

/** Something stands under the name that a restore cannot touch: another name. */
export const untouchable: Explainer = (context) => {
  const table = datum(context, "table");
  const kinds = objectsHere(context).filter(({ name }) => name === table);
  return {
    evidence: [
      values(
        "kinds",
        kinds.map((one) => ({ label: one.name, value: tableTypeName(one) })),
      ),
    ],
    fixes: [restoreAs(context, table)],
  };
};

/** A database named to a snapshot of catalogs: without it. */
export const databaseOfCatalogs: Explainer = (context) => {
  const { statement } = context;
  if (statement?.kind !== "restore") return {};
  const [database, label] = statement.label.parts;
  const prefix =
    database !== undefined && label !== undefined
      ? replace(context, { start: database.span.start, end: label.span.start }, "")
      : undefined;
  const end = (statement.databaseAlias ?? statement.database)?.span.end ?? 0;
  const clause =
    statement.database === undefined
      ? undefined
      : replace(context, { start: statement.repository.span.end, end }, "");
  return {
    evidence: [list("catalogs", catalogsHere(context))],
    fixes: [fix("withoutDatabase", [prefix ?? clause])],
  };
};

/** A catalog that the snapshot does not hold. */
export const catalogNotInSnapshot: Explainer = (context) => {
  const wrong = datum(context, "catalog");
  const known = catalogsHere(context);
  const { statement } = context;
  const place =
    statement?.kind === "restore"
      ? statement.catalogs?.names.find(({ name }) => name.value === wrong)?.name
      : undefined;
  return {
    evidence: [list("catalogs", known)],
    fixes: nearNames(wrong, known).map((name) =>
      fix("useName", [rename(context, place, name)], { from: wrong, to: name }),
    ),
  };
};

/** default_catalog as the new name of a catalog: another one. */
export const defaultCatalogAlias: Explainer = (context) => {
  const { statement, cluster } = context;
  if (statement?.kind !== "restore") return {};
  const entry = statement.catalogs?.names.find(
    ({ alias }) => alias?.value.toLowerCase() === "default_catalog",
  );
  const to = freeName(`${entry?.name.value ?? "catalog"}_restored`, Object.keys(cluster.catalogs));
  return { fixes: [fix("renameAs", [rename(context, entry?.alias, to)], { to })] };
};

function catalogsHere(context: ExplainContext): readonly string[] {
  return (manifestOf(context)?.catalogs ?? []).map(({ name }) => name);
}

function objectsHere(context: ExplainContext): readonly Table[] {
  const name = databaseOfStatement(context);
  const database = name === undefined ? undefined : databaseOf(context.cluster, name);
  return Object.values(database?.tables ?? {});
}

/** Offers to list what can be backed up, where the statement lists nothing. */
function onlyObjects(context: ExplainContext, names: readonly string[]) {
  const { statement, target } = context;
  if (statement?.kind !== "backup" || statement.objects !== undefined || names.length === 0) return undefined;
  const written = names.map((name) => nameText(name, target)).join(", ");
  return fix("onlyObjects", [insertAfter(context, statement.repository.span, `\nON (${written})`)], {
    names: names.join(", "),
  });
}
