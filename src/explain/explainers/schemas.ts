import { olapTables } from "../../cluster/catalog.ts";
import type { Partition } from "../../cluster/tables.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { columnLine, schemasSideBySide } from "../schemaLines.ts";
import { fix, insertBefore, nameText } from "../scriptEdits.ts";
import { tableHere } from "../snapshots.ts";
import { databaseOfStatement, restoreAs } from "./objects.ts";
import { list, values } from "./nearby.ts";
import { jobEvidence } from "./slot.ts";
import { snapshotTableOf } from "./snapshots.ts";

/** An existing table whose schema is not that of the snapshot. */
export const schemaDiffers: Explainer = (context) => {
  const name = datum(context, "table") || firstTarget(context);
  const [here, there] = [existing(context, name), snapshotTableOf(context, name)];
  return {
    evidence: here && there ? [schemasSideBySide(name, there, here)] : [],
    fixes: [dropAddedColumns(context, name), restoreAs(context, name), dropTable(context, name)],
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
  const sql = 'ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "false");';
  return {
    evidence: there && member ? [schemasSideBySide(member.name, there, member)] : [],
    fixes: [fix("leaveGroups", [insertBefore(context, sql)])],
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
