import fc from "fast-check";
import { ENGINES, type Target } from "../../../../src/engine/index.ts";
import { checkPlain } from "../catalogInvariants.ts";
import { STEPS } from "./commands.ts";
import { dialectOf } from "./dialect.ts";
import { addRow, newDatabase, startModel, type Model } from "./model.ts";
import { clusterOf, CLUSTERS, send, startSession, type ClusterName, type Session } from "./session.ts";

const starrocks = fc
  .constantFrom(...ENGINES.starrocks.versions)
  .map((version): Target => ({ engine: "starrocks", version }));
const doris = fc
  .constantFrom(...ENGINES.doris.versions)
  .map((version): Target => ({ engine: "doris", version }));

/** Two clusters of one engine, which see each other's snapshots, or now and then one of each, which do not. */
const targets = fc.oneof(
  { weight: 4, arbitrary: fc.record({ a: starrocks, b: starrocks }) },
  { weight: 4, arbitrary: fc.record({ a: doris, b: doris }) },
  { weight: 1, arbitrary: fc.record({ a: starrocks, b: doris }) },
  { weight: 1, arbitrary: fc.record({ a: doris, b: starrocks }) },
);

/**
 * Runs random sequences of statements, faults and waits on two clusters and holds each step against a model of the rules.
 * @param sequences how many
 */
export function runSequences(sequences: number): void {
  fc.assert(
    fc.property(targets, fc.commands(STEPS, { maxCommands: 40, size: "max" }), (chosen, steps) => {
      const { model, real } = begin(chosen);
      fc.modelRun(() => ({ model, real }), steps);
      for (const name of CLUSTERS) checkPlain(clusterOf(real, name));
    }),
    { numRuns: sequences },
  );
}

/** Two databases with tables and rows on each cluster, and a repository that both know. */
function begin(chosen: Readonly<Record<ClusterName, Target>>): { model: Model; real: Session } {
  const model = startModel(chosen);
  const real = startSession(chosen);
  for (const name of CLUSTERS) {
    const owner = model.clusters[name];
    const run = (sql: string, learn: () => void) => {
      const { kind } = send(real, name, sql);
      if (kind !== "ok") throw new Error(`${chosen[name].version}: ${sql}: ${kind}`);
      learn();
    };
    run("CREATE DATABASE db1", () => owner.databases.set("db1", newDatabase(model)));
    const dialect = dialectOf(chosen[name]);
    run(`CREATE REPOSITORY r ${dialect.repository}`, () => owner.repositories.set("r", false));
    for (const keys of ["DUPLICATE", "REPLACING"] as const) {
      const table = keys === "DUPLICATE" ? "t1" : "t2";
      const by = keys === "DUPLICATE" ? PARTITIONS : "";
      const written = keys === "DUPLICATE" ? keys : dialect.replacing;
      run(`CREATE TABLE db1.${table} ${COLUMNS} ${written} KEY(id) ${by} ${BUCKETS}`, () =>
        owner.databases.get("db1")?.tables.set(table, {
          keys,
          partitioned: by !== "",
          partitions: new Map(
            by === ""
              ? [["", []]]
              : [
                  ["p1", []],
                  ["p2", []],
                ],
          ),
          damaged: false,
        }),
      );
      run(`INSERT INTO db1.${table} VALUES (1, '2025-01-05', 1)`, () => {
        const made = owner.databases.get("db1")?.tables.get(table);
        if (made !== undefined) addRow(made, by === "" ? "" : "p1", [1, 1]);
      });
    }
  }
  return { model, real };
}

const COLUMNS = "(id INT NOT NULL, day DATE NOT NULL, v INT)";
const PARTITIONS =
  'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-02-01"), PARTITION p2 VALUES LESS THAN ("2025-03-01"))';
const BUCKETS = 'DISTRIBUTED BY HASH(id) BUCKETS 3 PROPERTIES ("replication_num" = "3")';
