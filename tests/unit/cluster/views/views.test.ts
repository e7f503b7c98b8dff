import { describe, expect, it } from "vitest";
import { ENGINES } from "../../../../src/engine/index.ts";
import { given } from "../driver.ts";

const SHOP = `
  CREATE DATABASE shop; USE shop;
  CREATE TABLE orders (id INT NOT NULL, customer VARCHAR(20), total DECIMAL(10,2), at DATETIME) DISTRIBUTED BY HASH(id) BUCKETS 1;
  INSERT INTO orders VALUES (1, 'ann', 10.50, '2025-01-01 10:00:00'), (2, 'bob', 20.00, '2025-01-02 10:00:00'), (3, 'ann', 5.25, '2025-01-03 10:00:00');`;
const VERSIONS = ENGINES.starrocks.versions;

describe("a view", () => {
  it.each(VERSIONS)("is kept with databases, backquotes and a clause a line (%s)", (version) => {
    const shop = given(SHOP, { version });
    shop.ok(`CREATE VIEW big (who COMMENT "the customer", amount) COMMENT "big orders"
      AS SELECT customer, sum(total) FROM orders WHERE id > 0 AND customer IS NOT NULL GROUP BY customer HAVING sum(total) > 1 ORDER BY customer LIMIT 10`);
    const security = version === "2.5" || version < "3.4" ? "" : " SECURITY NONE";
    expect(shop.rows("SHOW CREATE VIEW big")).toEqual([
      'big|CREATE VIEW `big` (`who` COMMENT "the customer", `amount`)\nCOMMENT "big orders"' +
        security +
        " AS SELECT `shop`.`orders`.`customer`, sum(`shop`.`orders`.`total`) AS `sum(total)`\nFROM `shop`.`orders`\nWHERE (`shop`.`orders`.`id` > 0) AND (`shop`.`orders`.`customer` IS NOT NULL)\nGROUP BY `shop`.`orders`.`customer`\nHAVING (sum(`shop`.`orders`.`total`)) > 1 ORDER BY `shop`.`orders`.`customer` ASC  LIMIT 10;|utf8|utf8_general_ci",
    ]);
    expect(shop.rows("SELECT * FROM big ORDER BY 1")).toEqual(["ann|15.75", "bob|20.00"]);
  });

  it("keeps the columns that * meant when it was made", () => {
    const shop = given(SHOP);
    shop.ok("CREATE VIEW all_orders AS SELECT * FROM orders");
    shop.ok("ALTER TABLE orders ADD COLUMN note VARCHAR(10)");
    expect(shop.rows("DESC all_orders")).toEqual([
      "id|int|NO|false|NULL|",
      "customer|varchar(20)|YES|false|NULL|",
      "total|decimal(10,2)|YES|false|NULL|",
      "at|datetime|YES|false|NULL|",
    ]);
  });

  it("reads views, joins and queries in parentheses", () => {
    const shop = given(SHOP);
    shop.ok("CREATE TABLE people (name VARCHAR(20), city VARCHAR(20)) DISTRIBUTED BY HASH(name) BUCKETS 1");
    shop.ok("INSERT INTO people VALUES ('ann', 'Oslo')");
    shop.ok("CREATE VIEW v1 AS SELECT o.id, p.city FROM orders o LEFT JOIN people p ON o.customer = p.name");
    shop.ok(
      "CREATE VIEW v2 AS SELECT x.city AS town, count(*) AS n FROM (SELECT city FROM v1) x GROUP BY x.city",
    );
    expect(shop.rows("SELECT * FROM v2 ORDER BY town")).toEqual(["NULL|1", "Oslo|2"]);
    expect(shop.rows("SHOW CREATE VIEW v1")[0]).toContain(
      "AS SELECT `o`.`id`, `p`.`city`\nFROM `shop`.`orders` AS `o` LEFT OUTER JOIN `shop`.`people` AS `p` ON `o`.`customer` = `p`.`name`;",
    );
    expect(shop.rows("SHOW CREATE VIEW v2")[0]).toContain(
      "AS SELECT `x`.`city` AS `town`, count(*) AS `n`\nFROM (SELECT `shop`.`v1`.`city`\nFROM `shop`.`v1`) `x`\nGROUP BY `x`.`city`;",
    );
  });

  it("is listed as a view", () => {
    const shop = given(SHOP);
    shop.ok("CREATE VIEW v AS SELECT id FROM orders");
    expect(shop.rows("SHOW FULL TABLES")).toEqual(["orders|BASE TABLE", "v|VIEW"]);
  });

  it("gets another query by ALTER and by OR REPLACE, and keeps its id", () => {
    const shop = given(SHOP);
    shop.ok("CREATE VIEW v AS SELECT id FROM orders");
    const id = shop.cluster.databases["shop"]?.tables["v"]?.id;
    shop.ok("ALTER VIEW v (a, b) AS SELECT id, customer FROM orders");
    expect(shop.rows("SELECT a, b FROM v WHERE a = 1")).toEqual(["1|ann"]);
    shop.ok("CREATE OR REPLACE VIEW v AS SELECT 1 AS one");
    expect(shop.rows("SELECT * FROM v")).toEqual(["1"]);
    expect(shop.cluster.databases["shop"]?.tables["v"]?.id).toBe(id);
  });

  it("can be recovered after DROP", () => {
    const shop = given(SHOP);
    shop.ok("CREATE VIEW v AS SELECT id FROM orders; DROP VIEW v; DROP VIEW IF EXISTS v");
    expect(shop.error("SELECT * FROM v").code).toBe("tableUnknown");
    shop.ok("RECOVER TABLE v");
    expect(shop.rows("SELECT count(*) FROM v")).toEqual(["3"]);
  });
});
