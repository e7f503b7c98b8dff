import { describe, expect, it } from "vitest";
import { advanceUntilIdle } from "../../../../src/cluster/advance.ts";
import { given, type Driver } from "../driver.ts";

const ORD = `CREATE DATABASE d; USE d;
CREATE TABLE ord (id INT NOT NULL, city VARCHAR(10)) DUPLICATE KEY(id)
  PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("10"))
  DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO ord VALUES (1, 'Lyon');`;

const settled = (driver: Driver) => driver.step((world) => advanceUntilIdle(world, 86_400_000));
const names = (driver: Driver) => driver.table("d.ord").columns.map(({ name }) => name);

describe("ALTER TABLE", () => {
  it("ADD COLUMN puts the column where it says, and its default into the rows", () => {
    const cluster = given(`${ORD} ALTER TABLE ord ADD COLUMN n INT DEFAULT '3' AFTER id`);
    settled(cluster);
    expect(names(cluster)).toEqual(["id", "n", "city"]);
    expect(cluster.rows("SELECT * FROM ord")).toEqual(["1|3|Lyon"]);
  });

  it("DROP COLUMN takes it out of the rows", () => {
    const cluster = given(`${ORD} ALTER TABLE ord DROP COLUMN city`);
    settled(cluster);
    expect(cluster.rows("SELECT * FROM ord")).toEqual(["1"]);
  });

  it("ADD PARTITION makes room for rows that had none", () => {
    const cluster = given(`${ORD} ALTER TABLE ord ADD PARTITION p2 VALUES LESS THAN ("20")`);
    cluster.ok("INSERT INTO ord VALUES (15, 'Ube')");
    expect(cluster.rows("SELECT id FROM ord PARTITION (p2)")).toEqual(["15"]);
  });

  it("DROP PARTITION takes its rows", () => {
    const cluster = given(`${ORD} ALTER TABLE ord DROP PARTITION p1`);
    expect(cluster.rows("SELECT COUNT(*) FROM ord")).toEqual(["0"]);
  });

  it("RENAME moves the table to another name, with its rows", () => {
    const cluster = given(`${ORD} ALTER TABLE ord RENAME sales`);
    expect(cluster.rows("SHOW TABLES")).toEqual(["sales"]);
    expect(cluster.rows("SELECT id FROM sales")).toEqual(["1"]);
  });

  it("ADD ROLLUP makes an index that the table has once the job is done", () => {
    const cluster = given(`${ORD} ALTER TABLE ord ADD ROLLUP r (city)`);
    settled(cluster);
    expect(cluster.table("d.ord").indexes.map(({ name }) => name)).toEqual(["ord", "r"]);
  });

  it("leaves the table as it is where the change is refused", () => {
    const cluster = given(ORD);
    expect(cluster.run("ALTER TABLE ord DROP COLUMN nothing").kind).toBe("error");
    expect(names(cluster)).toEqual(["id", "city"]);
  });
});

// fe alter/AlterJobExecutor.visitSwapTableClause
describe("SWAP WITH", () => {
  const TABLES = `CREATE DATABASE d; USE d;
    CREATE TABLE a (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
    CREATE TABLE b (k INT) DISTRIBUTED BY HASH(k) BUCKETS 1 PROPERTIES ("replication_num" = "1");
    INSERT INTO a VALUES (1), (2); INSERT INTO b VALUES (3);`;

  it("gives two tables each other's name", () => {
    const cluster = given(`${TABLES} ALTER TABLE a SWAP WITH b`);
    expect(cluster.rows("SELECT COUNT(*) FROM a")).toEqual(["1"]);
    expect(cluster.rows("SELECT COUNT(*) FROM b")).toEqual(["2"]);
  });

  it.each(["2.5", "4.0"])("refuses in %s what is no table", (version) => {
    const cluster = given(`${TABLES} CREATE VIEW v AS SELECT k FROM a`, { version });
    for (const name of ["v", "nothing"])
      expect(cluster.error(`ALTER TABLE a SWAP WITH ${name}`).code).toBe("swapNoTable");
  });
});
