import { describe, expect, it } from "vitest";
import { ENGINES } from "../../../../src/engine/index.ts";
import { given } from "../driver.ts";

const SETUP = `
CREATE DATABASE d; USE d;
CREATE TABLE u (id INT NOT NULL, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
INSERT INTO u VALUES (1, 10), (2, 20);
`;
const on = (version: string) => given(SETUP, { engine: "doris", version });

/** What SHOW CREATE VIEW tells of a view that is made so. */
function shown(version: string, view: string): string {
  const driver = on(version);
  driver.ok(`CREATE VIEW v ${view}`);
  const result = driver.run("SHOW CREATE VIEW v");
  return result.kind === "rows" ? (result.rows[0]?.[1] ?? "") : JSON.stringify(result);
}

describe("the text that Doris keeps of a view", () => {
  it.each([
    ["2.0", "CREATE VIEW `v` COMMENT 'VIEW' AS SELECT `id` AS `id` FROM `d`.`u` WHERE `n` > 1;"],
    ["2.1", "CREATE VIEW `v` COMMENT 'VIEW' AS SELECT `id` AS `id` FROM `d`.`u` WHERE (`n` > 1);"],
    ["3.0", "CREATE VIEW `v` AS SELECT id FROM `internal`.`d`.`u`\n WHERE n > 1;"],
    [
      "4.0",
      "CREATE VIEW `v`\n(id)\n AS SELECT `internal`.`d`.`u`.`id` FROM `internal`.`d`.`u`\n WHERE `internal`.`d`.`u`.`n` > 1;",
    ],
  ])("in %s, of one table", (version, text) => {
    expect(shown(version, "AS SELECT id FROM u\n WHERE n > 1")).toBe(text);
  });

  it.each([
    ["2.1", "CREATE VIEW `v` COMMENT 'VIEW' AS SELECT `x`.`id` AS `id`, `x`.`n` AS `n` FROM `d`.`u` `x`;"],
    ["3.0", "CREATE VIEW `v` AS SELECT `x`.`id`, `x`.`n` FROM `internal`.`d`.`u` x;"],
    [
      "4.0",
      "CREATE VIEW `v`\n(id,n)\n AS SELECT `internal`.`d`.`x`.`id`, `internal`.`d`.`x`.`n` FROM `internal`.`d`.`u` `x`;",
    ],
  ])("in %s, of a star and an alias", (version, text) => {
    expect(shown(version, "AS SELECT * FROM u x")).toBe(text);
  });

  it.each([
    ["2.1", "CREATE VIEW `v` COMMENT 'c' AS SELECT `id` AS `a`, count(*) AS `b` FROM `d`.`u` GROUP BY `id`;"],
    [
      "3.0",
      "CREATE VIEW `v` COMMENT 'c' AS SELECT id AS `a`, count(*) AS `b` FROM `internal`.`d`.`u` GROUP BY id;",
    ],
    [
      "4.0",
      "CREATE VIEW `v`\n(a,b comment 'k')\n COMMENT 'c' AS SELECT `internal`.`d`.`u`.`id` AS `a`, count(*) AS `b` FROM `internal`.`d`.`u` GROUP BY `internal`.`d`.`u`.`id`;",
    ],
  ])("in %s, of columns with names", (version, text) => {
    const view = "(a, b COMMENT 'k') COMMENT 'c' AS SELECT id, count(*) AS many FROM u GROUP BY id";
    expect(shown(version, view)).toBe(text);
  });

  it.each([
    ["2.0", "id|(`n` + 1)"],
    ["2.1", "id|__arithmetic_expr_1"],
    ["3.0", "id|(n + 1)"],
    ["4.0", "id|__add_1"],
  ])("in %s columns without a name are %s", (version, columns) => {
    const driver = on(version);
    driver.ok("CREATE VIEW v AS SELECT id, n + 1 FROM u");
    const result = driver.run("SELECT * FROM v");
    expect(result.kind === "rows" && result.columns.join("|")).toBe(columns);
  });
});

describe("views of Doris", () => {
  it.each(ENGINES.doris.versions)("are read, of views too, and changed in %s", (version) => {
    const driver = on(version);
    driver.ok(
      "CREATE VIEW v AS SELECT t.k, t.k + n AS s FROM (SELECT id AS k FROM u) t JOIN u ON t.k = u.id",
    );
    driver.ok("CREATE VIEW w AS SELECT s FROM v WHERE k = 2");
    expect(driver.rows("SELECT * FROM w")).toEqual(["22"]);
    driver.ok("ALTER VIEW w AS SELECT k FROM v");
    expect(driver.rows("SELECT * FROM w ORDER BY k")).toEqual(["1", "2"]);
    driver.ok("DROP TABLE u");
    expect(driver.error("SELECT * FROM w").code).toBe("tableUnknown");
    driver.ok("DROP VIEW w; DROP VIEW IF EXISTS w");
  });

  it("are replaced from 4.0 on, and in 2.1", () => {
    for (const version of ["2.1", "4.0"]) {
      const driver = on(version);
      driver.ok("CREATE VIEW v AS SELECT 1 AS one; CREATE OR REPLACE VIEW v AS SELECT 2 AS two");
      expect(driver.rows("SELECT two FROM v")).toEqual(["2"]);
    }
  });
});
