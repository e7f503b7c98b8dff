import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const TABLE = `CREATE DATABASE d; USE d;
CREATE TABLE t (k INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 3 PROPERTIES ("replication_num" = "1");`;

describe("DROP TABLE", () => {
  it("takes the table out of its database", () => {
    const cluster = given(`${TABLE} DROP TABLE t`);
    expect(cluster.rows("SHOW TABLES")).toEqual([]);
    expect(cluster.error("SELECT * FROM t").code).toBe("tableUnknown");
  });

  it("tells how many tablets went", () => {
    const cluster = given(`${TABLE} DROP TABLE t`);
    expect(cluster.events.at(-1)).toMatchObject({
      type: "tableDropped",
      database: "d",
      table: "t",
      tablets: 3,
    });
  });

  it("frees the name", () => {
    given(`${TABLE} DROP TABLE t; ${TABLE.slice(TABLE.indexOf("CREATE TABLE"))}`);
  });

  it("does nothing with IF EXISTS where there is none", () => {
    given("CREATE DATABASE d; DROP TABLE IF EXISTS d.t");
  });
});
