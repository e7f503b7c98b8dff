import { propertiesOf as knownProperties } from "../../engine/properties.ts";
import { olapTables } from "../../cluster/catalog.ts";
import type { Partition } from "../../cluster/tables.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { columnLine, schemasSideBySide } from "../schemaLines.ts";
import { propertiesOf } from "../namesIn.ts";
import { fix, insertAfter, insertBefore, nameText } from "../scriptEdits.ts";
import { tableHere } from "../snapshots.ts";
import { databaseOfStatement, restoreAs } from "./objects.ts";
import { list, values } from "./nearby.ts";
import { remove } from "./properties.ts";
import { jobEvidence } from "./slot.ts";
import { snapshotTableOf } from "./snapshots.ts";

/** An existing table whose schema is not that of the snapshot. */
export const schemaDiffers: Explainer = (context) => {
  const name = datum(context, "table") || firstTarget(context);
  const [here, there] = [existing(context, name), snapshotTableOf(context, name)];
  return {
    evidence: here && there ? [schemasSideBySide(name, there, here)] : [],
    fixes: [
      dropAddedColumns(context, name),
      restoreAs(context, name),
      replaceByForce(context, name),
      dropTable(context, name),
    ],
  };
};

/** A new table that is not like those of its colocate group: it beside one of them. */
export const colocateDiffers: Explainer = (context) => {
  const there = snapshotTableOf(context, datum(context, "table"));
  const group = there?.properties["colocate_with"];
  const ids = Object.values(context.cluster.colocateGroups)
    .filter(({ name }) => name === group)
    .flatMap(({ tables }) => tables);
  const member = Object.values(context.cluster.databases)
    .flatMap((database) => olapTables(database))
    .find(({ id }) => ids.includes(id));
  return {
    evidence: there && member ? [schemasSideBySide(member.name, there, member)] : [],
    fixes: [leaveGroups(context)],
  };
};

/** The group is kept by a property of the statement, or by the front end's configuration. */
function leaveGroups(context: ExplainContext) {
  const said = propertiesOf(context.statement).some(({ key }) => key.value === "reserve_colocate");
  if (said) return remove(context, "reserve_colocate");
  const sql = 'ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "false");';
  return fix("leaveGroups", [insertBefore(context, sql)]);
}

/** A view that is there, with another definition. */
export const viewDiffers: Explainer = (context) => {
  const name = datum(context, "table");
  const database = databaseOfStatement(context);
  const view = context.cluster.databases[database ?? ""]?.tables[name];
  const saved = context.job?.manifest?.views.find((one) => one.name === sourceOf(context, name));
  const rows = [
    ...(view?.kind === "view" ? [{ label: name, value: view.definition.text }] : []),
    ...(saved === undefined
      ? []
      : [{ label: `${context.job?.label ?? ""}/${saved.name}`, value: saved.definition.text }]),
  ];
  const sql = `DROP VIEW ${qualified(context, name)};`;
  return {
    evidence: [values("definitions", rows)],
    fixes: [fix("dropView", [insertBefore(context, sql)], { view: name }), restoreAs(context, name)],
  };
};

function sourceOf({ job }: ExplainContext, name: string): string {
  return job?.objects.find(({ target }) => target === name)?.table ?? name;
}

/** A table of a colocate group, which nothing is restored over. */
export const colocateTable: Explainer = (context) => {
  const name = datum(context, "table");
  const group = existing(context, name)?.properties["colocate_with"];
  const rows = group === undefined ? [] : [{ label: name, value: group }];
  return {
    evidence: [values("colocateGroups", rows)],
    fixes: [restoreAs(context, name), dropTable(context, name)],
  };
};

/** A name that the job wants to make and that is taken. */
export const nameTaken: Explainer = (context) => {
  const name = datum(context, "table");
  return {
    evidence: [list("tables", namesHere(context))],
    fixes: [restoreAs(context, name), dropTable(context, name)],
  };
};

/** A partition of the same name, or in the same place, that is not the same. */
export const partitionDiffers: Explainer = (context) => {
  const name = datum(context, "table");
  const [here, there] = [existing(context, name), snapshotTableOf(context, name)];
  const both = [
    ...Object.values(here?.partitions ?? {}).map((partition) => ({
      label: partition.name,
      value: bounds(partition),
    })),
    ...Object.values(there?.partitions ?? {}).map((partition) => ({
      label: `${context.job?.label ?? ""}/${partition.name}`,
      value: bounds(partition),
    })),
  ];
  return {
    evidence: [values("partitionRanges", both)],
    fixes: [restoreAs(context, name), dropPartition(context, name)],
  };
};

/** A snapshot whose partitions have parts of their own, which an existing table's have not. */
export const subPartitions: Explainer = (context) => {
  const name = datum(context, "table");
  return {
    evidence: [list("tables", namesHere(context))],
    fixes: [restoreAs(context, name), dropTable(context, name)],
  };
};

/** Temporary partitions, which neither BACKUP nor RESTORE takes. */
export const temporaryPartitions: Explainer = (context) => {
  const database = context.cluster.databases[databaseOfStatement(context) ?? ""];
  const tables = database === undefined ? [] : olapTables(database);
  const found = tables.flatMap((table) =>
    Object.keys(table.temporaryPartitions).map((partition) => ({ table: table.name, partition })),
  );
  const drops = found.map(
    ({ table, partition }) =>
      `ALTER TABLE ${qualified(context, table)} DROP TEMPORARY PARTITION ${nameText(partition, context.target)};`,
  );
  return {
    evidence: [
      values(
        "temporaryPartitions",
        found.map(({ table, partition }) => ({ label: table, value: partition })),
      ),
    ],
    fixes:
      drops.length === 0 ? [] : [fix("dropTemporaryPartitions", [insertBefore(context, drops.join("\n"))])],
  };
};

/** Tablets whose files a cancelled restore replaced: how many, by partition, and where the restore stands. */
export const damagedTablets: Explainer = (context) => {
  const name =
    context.statement?.kind === "select"
      ? context.statement.query.from?.table.parts.at(-1)?.value
      : undefined;
  const tables = Object.values(context.cluster.databases).flatMap(olapTables);
  const rows = tables
    .filter((table) => table.name === name)
    .flatMap(({ partitions }) => Object.values(partitions))
    .flatMap((partition) =>
      Object.values(partition.tablets).map(({ damaged = 0, count }) => ({
        label: partition.name,
        value: `${damaged} / ${count}`,
        good: damaged === 0,
      })),
    );
  const jobs = Object.values(context.cluster.jobs).filter(
    (job) => job.kind === "restore" && job.objects.some(({ target }) => target === name),
  );
  return { evidence: [values("damaged", rows), ...jobs.flatMap((job) => jobEvidence(context, job))] };
};

/** What the job was to back up or restore is gone. */
export const objectGone: Explainer = (context) => ({ evidence: [list("tables", namesHere(context))] });

function dropAddedColumns(context: ExplainContext, name: string) {
  const [here, there] = [existing(context, name), snapshotTableOf(context, name)];
  if (!here || !there || context.statement?.kind !== "restore") return undefined;
  const saved = there.columns.map(columnLine);
  const added = here.columns.filter(({ name: column }) => !there.columns.some((one) => one.name === column));
  const rest = here.columns.filter((column) => !added.includes(column)).map(columnLine);
  if (added.length === 0 || rest.join("\n") !== saved.join("\n")) return undefined;
  const drops = added.map(
    (column) =>
      `ALTER TABLE ${qualified(context, name)} DROP COLUMN ${nameText(column.name, context.target)};`,
  );
  return fix("dropColumns", [insertBefore(context, drops.join("\n"))], {
    columns: added.map((column) => column.name).join(", "),
    count: added.length,
  });
}

/** Where the engine can put a table in the place of another one, whatever that is like. */
function replaceByForce(context: ExplainContext, table: string) {
  const { statement, target } = context;
  const known = knownProperties(target, "restore").some(({ key }) => key === "force_replace");
  if (statement?.kind !== "restore" || !known) return undefined;
  const given = propertiesOf(statement);
  if (given.some(({ key }) => key.value === "atomic_restore" || key.value === "force_replace"))
    return undefined;
  const [last] = given.slice(-1);
  const text = ', "atomic_restore" = "true", "force_replace" = "true"';
  return last === undefined
    ? undefined
    : fix("replaceByForce", [insertAfter(context, last.value.span, text)], { table });
}

function dropTable(context: ExplainContext, name: string) {
  if (context.statement?.kind !== "restore" || !existing(context, name)) return undefined;
  return fix("dropTable", [insertBefore(context, `DROP TABLE ${qualified(context, name)};`)], {
    table: name,
  });
}

function dropPartition(context: ExplainContext, table: string) {
  const partition = datum(context, "partition");
  if (context.statement?.kind !== "restore" || !existing(context, table)?.partitions[partition])
    return undefined;
  const sql = `ALTER TABLE ${qualified(context, table)} DROP PARTITION ${nameText(partition, context.target)};`;
  return fix("dropPartition", [insertBefore(context, sql)], { partition });
}

function qualified(context: ExplainContext, table: string): string {
  const database = databaseOfStatement(context);
  const names = database === undefined ? [table] : [database, table];
  return names.map((name) => nameText(name, context.target)).join(".");
}

function existing(context: ExplainContext, name: string) {
  return tableHere(context.cluster, databaseOfStatement(context) ?? "", name);
}

function namesHere(context: ExplainContext): readonly string[] {
  return Object.keys(context.cluster.databases[databaseOfStatement(context) ?? ""]?.tables ?? {});
}

/** The first table that the job would write and that differs; some texts do not say which. */
function firstTarget(context: ExplainContext): string {
  const here = namesHere(context);
  return context.job?.objects.find(({ target }) => here.includes(target))?.target ?? "";
}

function bounds(partition: Partition): string {
  if (partition.range) return `[${partition.range.lower.join(", ")}; ${partition.range.upper.join(", ")})`;
  return partition.list?.map((tuple) => `(${tuple.join(", ")})`).join(", ") ?? "";
}
