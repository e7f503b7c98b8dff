import fc from "fast-check";
import { dialectOf } from "./dialect.ts";
import { fault, cluster, database, table } from "./step.ts";

export const node = fc
  .tuple(cluster, fc.constantFrom("be-1", "be-2", "be-3"), fc.constantFrom(true, true, false))
  .map(([name, of, up]) =>
    fault(name, { type: "node", node: of, up }, ({ clusters }) => {
      if (up) clusters[name].down.delete(of);
      else clusters[name].down.add(of);
    }),
  );

export const storage = fc
  .constantFrom(
    "ok" as const,
    "ok" as const,
    "slow" as const,
    "unreachable" as const,
    "denied" as const,
    "credentials" as const,
  )
  .map((mode) =>
    fault("a", { type: "storage", mode }, (model) => {
      model.storageOk = mode === "ok" || mode === "slow";
    }),
  );

export const restart = cluster.map((name) =>
  fault(name, { type: "restart" }, ({ clusters }) => {
    for (const place of clusters[name].databases.values()) place.unsure = true;
  }),
);

/** One node that does not reach the storage, and one that does again. */
export const link = fc
  .tuple(cluster, fc.constantFrom("be-1", "be-2", "be-3"), fc.constantFrom(true, true, false))
  .map(([name, node, up]) => fault(name, { type: "link", node, up }));

export const fullDisk = fc
  .tuple(cluster, fc.constantFrom("be-1", "be-2"), fc.constantFrom(50, 50, 99))
  .map(([name, node, usedPercent]) => fault(name, { type: "disk", node, usedPercent }));

/** A replica of one node that missed a version: the other two still serve reads. */
export const lag = fc
  .tuple(cluster, database, table, fc.boolean())
  .map(([name, db, of, on]) => fault(name, { type: "replica", node: "be-1", database: db, table: of, on }));

export const merged = fc
  .tuple(cluster, database, table, fc.constantFrom(true, false, false))
  .map(([name, db, of, on]) => fault(name, { type: "merged", database: db, table: of, on }));

export const denied = fc
  .tuple(fc.constantFrom("starrocks" as const, "doris" as const), fc.constantFrom(true, false, false))
  .map(([engine, on]) => {
    const { root } = dialectOf({ engine, version: "" });
    return fault("a", { type: "deny", prefix: `${root}/__ss_`, on });
  });
