import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const create = (rest: string, columns = "k INT NOT NULL, v INT") =>
  `CREATE DATABASE IF NOT EXISTS d; USE d; CREATE TABLE t (${columns}) ${rest} PROPERTIES ("replication_num" = "1");`;

describe("CREATE TABLE", () => {
  it("makes an empty table with one partition of its own name", () => {
    const table = given(create("DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 4")).table("d.t");
    expect(Object.keys(table.partitions)).toEqual(["t"]);
    expect(table.partitions["t"]?.buckets).toBe(4);
    expect(table.keysType).toBe("DUPLICATE");
  });

  it("tells how many tablets it made, in all partitions", () => {
    const cluster = given(
      create(
        `DUPLICATE KEY(k) PARTITION BY RANGE(k) (PARTITION a VALUES LESS THAN ("1"), PARTITION b VALUES LESS THAN ("2")) DISTRIBUTED BY HASH(k) BUCKETS 3`,
      ),
    );
    expect(cluster.events.at(-1)).toMatchObject({ type: "tableCreated", tablets: 6 });
  });

  it.each([
    ["DUPLICATE KEY(k)", "DUPLICATE"],
    ["UNIQUE KEY(k)", "UNIQUE"],
    ["PRIMARY KEY(k)", "PRIMARY"],
  ])("with %s is of that model", (keys, model) => {
    expect(given(create(`${keys} DISTRIBUTED BY HASH(k) BUCKETS 1`)).table("d.t").keysType).toBe(model);
  });

  it("puts replicas on different nodes", () => {
    const script = create("DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1").replace(
      '"replication_num" = "1"',
      '"replication_num" = "3"',
    );
    expect(given(script, { nodes: 3 }).table("d.t").partitions["t"]?.replicationNum).toBe(3);
    expect(() => given(script, { nodes: 2 })).toThrow(/replication/i);
  });

  it("does nothing with IF NOT EXISTS where there is one", () => {
    const cluster = given(create("DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"));
    const { id } = cluster.table("d.t");
    cluster.ok(
      `CREATE TABLE IF NOT EXISTS t (x INT) DISTRIBUTED BY HASH(x) BUCKETS 9 PROPERTIES ("replication_num" = "1")`,
    );
    expect(cluster.table("d.t").id).toBe(id);
  });

  it("LIKE makes a table of the same columns without the rows", () => {
    const cluster = given(create("DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"));
    cluster.ok("INSERT INTO t VALUES (1, 2); CREATE TABLE u LIKE t");
    expect(cluster.rows("SELECT COUNT(*) FROM u")).toEqual(["0"]);
    expect(cluster.table("d.u").columns.map(({ name }) => name)).toEqual(["k", "v"]);
  });
});
