import type { SnapshotObject } from "../../sql/statements.ts";
import type { Span } from "../../sql/span.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { databaseName } from "../namesIn.ts";
import { fix, insertAfter, nameText, ownText, rename, replace } from "../scriptEdits.ts";
import { freeName, list, sessionDatabaseName, tablesOf, useNearName } from "./nearby.ts";

/** A table that BACKUP lists and the database does not have. */
export const unknownBackupTable: Explainer = (context) => {
  const wrong = datum(context, "table");
  const known = tablesOf(context, databaseOfStatement(context)).map(({ name }) => name);
  return {
    evidence: [list("tables", known)],
    fixes: [...useNearName(context, wrong, known), removeObject(context, wrong)],
  };
};

/** A partition that BACKUP lists and the table does not have. */
export const unknownBackupPartition: Explainer = (context) => {
  const wrong = datum(context, "partition");
  const table = tablesOf(context, databaseOfStatement(context)).find(
    ({ name }) => name === datum(context, "table"),
  );
  const known = Object.keys(table?.partitions ?? {});
  const object = objectsOf(context).find(({ partitions }) =>
    partitions?.names.some(({ value }) => value === wrong),
  );
  const whole = fix("wholeTable", [replace(context, spaceBefore(context, object?.partitions?.span), "")], {
    table: table?.name ?? "",
  });
  return { evidence: [list("partitions", known)], fixes: [...useNearName(context, wrong, known), whole] };
};

/** A table that is listed twice: the later mention goes. */
export const duplicatedTable: Explainer = (context) => ({
  fixes: [removeObject(context, datum(context, "table"))],
});

/** A new name that another table of the list has: another one. */
export const duplicatedAlias: Explainer = (context) => {
  const alias = datum(context, "alias");
  const object = objectsOf(context).findLast((one) => one.alias?.value === alias);
  const taken = objectsOf(context).flatMap((one) => [
    one.name?.parts.at(-1)?.value ?? "",
    one.alias?.value ?? "",
  ]);
  const to = freeName(`${object?.name?.parts.at(-1)?.value ?? alias}_restored`, [
    ...taken,
    ...tablesOf(context, databaseOfStatement(context)).map(({ name }) => name),
  ]);
  return { fixes: [fix("renameAs", [rename(context, object?.alias, to)], { to })] };
};

/** A function that is not there. */
export const unknownFunction: Explainer = (context) => {
  const name = datum(context, "function").split(".").at(-1) ?? "";
  return { fixes: [removeObject(context, name)] };
};

/** TEMPORARY PARTITION, which is neither backed up nor restored: the ordinary partitions of the table. */
export const temporaryPartitionNamed: Explainer = (context) => ({
  fixes: objectsOf(context)
    .filter(({ partitions }) => partitions?.temporary)
    .map(({ name, partitions }) =>
      fix("wholeTable", [replace(context, spaceBefore(context, partitions?.span), "")], {
        table: name?.parts.at(-1)?.value ?? "",
      }),
    ),
});

/** Offers to restore a table under a name that is free. */
export function restoreAs(context: ExplainContext, table: string) {
  const { statement, target } = context;
  if (statement?.kind !== "restore") return undefined;
  const free = freeName(
    `${table}_restored`,
    tablesOf(context, databaseOfStatement(context)).map(({ name }) => name),
  );
  const to = nameText(free, target);
  const object = statement.objects?.find(({ name, alias }) => (alias ?? name?.parts.at(-1))?.value === table);
  if (object?.alias) return fix("renameAs", [rename(context, object.alias, free)], { to: free });
  if (object) return fix("renameAs", [insertAfter(context, object.span, ` AS ${to}`)], { to: free });
  if (statement.objects) return undefined;
  const before = [statement.databaseAlias, statement.database, statement.catalogs, statement.repository].find(
    (part) => part !== undefined,
  );
  return fix(
    "onlyTableAs",
    [insertAfter(context, before?.span, `\nON (${nameText(table, target)} AS ${to})`)],
    { table, to: free },
  );
}

/** Offers to take a table, view or function out of the list; not where it is the only one. */
export function removeObject(context: ExplainContext, wrong: string) {
  const objects = objectsOf(context);
  const index = objects.findLastIndex(({ name }) => name?.parts.at(-1)?.value === wrong);
  const [before, own, after] = [objects[index - 1], objects[index], objects[index + 1]];
  if (!own || (!before && !after)) return undefined;
  const span = before
    ? { start: before.span.end, end: own.span.end }
    : { start: own.span.start, end: after?.span.start ?? own.span.end };
  return fix("removeObject", [replace(context, span, "")], { name: wrong });
}

/** Names the database that a BACKUP or RESTORE means. */
export function databaseOfStatement(context: ExplainContext): string | undefined {
  const { statement, job } = context;
  const alias = statement?.kind === "restore" ? statement.databaseAlias?.value : undefined;
  return job?.database.name ?? alias ?? databaseName(statement)?.value ?? sessionDatabaseName(context);
}

function objectsOf({ statement }: ExplainContext): readonly SnapshotObject[] {
  return statement?.kind === "backup" || statement?.kind === "restore" ? (statement.objects ?? []) : [];
}

/** Widens a stretch by the blanks before it. */
function spaceBefore({ place }: ExplainContext, span: Span | undefined): Span | undefined {
  if (!place || !span) return undefined;
  const before = ownText(place).slice(0, span.start);
  return { start: before.trimEnd().length, end: span.end };
}
