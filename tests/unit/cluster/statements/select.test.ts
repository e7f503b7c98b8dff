import { describe, expect, it } from "vitest";
import { given } from "../driver.ts";

const ORD = `CREATE DATABASE d; USE d;
CREATE TABLE ord (id INT NOT NULL, city VARCHAR(10), total DECIMAL(8,2)) DUPLICATE KEY(id)
  PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("10"), PARTITION p2 VALUES LESS THAN ("20"))
  DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO ord VALUES (1, '東京', 10.5), (2, 'Lyon', NULL), (11, '東京', 4.5);`;

// Against SQLite, at length: tests/property/cluster/select.test.ts.
describe("SELECT", () => {
  it.each([
    ["SELECT id FROM ord ORDER BY id DESC LIMIT 2", ["11", "2"]],
    ["SELECT id FROM ord ORDER BY id LIMIT 1, 1", ["2"]],
    [
      "SELECT city, COUNT(*), SUM(total) FROM ord GROUP BY city ORDER BY city",
      ["Lyon|1|NULL", "東京|2|15.00"],
    ],
    ["SELECT city FROM ord GROUP BY city HAVING COUNT(*) > 1", ["東京"]],
    ["SELECT DISTINCT city FROM ord ORDER BY city", ["Lyon", "東京"]],
    ["SELECT id FROM ord WHERE total IS NULL", ["2"]],
    ["SELECT id FROM ord PARTITION (p2)", ["11"]],
    ["SELECT o.id FROM d.ord AS o WHERE o.city = '東京' AND o.id < 10", ["1"]],
    ["SELECT 1 + 1", ["2"]],
  ])("%s", (sql, rows) => {
    expect(given(ORD).rows(sql)).toEqual(rows);
  });

  it("counts no rows as one row of zero", () => {
    expect(given(ORD).rows("SELECT COUNT(*), MAX(id) FROM ord WHERE id > 100")).toEqual(["0|NULL"]);
  });

  it("names its columns by their alias, or as they were written", () => {
    const result = given(ORD).run("SELECT id AS n, id + 1 FROM ord");
    expect(result).toMatchObject({ kind: "rows", columns: ["n", "id + 1"] });
  });

  it("says what is beyond the simulator rather than something wrong", () => {
    expect(given(ORD).run("SELECT id, ROW_NUMBER() OVER (ORDER BY id) FROM ord").kind).toBe("unsupported");
  });
});
