import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import type { AdminShowReplicaStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onSystem } from "../accounts/needs.ts";
import { clusterBefore, partitionOf } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { resolveTable } from "../resolveTable.ts";
import type { Partition, TabletRange } from "../tables.ts";
import { unsupported } from "./unsupported.ts";

/** Runs ADMIN SHOW REPLICA DISTRIBUTION: replicas a node (fe catalog/MetadataViewer.getTabletDistribution). */
export const adminShowReplica: StatementHandler<AdminShowReplicaStatement> = (statement, context) => {
  if (statement.what === "STATUS") return unsupported("ADMIN SHOW REPLICA STATUS");
  const found = resolveTable(statement.table, context);
  if (isRefusal(found)) return found;
  const denied = authorize(context, [onSystem("OPERATE")], { statement: "adminReplica" });
  if (denied !== undefined) return denied;
  const { table } = found;
  const names = statement.partitions?.names.map(({ value }) => value);
  const partitions: Partition[] = [];
  for (const name of names ?? Object.keys(table.partitions)) {
    const partition = partitionOf(table, name, statement.partitions?.temporary ?? false);
    if (partition === undefined) return fail(context.target, "replicaPartitionUnknown", { partition: name });
    partitions.push(partition);
  }
  const nodes = clusterBefore(context)
    .nodes.map(({ id }) => id)
    .sort((left, right) => left - right);
  const counts = new Map(nodes.map((id) => [id, 0]));
  for (const { tablets } of partitions) for (const range of Object.values(tablets)) count(range, counts);
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const rows = nodes.map((id) => {
    const own = counts.get(id) ?? 0;
    return [String(id), String(own), graph(own, total, nodes.length), percent(own, total)];
  });
  return { kind: "rows", columns: OBJECT_COLUMNS.replicaDistribution, rows };
};

/** Counts the replicas that each node has of a range of tablets. */
function count({ count: tablets, replicas, offset, nodes }: TabletRange, counts: Map<number, number>): void {
  const places = nodes.length;
  if (places === 0) return;
  const rounds = Math.floor(tablets / places);
  nodes.forEach((node, place) => {
    const before = counts.get(node);
    if (before === undefined) return;
    let own = rounds * replicas;
    for (let tablet = rounds * places; tablet < tablets; tablet++)
      for (let replica = 0; replica < replicas; replica++)
        if ((offset + tablet + replica) % places === place) own++;
    counts.set(node, before + own);
  });
}

/** fe catalog/MetadataViewer.graph */
function graph(own: number, total: number, nodes: number): string {
  return ">".repeat(total === 0 ? 0 : Math.ceil((own * nodes) / total));
}

/** Java's DecimalFormat `##.00 %`: no nought before the point. */
function percent(own: number, total: number): string {
  return total === 0 ? "NaN" : `${((own * 100) / total).toFixed(2).replace(/^0/, "")} %`;
}
