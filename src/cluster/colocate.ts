import { castDraft } from "immer";
import { has, type ErrorCode, type ErrorData } from "../engine/index.ts";
import { formatCivil } from "./civilTime.ts";
import { typeName } from "./columnType.ts";
import type { StepContext } from "./context.ts";
import { dynamicPartitions } from "./dynamicPartitions/property.ts";
import { hashMapNumberOrder } from "./javaOrder.ts";
import { internalType } from "./typeText.ts";
import type { ColumnType, Database, OlapTable } from "./tables.ts";
import type { Cluster, ColocateGroup } from "./world.ts";

/** Why a table does not fit a colocate group. */
export interface ColocateMisfit {
  readonly code: Extract<
    ErrorCode,
    | "dynamicPartitionColocate"
    | "colocateRandom"
    | "colocateAutomatic"
    | "colocateBuckets"
    | "colocateColumnCount"
    | "colocateColumnType"
    | "colocateReplicas"
  >;
  readonly data: ErrorData;
}

/** The end of time for a partition that never cools down, in ms since 1970 UTC (fe catalog/DataProperty). */
const NEVER = 253_402_271_999_000;

/** Gives the colocate group that a table belongs to by its property; undefined where it has none. */
export function colocateGroupName(table: OlapTable): string | undefined {
  const name = table.properties["colocate_with"];
  return name === undefined || name === "" ? undefined : name;
}

/** Finds a group of a database (fe catalog/ColocateTableIndex.getGroupSchema). */
export function colocateGroupOf(
  cluster: Cluster,
  database: Pick<Database, "id">,
  name: string,
): ColocateGroup | undefined {
  const full = fullName(database, name);
  return Object.hasOwn(cluster.colocateGroups, full) ? cluster.colocateGroups[full] : undefined;
}

/**
 * Says why a table cannot join the group that its property names: it differs from the group, or from one of the same name in
 * another database (fe catalog/ColocateGroupSchema.checkColocateSchema).
 * @param zone time zone of the session
 */
export function colocateMisfit(
  cluster: Cluster,
  database: Pick<Database, "id">,
  table: OlapTable,
  zone: string,
): ColocateMisfit | undefined {
  const name = colocateGroupName(table);
  if (name === undefined) return undefined;
  if (table.distribution.type === "random") return { code: "colocateRandom", data: {} };
  if (table.distribution.automatic === true && has(cluster.target, "colocateRefusesAutomatic"))
    return { code: "colocateAutomatic", data: {} };
  const own = colocateGroupOf(cluster, database, name);
  const others = has(cluster.target, "colocateNamesakes")
    ? Object.values(cluster.colocateGroups).filter((group) => group.name === name)
    : [];
  for (const group of own === undefined ? others : [own]) {
    const misfit = compare(group, table, zone);
    if (misfit !== undefined) return misfit;
  }
  const { buckets } = table.distribution;
  const dynamic = dynamicPartitions(table);
  return own !== undefined &&
    has(cluster.target, "colocateChecksDynamic") &&
    dynamic !== undefined &&
    dynamic.buckets !== buckets
    ? { code: "dynamicPartitionColocate", data: { buckets } }
    : undefined;
}

/** Puts a table into the group that its property names, made where there is none (fe catalog/ColocateTableIndex.addTableToGroup). */
export function joinColocate(context: StepContext, database: Pick<Database, "id">, table: OlapTable): void {
  const name = colocateGroupName(table);
  if (name === undefined) return;
  // One step of a RESTORE may bring several tables into a group.
  const { cluster } = context;
  const before = colocateGroupOf(cluster, database, name);
  const namesake = Object.values(cluster.colocateGroups).find((group) => group.name === name);
  const group: ColocateGroup = before ?? {
    database: database.id,
    id: namesake?.id ?? context.newId(),
    name,
    columns: distributionTypes(table),
    buckets: table.distribution.buckets,
    replicationNum: table.replicationNum,
    tables: [],
  };
  const tables = [...group.tables.filter((id) => id !== table.id), table.id];
  context.cluster.colocateGroups[fullName(database, name)] = castDraft({ ...group, tables });
}

/** Takes a table out of its group; a group without tables is no more (fe catalog/ColocateTableIndex.removeTable). */
export function leaveColocate(context: StepContext, table: number): void {
  for (const [full, group] of Object.entries(context.cluster.colocateGroups)) {
    if (!group.tables.includes(table)) continue;
    const tables = group.tables.filter((id) => id !== table);
    if (tables.length === 0) delete context.cluster.colocateGroups[full];
    else context.cluster.colocateGroups[full] = castDraft({ ...group, tables });
  }
}

function fullName(database: Pick<Database, "id">, name: string): string {
  return `${database.id}_${name}`;
}

function distributionTypes({ columns, distribution }: OlapTable): readonly ColumnType[] {
  return distribution.columns.flatMap((name) =>
    columns.filter((column) => column.name === name).map(({ type }) => type),
  );
}

function compare(group: ColocateGroup, table: OlapTable, zone: string): ColocateMisfit | undefined {
  const named = `${group.database}.${group.id}`;
  const { columns, buckets } = table.distribution;
  const own = { ownBuckets: buckets, ownCount: columns.length };
  const bucketText = buckets > 0 ? `bucket num: ${buckets}; ` : "";
  const info = `type: HASH; distribution columns: [${columns.map((name) => `${name},`).join("")}]; ${bucketText}`;
  if (buckets !== group.buckets)
    return { code: "colocateBuckets", data: { buckets: group.buckets, group: named, info, ...own } };
  if (columns.length !== group.columns.length)
    return { code: "colocateColumnCount", data: { count: group.columns.length, group: named, info, ...own } };
  const types = distributionTypes(table);
  const at = group.columns.findIndex((type, place) => typeName(type) !== typeName(types[place] ?? type));
  const wanted = group.columns[at];
  if (wanted !== undefined) {
    const ownType = internalType(types[at] ?? wanted);
    const data = {
      group: named,
      column: columns[at] ?? "",
      type: typeName(wanted),
      info,
      ownType,
      keptType: internalType(wanted),
    };
    return { code: "colocateColumnType", data };
  }
  const partitions = Object.values(table.partitions);
  const other = partitions.find(({ replicationNum }) => replicationNum !== group.replicationNum);
  return partitions.every(({ replicationNum }) => replicationNum === group.replicationNum)
    ? undefined
    : {
        code: "colocateReplicas",
        data: {
          replicas: group.replicationNum,
          ownReplicas: other?.replicationNum ?? table.replicationNum,
          group: named,
          info: partitionInfo(table, zone),
        },
      };
}

/** fe catalog/PartitionInfo.toString */
function partitionInfo({ partitioning, partitions }: OlapTable, zone: string): string {
  const byId = new Map(Object.values(partitions).map((partition) => [partition.id, partition]));
  const cooldown = formatCivil(NEVER, zone, "seconds");
  const parts = hashMapNumberOrder([...byId.keys()]).map((id) => {
    const partition = byId.get(id);
    const medium = partition?.storageMedium ?? "HDD";
    return `${id} is HDD: ${medium === "HDD"} data_property: Storage medium[${medium}]. cool down[${cooldown}]. replica number: ${partition?.replicationNum ?? 0} in memory: false`;
  });
  return `type: ${partitioning.type.toUpperCase()}; ${parts.join("")}`;
}
