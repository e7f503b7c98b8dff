import { propertiesInOrder } from "../../engine/properties.ts";
import { jobFilterColumn } from "../../cluster/jobFilter.ts";
import { jobsOfDatabase } from "../../cluster/jobSlots.ts";
import { databaseOf } from "../../cluster/catalog.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { labelName, propertiesOf, repositoryName } from "../namesIn.ts";
import { fix, insertBefore, nameText, ownText, removeProperty, rename, replace } from "../scriptEdits.ts";
import { snapshotsIn } from "../snapshots.ts";
import { freeName, list, sessionDatabaseName, useNearName } from "./nearby.ts";
import { set } from "./properties.ts";

/** A label that does not fit the pattern: a backup may call it otherwise, a restore has to name one that is there. */
export const wrongLabel: Explainer = (context) => {
  const { statement, world, cluster } = context;
  const there = snapshotsIn(world, cluster, repositoryName(statement)?.value ?? "").map(({ label }) => label);
  const wrong = datum(context, "label");
  if (statement?.kind !== "backup") {
    return { evidence: [list("snapshots", there)], fixes: useNearName(context, wrong, there) };
  }
  const plain = wrong.replace(/[^-\w:]+/gu, "_").slice(0, 128);
  const label = freeName(/[A-Za-z0-9]/u.test(plain) ? plain : "snapshot", there);
  return { fixes: [fix("newLabel", [rename(context, labelName(statement), label)], { label })] };
};

/** Tables with their database before them: the database goes before the label. */
export const tablesOfDatabase: Explainer = (context) => {
  const { statement, target } = context;
  if (statement?.kind !== "backup" && statement?.kind !== "restore") return {};
  const prefixed = (statement.objects ?? []).flatMap(({ name }) =>
    name !== undefined && name.parts.length > 1 ? [name] : [],
  );
  const database = prefixed[0]?.parts.at(-2)?.value ?? "";
  const bare = prefixed.map((name) =>
    replace(context, name.span, nameText(name.parts.at(-1)?.value ?? "", target)),
  );
  const label = statement.label.parts.length > 1 ? undefined : statement.label.parts[0];
  const prefix =
    label && replace(context, label.span, `${nameText(database, target)}.${nameText(label.value, target)}`);
  return { fixes: [fix("tablesWithoutDatabase", prefix ? [prefix, ...bare] : bare)] };
};

/** AS where nothing is renamed: in a BACKUP, or in EXCLUDE. */
export const uselessAlias: Explainer = (context) => {
  const { statement, place } = context;
  if ((statement?.kind !== "backup" && statement?.kind !== "restore") || place === undefined) return {};
  const text = ownText(place);
  const edits = (statement.objects ?? []).flatMap(({ alias }) => {
    if (alias === undefined) return [];
    const before = text.slice(0, alias.span.start).replace(/\s+(?:AS\s+)?$/iu, "");
    return [replace(context, { start: before.length, end: alias.span.end }, "")];
  });
  return { fixes: [fix("withoutAlias", edits)] };
};

/** A flag that is neither true nor false. */
export const wrongFlag: Explainer = (context) => {
  const { statement, target } = context;
  if (statement?.kind !== "restore") return {};
  const flags = propertiesInOrder(target, "restore").filter(({ type }) => type === "boolean");
  const key = datum(context, "property");
  const known = flags.find((row) => row.key === key)?.key ?? "allow_load";
  const wished = /^(?:1|y|yes|on|t|ja|si|oui)$/iu.test(datum(context, "value")) ? "true" : "false";
  return { fixes: [set(context, known, wished), withoutProperty(context, known)] };
};

/** A number of replicas that cannot be, or one on back ends that are not there. */
export const wrongReplicas: Explainer = (context) => {
  const up = context.cluster.nodes.filter((node) => node.up).length;
  const given = propertiesOf(context.statement).find(
    ({ key }) => key.value === "replication_num" || key.value === "replication_allocation",
  );
  const key = given?.key.value ?? "replication_num";
  const most = Math.max(1, Math.min(3, up));
  const value = key === "replication_num" ? String(most) : `tag.location.default: ${most}`;
  const nodes = context.cluster.nodes.map(({ name, up: alive }) => `${name}${alive ? "" : " ×"}`);
  return {
    evidence: [list("nodes", nodes)],
    fixes: [set(context, key, value), withoutProperty(context, key)],
  };
};

/** Where a snapshot that stays on the back ends cannot be read: another repository's. */
export const localSnapshot: Explainer = (context) => {
  const names = Object.keys(context.cluster.repositories);
  const wrong = repositoryName(context.statement);
  return {
    evidence: [list("repositories", names)],
    fixes: names
      .slice(0, 3)
      .map((to) => fix("useName", [rename(context, wrong, to)], { from: wrong?.value ?? "", to })),
  };
};

/** A timeout that the sources trip over: without it the default counts. */
export const trippingTimeout: Explainer = (context) => ({ fixes: [withoutProperty(context, "timeout")] });

/** A filter that SHOW BACKUP or SHOW RESTORE does not read: one by a label that is there, or none. */
export const wrongJobFilter: Explainer = (context) => {
  const { statement, cluster } = context;
  if (statement?.kind !== "showJob") return {};
  const name = statement.database?.value ?? sessionDatabaseName(context);
  const database = name === undefined ? undefined : databaseOf(cluster, name);
  const jobs = database === undefined ? [] : jobsOfDatabase(cluster, database.id);
  const labels = [...new Set(jobs.filter(({ kind }) => kind === statement.job).map(({ label }) => label))];
  const span = filterSpan(context);
  const column = jobFilterColumn(statement.job);
  return {
    evidence: [list("jobLabels", labels)],
    fixes: [
      ...labels
        .slice(0, 2)
        .map((label) =>
          fix("filterSnapshot", [replace(context, span, ` WHERE ${column} = '${label}'`)], { label }),
        ),
      fix("withoutFilter", [replace(context, span, "")]),
    ],
  };
};

function filterSpan({ statement, place }: ExplainContext) {
  if (statement?.kind !== "showJob" || place === undefined) return undefined;
  const end = statement.where?.span.end ?? statement.like?.span.end;
  const start = ownText(place).search(/\s+(?:WHERE|LIKE)\s/iu);
  return end === undefined || start < 0 ? undefined : { start, end };
}

function withoutProperty(context: ExplainContext, key: string) {
  return fix("removeProperty", [removeProperty(context, propertiesOf(context.statement), key)], { key });
}

/** An experiment that an item of the front end switches on. */
export const switchedOff: Explainer = (context) => {
  const item = "enable_cloud_restore_job";
  const sql = `ADMIN SET FRONTEND CONFIG ("${item}" = "true");`;
  return { fixes: [fix("switchOn", [insertBefore(context, sql)], { item })] };
};

/** A property that this cluster cannot follow. */
export const uselessProperty: Explainer = (context) => ({
  fixes: [withoutProperty(context, datum(context, "property"))],
});
