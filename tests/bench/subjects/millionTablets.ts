import { createSession } from "../../../src/lib/index.ts";
import { measuredEngine } from "./engines.ts";

const TABLES = 10;
const PARTITIONS = 100;
const BUCKETS = 1_000;

/** Makes a database of a million tablets and gives the function that backs it up to the end. */
export function millionTablets(): () => void {
  const { target, repository, limits } = measuredEngine();
  const session = createSession({ ...target, nodes: 3 });
  const run = (sql: string) => {
    for (const result of session.run(sql)) if (result.kind !== "ok") throw new Error(JSON.stringify(result));
  };
  for (const limit of limits) run(limit);
  run("CREATE DATABASE big");
  for (let table = 0; table < TABLES; table++) {
    const partitions = Array.from(
      { length: PARTITIONS },
      (_, i) => `PARTITION p${i} VALUES LESS THAN ("${i + 1}")`,
    );
    run(
      `CREATE TABLE big.t${table} (id INT, part INT, amount INT) DUPLICATE KEY(id, part) ` +
        `PARTITION BY RANGE(part) (${partitions.join(", ")}) ` +
        `DISTRIBUTED BY HASH(id) BUCKETS ${BUCKETS} PROPERTIES ("replication_num" = "1")`,
    );
  }
  run(`CREATE REPOSITORY store ${repository}`);
  return () => {
    run("BACKUP SNAPSHOT big.whole TO store");
    session.advanceUntilIdle();
    const [shown] = session.run("SHOW BACKUP FROM big");
    if (shown?.kind !== "rows" || !shown.rows[0]?.includes("FINISHED"))
      throw new Error(JSON.stringify(shown));
  };
}
