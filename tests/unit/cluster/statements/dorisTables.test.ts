import { describe, expect, it } from "vitest";
import { given, type Driver } from "../driver.ts";

const VERSIONS = ["2.0", "2.1", "3.0", "4.0"] as const;

const shop = (table: string, version: string) =>
  given(`CREATE DATABASE shop; USE shop; ${table}`, { engine: "doris", version });

function cells(driver: Driver, sql: string): readonly (readonly (string | null)[])[] {
  const result = driver.run(sql);
  if (result.kind !== "rows") throw new Error(JSON.stringify(result));
  return result.rows;
}

const ddl = (driver: Driver, name = "t") => cells(driver, `SHOW CREATE TABLE ${name}`)[0]?.[1] ?? "";

/** What a table of one column prints for it. */
function columnLine(type: string, version: string): string | undefined {
  const driver = shop(
    `CREATE TABLE t (k INT, v ${type}) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1`,
    version,
  );
  return ddl(driver)
    .split("\n")[2]
    ?.replace(/^ {2}`v` (.*) NULL$/, "$1");
}

const INVOICES = `CREATE TABLE invoices (
  id BIGINT NOT NULL, due DATE NOT NULL, total DECIMAL(12, 2) NULL DEFAULT "0.00" COMMENT "gross",
  note STRING, lines ARRAY<VARCHAR(20)>, made DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3),
  INDEX by_note (note) USING INVERTED PROPERTIES ("parser" = "english") COMMENT "words"
) UNIQUE KEY(id, due) COMMENT "what is owed"
PARTITION BY RANGE(due) (FROM ("2025-05-01") TO ("2025-07-01") INTERVAL 1 MONTH)
DISTRIBUTED BY HASH(id) BUCKETS 4
PROPERTIES ("replication_num" = "2", "enable_unique_key_merge_on_write" = "true", "bloom_filter_columns" = "total")`;

/** As the engine's own code words it (fe catalog/Env.getDdlStmt). */
const PRINTED: Readonly<Record<(typeof VERSIONS)[number], readonly string[]>> = {
  "2.0": [
    "CREATE TABLE `invoices` (",
    "  `id` bigint(20) NOT NULL,",
    "  `due` date NOT NULL,",
    `  \`total\` decimalv3(12, 2) NULL DEFAULT "0.00" COMMENT 'gross',`,
    "  `note` text NULL,",
    "  `lines` array<varchar(20)> NULL,",
    "  `made` datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3),",
    `  INDEX by_note (\`note\`) USING INVERTED PROPERTIES("parser" = "english") COMMENT 'words'`,
    ") ENGINE=OLAP",
    "UNIQUE KEY(`id`, `due`)",
    "COMMENT 'what is owed'",
    "PARTITION BY RANGE(`due`)",
    "(PARTITION p202505 VALUES [('2025-05-01'), ('2025-06-01')),",
    "PARTITION p202506 VALUES [('2025-06-01'), ('2025-07-01')))",
    "DISTRIBUTED BY HASH(`id`) BUCKETS 4",
    "PROPERTIES (",
    '"replication_allocation" = "tag.location.default: 2",',
    '"bloom_filter_columns" = "total",',
    '"storage_format" = "V2",',
    '"enable_unique_key_merge_on_write" = "true",',
    '"light_schema_change" = "true",',
    '"disable_auto_compaction" = "false",',
    '"enable_single_replica_compaction" = "false"',
    ");",
  ],
  "2.1": [
    "CREATE TABLE `invoices` (",
    "  `id` BIGINT NOT NULL,",
    "  `due` DATE NOT NULL,",
    `  \`total\` DECIMAL(12, 2) NULL DEFAULT "0.00" COMMENT 'gross',`,
    "  `note` TEXT NULL,",
    "  `lines` ARRAY<VARCHAR(20)> NULL,",
    "  `made` DATETIME(3) NULL DEFAULT CURRENT_TIMESTAMP(3),",
    `  INDEX by_note (\`note\`) USING INVERTED PROPERTIES("parser" = "english") COMMENT 'words'`,
    ") ENGINE=OLAP",
    "UNIQUE KEY(`id`, `due`)",
    "COMMENT 'what is owed'",
    "PARTITION BY RANGE(`due`)",
    "(PARTITION p_202505 VALUES [('2025-05-01'), ('2025-06-01')),",
    "PARTITION p_202506 VALUES [('2025-06-01'), ('2025-07-01')))",
    "DISTRIBUTED BY HASH(`id`) BUCKETS 4",
    "PROPERTIES (",
    '"replication_allocation" = "tag.location.default: 2",',
    '"min_load_replica_num" = "-1",',
    '"bloom_filter_columns" = "total",',
    '"is_being_synced" = "false",',
    '"storage_medium" = "hdd",',
    '"storage_format" = "V2",',
    '"enable_unique_key_merge_on_write" = "true",',
    '"light_schema_change" = "true",',
    '"disable_auto_compaction" = "false",',
    '"enable_single_replica_compaction" = "false",',
    '"group_commit_interval_ms" = "10000",',
    '"group_commit_data_bytes" = "134217728"',
    ");",
  ],
  "3.0": [
    "CREATE TABLE `invoices` (",
    "  `id` BIGINT NOT NULL,",
    "  `due` DATE NOT NULL,",
    `  \`total\` DECIMAL(12, 2) NULL DEFAULT "0.00" COMMENT 'gross',`,
    "  `note` TEXT NULL,",
    "  `lines` ARRAY<VARCHAR(20)> NULL,",
    "  `made` DATETIME(3) NULL DEFAULT CURRENT_TIMESTAMP(3),",
    `  INDEX by_note (\`note\`) USING INVERTED PROPERTIES("parser" = "english") COMMENT 'words'`,
    ") ENGINE=OLAP",
    "UNIQUE KEY(`id`, `due`)",
    "COMMENT 'what is owed'",
    "PARTITION BY RANGE(`due`)",
    "(PARTITION p_202505 VALUES [('2025-05-01'), ('2025-06-01')),",
    "PARTITION p_202506 VALUES [('2025-06-01'), ('2025-07-01')))",
    "DISTRIBUTED BY HASH(`id`) BUCKETS 4",
    "PROPERTIES (",
    '"replication_allocation" = "tag.location.default: 2",',
    '"min_load_replica_num" = "-1",',
    '"bloom_filter_columns" = "total",',
    '"is_being_synced" = "false",',
    '"storage_medium" = "hdd",',
    '"storage_format" = "V2",',
    '"inverted_index_storage_format" = "V2",',
    '"enable_unique_key_merge_on_write" = "true",',
    '"light_schema_change" = "true",',
    '"disable_auto_compaction" = "false",',
    '"enable_single_replica_compaction" = "false",',
    '"group_commit_interval_ms" = "10000",',
    '"group_commit_data_bytes" = "134217728"',
    ");",
  ],
  "4.0": [
    "CREATE TABLE `invoices` (",
    "  `id` bigint NOT NULL,",
    "  `due` date NOT NULL,",
    '  `total` decimal(12,2) NULL DEFAULT "0.00" COMMENT "gross",',
    "  `note` text NULL,",
    "  `lines` array<varchar(20)> NULL,",
    "  `made` datetime(3) NULL DEFAULT CURRENT_TIMESTAMP(3),",
    '  INDEX by_note (`note`) USING INVERTED PROPERTIES("parser" = "english") COMMENT "words"',
    ") ENGINE=OLAP",
    "UNIQUE KEY(`id`, `due`)",
    "COMMENT 'what is owed'",
    "PARTITION BY RANGE(`due`)",
    "(PARTITION p_202505 VALUES [('2025-05-01'), ('2025-06-01')),",
    "PARTITION p_202506 VALUES [('2025-06-01'), ('2025-07-01')))",
    "DISTRIBUTED BY HASH(`id`) BUCKETS 4",
    "PROPERTIES (",
    '"replication_allocation" = "tag.location.default: 2",',
    '"min_load_replica_num" = "-1",',
    '"bloom_filter_columns" = "total",',
    '"is_being_synced" = "false",',
    '"storage_medium" = "hdd",',
    '"storage_format" = "V2",',
    '"inverted_index_storage_format" = "V3",',
    '"enable_unique_key_merge_on_write" = "true",',
    '"light_schema_change" = "true",',
    '"disable_auto_compaction" = "false",',
    '"enable_single_replica_compaction" = "false",',
    '"group_commit_interval_ms" = "10000",',
    '"group_commit_data_bytes" = "134217728",',
    '"enable_mow_light_delete" = "false"',
    ");",
  ],
};

describe("SHOW CREATE TABLE of Doris", () => {
  it.each(VERSIONS)("words a table as %s does", (version) => {
    expect(ddl(shop(INVOICES, version), "invoices").split("\n")).toEqual(PRINTED[version]);
  });

  it.each([
    ["INT", "int(11)", "INT", "int"],
    ["TINYINT", "tinyint(4)", "TINYINT", "tinyint"],
    ["LARGEINT", "largeint(40)", "LARGEINT", "largeint"],
    ["DOUBLE", "double", "DOUBLE", "double"],
    ["BOOLEAN", "boolean", "BOOLEAN", "boolean"],
    ["DATEV2", "date", "DATE", "date"],
    ["DATETIMEV2(6)", "datetime(6)", "DATETIME(6)", "datetime(6)"],
    ["DECIMALV3(9, 3)", "decimalv3(9, 3)", "DECIMAL(9, 3)", "decimal(9,3)"],
    ["STRING", "text", "TEXT", "text"],
    ["CHAR(3)", "char(3)", "CHAR(3)", "char(3)"],
    ["JSON", "json", "JSON", "json"],
    ["MAP<VARCHAR(20), INT>", "map<varchar(20),int(11)>", "MAP<VARCHAR(20),INT>", "map<varchar(20),int>"],
    ["STRUCT<x: INT, y: DATE>", "struct<x:int(11),y:date>", "STRUCT<x:INT,y:DATE>", "struct<x:int,y:date>"],
  ])("prints %s as %s, %s from 2.1, %s from 4.0", (type, first, second, last) => {
    expect(VERSIONS.map((version) => columnLine(type, version))).toEqual([first, second, second, last]);
  });

  it("reads what it printed", () => {
    for (const version of VERSIONS) {
      const driver = shop(INVOICES, version);
      const printed = ddl(driver, "invoices");
      const twice = given(`CREATE DATABASE shop; USE shop; ${printed}`, { engine: "doris", version });
      expect(ddl(twice, "invoices")).toBe(printed);
    }
  });

  it("names the replicas of three by default, buckets that it counts itself, and partitions in the order of values", () => {
    const driver = shop(
      `CREATE TABLE t (city VARCHAR(20) NOT NULL) DUPLICATE KEY(city)
       PARTITION BY LIST(city) (PARTITION south VALUES IN ("Rome", "Naples"), PARTITION north VALUES IN ("Milan"))
       DISTRIBUTED BY RANDOM BUCKETS AUTO`,
      "3.0",
    );
    expect(ddl(driver).split("\n").slice(3, 8)).toEqual([
      "DUPLICATE KEY(`city`)",
      "PARTITION BY LIST(`city`)",
      '(PARTITION north VALUES IN ("Milan"),',
      'PARTITION south VALUES IN ("Rome","Naples"))',
      "DISTRIBUTED BY RANDOM BUCKETS AUTO",
    ]);
    expect(ddl(driver)).toContain('"replication_allocation" = "tag.location.default: 3"');
  });
});

describe("AUTO PARTITION of Doris", () => {
  it.each(["2.1", "3.0", "4.0"])("names what rows make in %s by time or value", (version) => {
    const driver = shop(
      `CREATE TABLE t (d DATE NOT NULL, n INT) DUPLICATE KEY(d) AUTO PARTITION BY RANGE (date_trunc(d, 'month')) ()
         DISTRIBUTED BY HASH(n) BUCKETS 1;
       INSERT INTO t VALUES ("2024-05-06", 1), ("2024-05-20", 2), ("2024-07-01", 3);
       CREATE TABLE l (c VARCHAR(20) NOT NULL, n INT) DUPLICATE KEY(c) AUTO PARTITION BY LIST (c) ()
         DISTRIBUTED BY HASH(n) BUCKETS 1;
       INSERT INTO l VALUES ("Rome", 1), ("New York", 2)`,
      version,
    );
    expect(Object.keys(driver.table("shop.t").partitions)).toEqual(["p20240501000000", "p20240701000000"]);
    expect(Object.keys(driver.table("shop.l").partitions).sort()).toEqual(["pNew20York8", "pRome4"]);
  });
});

const VISITS = `CREATE TABLE visits (day DATE, page VARCHAR(40), hits BIGINT SUM DEFAULT "0", who BITMAP BITMAP_UNION)
  AGGREGATE KEY(day, page) DISTRIBUTED BY HASH(day) BUCKETS 2`;

describe("DESC of Doris", () => {
  it("prints types in capitals up to 3.0, and as 4.0 writes them", () => {
    const shown = (version: string) => cells(shop(INVOICES, version), "DESC invoices");
    expect(shown("2.0")[2]).toEqual([
      "total",
      "DECIMALV3(12, 2)",
      "Yes",
      "false",
      "0.00",
      "NONE,BLOOM_FILTER",
    ]);
    expect(shown("2.1")[2]).toEqual(["total", "DECIMAL(12, 2)", "Yes", "false", "0.00", "NONE,BLOOM_FILTER"]);
    expect(shown("4.0")[2]).toEqual(["total", "decimal(12,2)", "Yes", "false", "0.00", "NONE,BLOOM_FILTER"]);
    expect(shown("4.0")[0]).toEqual(["id", "bigint", "No", "true", null, ""]);
  });

  it("has BITMAP without NULL from 2.1 on", () => {
    const nullable = VERSIONS.map((version) => cells(shop(VISITS, version), "DESC visits")[3]?.[2]);
    expect(nullable).toEqual(["Yes", "No", "No", "No"]);
  });

  it("names index, keys and how the storage holds a type with ALL", () => {
    const rows = cells(shop(VISITS, "3.0"), "DESC visits ALL");
    expect(rows[0]?.slice(0, 5)).toEqual(["visits", "AGG_KEYS", "day", "DATE", "DATEV2"]);
    expect(rows[1]?.slice(0, 3)).toEqual(["", "", "page"]);
  });
});
