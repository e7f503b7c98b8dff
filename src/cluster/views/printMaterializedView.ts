import { has, type Target } from "../../engine/index.ts";
import type { RefreshScheme } from "../../sql/objectStatements.ts";
import { expressionText } from "../select/expressionText.ts";
import type { OlapTable } from "../tables.ts";

/**
 * Words a materialized view as SHOW CREATE MATERIALIZED VIEW does (fe catalog/MaterializedView.getMaterializedViewDdlStmt).
 * @param full with the database before each column, as the engine words it to itself
 */
export function printMaterializedView(table: OlapTable, target: Target, full = false): string {
  const view = table.materializedView;
  if (view === undefined) return "";
  const columns = view.outputs.map((name) => {
    const comment = table.columns.find((column) => column.name === name)?.comment ?? "";
    return `\`${name}\`${comment === "" ? "" : ` COMMENT "${comment}"`}`;
  });
  const indexes = table.secondaryIndexes.map(
    (index) =>
      `,\n  INDEX ${index.name} (${index.columns.map((name) => `\`${name}\``).join(",")}) USING ${index.type} COMMENT '${index.comment}'`,
  );
  const { text, shortText = text } = view.definition;
  return [
    `CREATE MATERIALIZED VIEW \`${table.name}\` (${columns.join(", ")}${indexes.join("")})`,
    ...(table.comment === "" ? [] : [`COMMENT "${table.comment}"`]),
    ...(view.partition === undefined ? [] : [`PARTITION BY (${view.partition.text})`]),
    distribution(table),
    ...(table.sortKeys.length === 0 || !has(target, "viewSortKeysShown")
      ? []
      : [`ORDER BY (${table.sortKeys.join(",")})`]),
    refreshText(view.refresh, target),
    "PROPERTIES (",
    propertyLines(table, target).join(",\n"),
    ")",
    `AS ${full ? text : shortText};`,
  ].join("\n");
}

function distribution({ distribution: { type, columns, buckets } }: OlapTable): string {
  if (type === "random") return `DISTRIBUTED BY RANDOM${buckets > 0 ? ` BUCKETS ${buckets}` : ""}`;
  const names = columns.map((name) => `\`${name}\``).join(", ");
  return `DISTRIBUTED BY HASH(${names})${buckets > 0 ? ` BUCKETS ${buckets} ` : ""}`;
}

function refreshText({ type, moment, start, every }: RefreshScheme, target: Target): string {
  const deferred = moment === "DEFERRED" && has(target, "refreshMoment");
  const words = ["REFRESH", ...(deferred ? ["DEFERRED"] : []), type].join(" ");
  const from = start === undefined ? "" : ` START("${start.value}")`;
  const interval =
    every === undefined ? "" : ` EVERY(INTERVAL ${expressionText(every.count)} ${every.unit.toUpperCase()})`;
  return words + (type === "ASYNC" ? from + interval : "");
}

/** In what order the properties that every materialized view has stand. */
function propertyLines(table: OlapTable, target: Target): string[] {
  const {
    storage_medium: medium = "HDD",
    replicated_storage: replicated,
    bloom_filter_columns: bloom,
    ...own
  } = table.properties;
  const line = (key: string, value: string) => `"${key}" = "${value}"`;
  const replicas = line("replication_num", String(table.replicationNum));
  const others = Object.entries(own).map(([key, value]) => line(key, value));
  const storage = [
    line("storage_medium", medium),
    ...(bloom === undefined ? [] : [line("bloom_filter_columns", bloom)]),
  ];
  if (replicated === undefined || !has(target, "viewReplicatedStorageShown"))
    return [replicas, ...storage, ...others];
  const shared = line("replicated_storage", replicated);
  const first = has(target, "viewReplicasBehind") ? [shared, replicas] : [replicas, shared];
  return [...first, ...others, ...storage];
}
