import { describe, expect, it } from "vitest";
import { given } from "./driver.ts";

const table = (name: string, columns = "id INT", keys = "id", buckets = 2, group = "g") =>
  `CREATE TABLE ${name} (${columns}) DUPLICATE KEY(id) DISTRIBUTED BY HASH(${keys}) BUCKETS ${buckets} PROPERTIES ("colocate_with" = "${group}", "replication_num" = "1")`;
const SHOP = `CREATE DATABASE shop; USE shop; ${table("a")};`;
const groups = (cluster: ReturnType<typeof given>) =>
  Object.values(cluster.cluster.colocateGroups).map(({ name, tables }) => `${name}: ${tables.length}`);

describe("a colocate group", () => {
  it("is made by its first table and joined by those that fit", () => {
    const shop = given(`${SHOP} ${table("b")}; CREATE DATABASE other; USE other; ${table("c")}`);
    expect(groups(shop)).toEqual(["g: 2", "g: 1"]);
    const [first, second] = Object.values(shop.cluster.colocateGroups);
    expect(first?.id).toBe(second?.id);
  });

  it("keeps out what differs, in another database too", () => {
    const shop = given(SHOP);
    const { id = 0, database = 0 } = Object.values(shop.cluster.colocateGroups)[0] ?? {};
    expect(shop.error(table("b", "id INT", "id", 3))).toMatchObject({
      message: `Colocate tables must have same bucket num: 2, with group ${database}.${id}, current info type: HASH; distribution columns: [id,]; bucket num: 3; `,
      errno: 5063,
    });
    expect(shop.error(table("b", "id INT, x INT", "id, x")).code).toBe("colocateColumnCount");
    expect(shop.error(table("b", "id BIGINT")).message).toContain(
      "current col: id, should be: INT, current info",
    );
    shop.ok("CREATE DATABASE other; USE other");
    expect(shop.error(table("b", "id BIGINT")).code).toBe("colocateColumnType");
    expect(given(SHOP, { version: "2.5" }).error(table("b", "id INT", "id", 3)).message).toMatch(
      /with group \d+\.\d+$/,
    );
  });

  it("is left by ALTER TABLE and by DROP with FORCE, not by DROP", () => {
    const shop = given(`${SHOP} ${table("b")}; DROP TABLE b`);
    expect(groups(shop)).toEqual(["g: 2"]);
    shop.ok('ALTER TABLE a SET ("colocate_with" = "h")');
    expect(groups(shop)).toEqual(["g: 1", "h: 1"]);
    shop.ok('ALTER TABLE a SET ("colocate_with" = "")');
    expect(groups(shop)).toEqual(["g: 1"]);
    expect(shop.rows("SHOW CREATE TABLE a")[0]).not.toContain("colocate_with");
    shop.ok('ALTER TABLE a SET ("colocate_with" = "g"); DROP TABLE a FORCE');
    expect(groups(shop)).toEqual(["g: 1"]);
  });
});
