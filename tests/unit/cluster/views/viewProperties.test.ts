import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance } from "../../../../src/cluster/advance.ts";
import { materializedViews } from "../../../../src/cluster/views/dependents.ts";
import { missingBaseTables } from "../../../../src/cluster/views/inactive.ts";
import { given, type Driver } from "../driver.ts";

const SHOP = `
  CREATE DATABASE shop; USE shop;
  CREATE TABLE orders (id INT NOT NULL, customer VARCHAR(20), total INT, day DATE)
    PARTITION BY RANGE(day) (
      PARTITION p1 VALUES LESS THAN ("2025-01-02"), PARTITION p2 VALUES LESS THAN ("2025-02-02"), PARTITION p3 VALUES LESS THAN ("2025-03-20"))
    DISTRIBUTED BY HASH(id) BUCKETS 1;`;

const QUERIES = {
  days: "SELECT day, sum(total) AS paid FROM orders GROUP BY day",
  months: "SELECT day, id, total FROM orders",
  sums: "SELECT customer, sum(total) AS paid, count(*) AS n FROM orders GROUP BY customer",
};
const VIEWS = `
  CREATE MATERIALIZED VIEW days PARTITION BY day DISTRIBUTED BY HASH(day) BUCKETS 1 REFRESH DEFERRED MANUAL AS ${QUERIES.days};
  CREATE MATERIALIZED VIEW months PARTITION BY date_trunc('month', day) DISTRIBUTED BY HASH(id) BUCKETS 1 REFRESH DEFERRED MANUAL AS ${QUERIES.months};
  CREATE MATERIALIZED VIEW sums DISTRIBUTED BY HASH(customer) BUCKETS 1 REFRESH ASYNC AS ${QUERIES.sums};`;

const insert = fc
  .record({
    id: fc.integer({ min: 1, max: 99 }),
    customer: fc.constantFrom("'ann'", "'bob'", "NULL"),
    total: fc.integer({ min: 0, max: 50 }),
    day: fc.constantFrom("2024-12-31", "2025-01-01", "2025-01-31", "2025-02-05", "2025-03-19"),
  })
  .map(
    ({ id, customer, total, day }) => `INSERT INTO orders VALUES (${id}, ${customer}, ${total}, '${day}')`,
  );
const change = fc.oneof(
  { weight: 6, arbitrary: insert },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "TRUNCATE TABLE orders PARTITION (p2)",
      "ALTER TABLE orders DROP PARTITION p1",
      'ALTER TABLE orders ADD PARTITION p1 VALUES LESS THAN ("2025-01-02")',
      "DELETE FROM orders PARTITION p2 WHERE id > 50",
      "ALTER TABLE orders RENAME old_orders",
      "ALTER TABLE old_orders RENAME orders",
      "ALTER TABLE orders DROP COLUMN total",
      "ALTER TABLE orders ADD COLUMN total INT",
      "DROP TABLE orders",
      "RECOVER TABLE orders",
      "ALTER MATERIALIZED VIEW sums INACTIVE",
      "ALTER MATERIALIZED VIEW sums ACTIVE",
      "ALTER MATERIALIZED VIEW months RENAME monthly",
      "REFRESH MATERIALIZED VIEW days",
      "DROP MATERIALIZED VIEW days",
    ),
  },
);

function wait(shop: Driver, seconds: number): void {
  shop.step((world) => advance(world, world.clock + seconds * 1000));
}

describe("materialized views", () => {
  it("have the rows of their query after a refresh, whatever came before", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const shop = given(SHOP + VIEWS);
        for (const sql of changes) shop.run(sql);
        for (const [name, query] of Object.entries(QUERIES)) {
          if (shop.run(`REFRESH MATERIALIZED VIEW ${name} WITH SYNC MODE`).kind === "error") continue;
          expect(shop.rows(`SELECT * FROM ${name}`).sort(), name).toEqual(shop.rows(query).sort());
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are active only while their base tables are there, and always give what they hold", () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.constantFrom("2.5", "3.1", "4.0"),
        (changes, version) => {
          const shop = given(SHOP + (version === "2.5" ? VIEWS.replaceAll("DEFERRED ", "") : VIEWS), {
            version,
          });
          for (const sql of changes) {
            shop.run(sql);
            wait(shop, 2);
            for (const { view } of materializedViews(shop.cluster)) {
              if (view.materializedView?.active === true)
                expect(missingBaseTables(shop.cluster, view), view.name).toEqual([]);
              else expect(view.materializedView?.inactiveReason).not.toBe("");
              expect(shop.run(`SELECT * FROM ${view.name}`).kind).toBe("rows");
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
