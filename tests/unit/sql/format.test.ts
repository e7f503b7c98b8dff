import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { formatScript } from "../../../src/sql/index.ts";
import { SR33, SR34 } from "./marker.ts";

const DORIS: Target = { engine: "doris", version: "3.0" };
const lines = (sql: string, target: Target = SR33) => formatScript(sql, target).split("\n");

describe("formatting a script", () => {
  test("writes keywords in upper case, and names as they are", () => {
    expect(formatScript("-- first\nshow   backup  from Db1 ;  -- here\n\nuse snapshot", SR33)).toBe(
      "-- first\nSHOW BACKUP FROM Db1 ;  -- here\n\nUSE snapshot",
    );
  });

  test("breaks a wide statement before its clauses", () => {
    const sql =
      'backup snapshot warehouse_db.nightly_snapshot to object_store_repository on (orders, customers partition (p1)) properties (\'timeout\'="86400", "type"="full")';
    expect(lines(sql)).toEqual([
      "BACKUP SNAPSHOT warehouse_db.nightly_snapshot",
      "TO object_store_repository",
      "ON (orders, customers PARTITION (p1))",
      'PROPERTIES (\'timeout\' = "86400", "type" = "full")',
    ]);
  });

  test("writes a long list an item a line", () => {
    const sql =
      "restore snapshot warehouse_db.nightly_snapshot from object_store_repository on (orders partition (p202401, p202402, p202403) as orders_copy, customers, suppliers as suppliers_copy)";
    expect(lines(sql)).toEqual([
      "RESTORE SNAPSHOT warehouse_db.nightly_snapshot",
      "FROM object_store_repository",
      "ON (",
      "  orders PARTITION (p202401, p202402, p202403) AS orders_copy,",
      "  customers,",
      "  suppliers AS suppliers_copy",
      ")",
    ]);
  });

  test("writes many rows a row a line", () => {
    const sql = `insert into shop.orders values ${Array.from({ length: 4 }, (_, at) => `(${at}, 'a long enough text')`).join(",")}`;
    expect(lines(sql)).toEqual([
      "INSERT INTO shop.orders",
      "VALUES",
      "  (0, 'a long enough text'),",
      "  (1, 'a long enough text'),",
      "  (2, 'a long enough text'),",
      "  (3, 'a long enough text')",
    ]);
  });

  test("writes a table's columns and clauses", () => {
    const sql =
      'create table shop.orders (id int not null, day date not null comment "the day", amount decimal(10,2)) duplicate key(id) distributed by hash(id) buckets 4 properties ("replication_num"="1")';
    expect(lines(sql)).toEqual([
      "CREATE TABLE shop.orders (",
      "  id INT NOT NULL,",
      '  day DATE NOT NULL COMMENT "the day",',
      "  amount DECIMAL(10, 2)",
      ")",
      "DUPLICATE KEY(id)",
      "DISTRIBUTED BY HASH(id) BUCKETS 4",
      'PROPERTIES ("replication_num" = "1")',
    ]);
  });

  test("keeps comments where they are", () => {
    expect(formatScript("show /* why */ backup", SR33)).toBe("SHOW /* why */ BACKUP");
    expect(
      lines("backup snapshot db1.s1 -- the label\n to repo1\n-- the tables\n on (t1, -- one\n t2)"),
    ).toEqual([
      "BACKUP SNAPSHOT db1.s1 -- the label",
      "TO repo1",
      "  -- the tables",
      "ON (",
      "  t1, -- one",
      "  t2",
      ")",
    ]);
  });

  test("keeps strings, quotes and signs as they are written", () => {
    expect(formatScript("select  -1+`a`, 'It''s  x',t.* from  t where a>=- 1 and b in(1,2)", SR33)).toBe(
      "SELECT -1 + `a`, 'It''s  x', t.* FROM t WHERE a >= - 1 AND b IN (1, 2)",
    );
    expect(formatScript("select cast(a as array<int>) from t", SR33)).toBe(
      "SELECT CAST(a AS ARRAY<INT>) FROM t",
    );
  });

  test("reads the other engine too", () => {
    expect(formatScript("backup snapshot db1.s1 to r exclude(t1) properties('content'='all')", DORIS)).toBe(
      "BACKUP SNAPSHOT db1.s1 TO r EXCLUDE (t1) PROPERTIES ('content' = 'all')",
    );
    expect(formatScript("show brief restore from db1", DORIS)).toBe("SHOW BRIEF RESTORE FROM db1");
    expect(formatScript("restore snapshot s from r database d", SR34)).toBe(
      "RESTORE SNAPSHOT s FROM r DATABASE d",
    );
  });

  test.each([
    ["a refused one", "show backups"],
    ["one that is known by its head", "create index i on t (a)"],
    ["one with an open quote", "show backup from 'x"],
  ])("leaves %s as it is", (_what, sql) => {
    expect(formatScript(sql, SR33)).toBe(sql);
  });
});
