import type { SnapshotDirectory } from "../../cluster/storage.ts";
import { snapshotMark } from "../../engine/errors/submit.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { databaseName, labelName, repositoryName } from "../namesIn.ts";
import { fix, insertAfter, removeProperty, rename, replace } from "../scriptEdits.ts";
import { isComplete, snapshotOf, snapshotsIn, tableIn } from "../snapshots.ts";
import { propertiesOf } from "../namesIn.ts";
import { newLabel } from "./labels.ts";
import { removeObject } from "./objects.ts";
import { list, useName, useNearName, values } from "./nearby.ts";
import { set } from "./properties.ts";

/** RESTORE without a timestamp, or with one that the label does not have: which are there. */
export const wrongTimestamp: Explainer = (context) => {
  const label = labelName(context.statement)?.value ?? datum(context, "label");
  const repository = repositoryName(context.statement)?.value ?? "";
  const there = snapshotsIn(context.world, context.cluster, repository);
  const own = there.find((snapshot) => snapshot.label === label);
  if (!own) {
    const labels = there.filter(isComplete).map((snapshot) => snapshot.label);
    const moved = nowhereElse(context, label, repository);
    return {
      evidence: [list("snapshots", labels)],
      fixes: [...useNearName(context, label, labels), ...moved],
    };
  }
  return {
    evidence: [timestamps(context, [own])],
    fixes: isComplete(own) ? [useTimestamp(context, own)] : otherSnapshots(context, there),
  };
};

/** A snapshot whose upload broke off, or still runs. */
export const unfinishedSnapshot: Explainer = (context) => {
  const there = snapshotsIn(context.world, context.cluster, repositoryName(context.statement)?.value ?? "");
  return { evidence: [timestamps(context, there)], fixes: otherSnapshots(context, there) };
};

/** A label whose directory is there already: with a snapshot in it, or left by a backup that did not finish. */
export const usedLabel: Explainer = (context) => {
  const repository = repositoryName(context.statement)?.value ?? "";
  const there = snapshotsIn(context.world, context.cluster, repository);
  const own = there.filter(
    ({ label }) => label === datum(context, "label") || label === labelName(context.statement)?.value,
  );
  return { evidence: [timestamps(context, own)], fixes: [newLabel(context)] };
};

/** An incremental backup, which only shows as unsupported where the label is used: a full one under a new label. */
export const incremental: Explainer = (context) => {
  const label = newLabel(context);
  const full = removeProperty(context, propertiesOf(context.statement), "type");
  return {
    ...usedLabel(context),
    fixes: [label && fix("fullBackup", [...label.edits, full], label.title.values)],
  };
};

/** A table that the snapshot does not hold. */
export const tableNotInSnapshot: Explainer = (context) => {
  const wrong = datum(context, "table");
  const tables = manifestOf(context)?.tables.map(({ table }) => table.name) ?? [];
  return {
    evidence: [list("snapshotTables", tables)],
    fixes: [...useNearName(context, wrong, tables), removeObject(context, wrong)],
  };
};

/** A partition that the snapshot does not hold. */
export const partitionNotInSnapshot: Explainer = (context) => {
  const table = datum(context, "table");
  const partitions = manifestOf(context)?.tables.find((one) => one.table.name === table)?.partitions ?? [];
  return {
    evidence: [list("snapshotPartitions", partitions)],
    fixes: useNearName(context, datum(context, "partition"), partitions),
  };
};

/** DATABASE names the database that was backed up; the new name goes behind AS. */
export const otherSourceDatabase: Explainer = (context) => {
  const { statement } = context;
  const manifest = manifestOf(context);
  if (statement?.kind !== "restore" || !manifest) return {};
  const source = manifest.database.name;
  const wished = datum(context, "database");
  const asAlias = statement.databaseAlias
    ? undefined
    : insertAfter(context, statement.database?.span, ` AS ${wished}`);
  return {
    evidence: [values("snapshotDatabase", [{ label: manifest.database.name, value: manifest.timestamp }])],
    fixes: [
      fix("sourceDatabaseAs", [rename(context, statement.database, source), asAlias], {
        from: source,
        to: wished,
      }),
      useName(context, wished, source),
    ],
  };
};

/** Catalogs asked of a snapshot of a database. */
export const notOfCatalogs: Explainer = (context) => {
  const { statement } = context;
  const span = statement?.kind === "restore" ? statement.catalogs?.span : undefined;
  return {
    evidence: [list("snapshotTables", manifestOf(context)?.tables.map(({ table }) => table.name) ?? [])],
    fixes: [fix("withoutCatalogs", [replace(context, span, "")])],
  };
};

/** A filter of SHOW SNAPSHOT that the engine does not read: none, or the form that it reads. */
export const wrongFilter: Explainer = (context) => {
  const { statement } = context;
  const where = statement?.kind === "showSnapshot" ? (statement.where ?? statement.like) : undefined;
  if (statement?.kind !== "showSnapshot" || !where) return {};
  const labels = snapshotsIn(context.world, context.cluster, statement.repository.value).map(
    ({ label }) => label,
  );
  const clause = { start: statement.repository.span.end, end: where.span.end };
  const [span, head] = statement.where ? ([where.span, ""] as const) : ([clause, " WHERE "] as const);
  return {
    evidence: [list("snapshots", labels)],
    fixes: [
      ...labels
        .slice(0, 2)
        .map((label) =>
          fix("filterSnapshot", [replace(context, span, `${head}SNAPSHOT = '${label}'`)], { label }),
        ),
      fix("withoutFilter", [replace(context, clause, "")]),
    ],
  };
};

/** The snapshot's metadata, for comparison with what is here. */
export function manifestOf(context: ExplainContext) {
  const { statement, job, world, cluster } = context;
  const repository = job?.repository ?? repositoryName(statement)?.value ?? "";
  const label = job?.label ?? labelName(statement)?.value ?? datum(context, "label");
  return (
    (job?.kind === "restore" ? job.manifest : undefined) ??
    snapshotOf(world, cluster, repository, label)?.manifest
  );
}

/** The table of the snapshot that a message speaks of, by its name in the cluster. */
export function snapshotTableOf(context: ExplainContext, target: string) {
  const source = context.job?.objects.find((object) => object.target === target)?.table ?? target;
  return tableIn(manifestOf(context), source);
}

function timestamps({ target }: ExplainContext, snapshots: readonly SnapshotDirectory[]) {
  return values(
    "timestamps",
    snapshots.map((snapshot) => {
      const good = isComplete(snapshot);
      return {
        label: snapshot.label,
        value: good ? snapshot.manifest.timestamp : snapshotMark(target),
        good,
      };
    }),
  );
}

function useTimestamp(context: ExplainContext, { manifest }: SnapshotDirectory) {
  return set(context, "backup_timestamp", manifest.timestamp, true);
}

/** Offers the other snapshots that can be restored, of the same database first, at most three. */
function otherSnapshots(context: ExplainContext, there: readonly SnapshotDirectory[]) {
  const label = labelName(context.statement);
  const database = databaseName(context.statement)?.value;
  const complete = there.filter((snapshot) => isComplete(snapshot) && snapshot.label !== label?.value);
  const own = complete.filter(({ manifest }) => manifest.database.name === database);
  return (own.length > 0 ? own : complete).slice(-3).map((snapshot) => {
    const timestamp = set(context, "backup_timestamp", snapshot.manifest.timestamp);
    return (
      timestamp &&
      fix("useSnapshot", [rename(context, label, snapshot.label), ...timestamp.edits], {
        label: snapshot.label,
      })
    );
  });
}

/** Offers the repositories that do hold the label. */
function nowhereElse(context: ExplainContext, label: string, repository: string) {
  return Object.keys(context.cluster.repositories)
    .filter((name) => name !== repository && snapshotOf(context.world, context.cluster, name, label))
    .slice(0, 3)
    .map((name) =>
      fix("useRepository", [rename(context, repositoryName(context.statement), name)], { repository: name }),
    );
}
