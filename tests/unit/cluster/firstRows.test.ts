import { describe, expect, it } from "vitest";
import { firstRows } from "../../../src/cluster/firstRows.ts";
import { given } from "./driver.ts";

const TABLE = `CREATE DATABASE d; USE d;
  CREATE TABLE t (id INT, day DATE, s VARCHAR(20)) DUPLICATE KEY(id)
    PARTITION BY RANGE(day) (START ("2024-01-01") END ("2024-03-01") EVERY (INTERVAL 1 MONTH))
    DISTRIBUTED BY HASH(id) BUCKETS 2;
  INSERT INTO t VALUES (7, "2024-02-01", NULL);`;
const MANY = `INSERT INTO t SELECT g, days_add("2024-01-01", g % 40), concat("user", g) FROM TABLE(generate_series(1, 200000)) x(g);`;

describe("the first rows of a table", () => {
  const shown = (script: string, most: number) => {
    const cluster = given(script);
    const before = JSON.stringify(cluster.world);
    const rows = firstRows(cluster.world, "main", cluster.table("d.t"), most);
    expect(JSON.stringify(cluster.world)).toBe(before);
    return rows.map((row) => row.map((value) => value ?? "NULL").join("|"));
  };

  it("are those that are kept", () => {
    expect(shown(TABLE, 10)).toEqual(["7|2024-02-01|NULL"]);
  });

  it("are also those that formulas make, partition after partition", () => {
    expect(shown(TABLE + MANY, 2)).toEqual(["1|2024-01-02|user1", "2|2024-01-03|user2"]);
    const all = shown(TABLE + MANY, 155_003);
    expect(all.length).toBe(155_003);
    expect(all.slice(154_999)).toEqual([
      "200000|2024-01-01|user200000",
      "7|2024-02-01|NULL",
      "31|2024-02-01|user31",
      "32|2024-02-02|user32",
    ]);
  });
});
