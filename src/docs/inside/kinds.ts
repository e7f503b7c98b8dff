import type { Engine, VersionRange } from "../../engine/index.ts";

export type KindId =
  | "table"
  | "listPartition"
  | "rollup"
  | "view"
  | "asyncView"
  | "function"
  | "catalog"
  | "odbc"
  | "temporaryTable"
  | "temporaryPartition"
  | "externalTable"
  | "accounts"
  | "groups"
  | "loads"
  | "settings";

/** A kind of thing that a cluster holds, and how to find out what a backup makes of it. */
export interface ObjectKind {
  /** Its words are `reference.inside.<id>`; the rule of the page that speaks of it is `<id>`. */
  readonly id: KindId;
  readonly how: Played | Known;
}

/** Made in a simulated cluster, and backed up there. */
export interface Played extends VersionRange {
  readonly type: "played";
  /** Makes it in the shop of the examples. */
  readonly setup: string;
  /** Backs it up by its name; what is left out is "backup of ON (name)". */
  readonly backup?: string;
  readonly name: string;
}

/** Known from the source, since it is not simulated. */
export interface Known extends VersionRange {
  readonly type: "known";
  readonly fate: Fate;
  readonly source: string;
}

/** What becomes of a thing: in the snapshot; only if it is named; passed over; the statement refused; there is no such thing. */
export type Fate = "saved" | "named" | "left" | "stops" | "none";

const TEMPORARY_PARTITION = {
  type: "played",
  setup: `ALTER TABLE shop.orders ADD TEMPORARY PARTITION next VALUES [("2025-02-01"), ("2025-03-01"));`,
  name: "orders",
} as const;
const ROLLUP = {
  type: "played",
  setup: `ALTER TABLE shop.orders ADD ROLLUP by_day (day, amount);`,
  backup: "BACKUP SNAPSHOT shop.named TO REPOSITORY ON (orders);",
  name: "by_day",
} as const;
const VIEW = {
  type: "played",
  setup: "CREATE VIEW shop.daily AS SELECT day, sum(amount) AS total FROM shop.orders GROUP BY day;",
  name: "daily",
} as const;

/** A table with partitions by list. */
function byList(properties: string): string {
  return `CREATE TABLE shop.stores (id INT NOT NULL, land VARCHAR(8) NOT NULL)
    DUPLICATE KEY (id, land)
    PARTITION BY LIST (land) (PARTITION north VALUES IN ("NO", "SE"), PARTITION south VALUES IN ("IT"))
    DISTRIBUTED BY HASH (id) BUCKETS 2 ${properties};`;
}

const STARROCKS: readonly ObjectKind[] = [
  { id: "table", how: { type: "played", setup: "", name: "orders" } },
  { id: "listPartition", how: { type: "played", setup: byList(""), name: "stores", since: "3.0" } },
  { id: "rollup", how: ROLLUP },
  { id: "view", how: VIEW },
  {
    id: "asyncView",
    how: {
      type: "played",
      setup: `CREATE MATERIALIZED VIEW shop.monthly DISTRIBUTED BY HASH (id) BUCKETS 2 REFRESH MANUAL
        AS SELECT id, sum(amount) AS total FROM shop.orders GROUP BY id;`,
      name: "monthly",
    },
  },
  {
    id: "function",
    how: {
      type: "played",
      setup: `CREATE FUNCTION shop.to_cents(INT) RETURNS BIGINT PROPERTIES
        ("symbol" = "com.shop.ToCents", "type" = "StarrocksJar", "file" = "http://files/to_cents.jar");`,
      backup: "BACKUP DATABASE shop SNAPSHOT named TO REPOSITORY ON (FUNCTION to_cents);",
      name: "to_cents",
    },
  },
  {
    id: "catalog",
    how: {
      type: "played",
      setup: `CREATE EXTERNAL CATALOG hive_prod
        PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://metastore:9083");`,
      backup: "BACKUP EXTERNAL CATALOGS (hive_prod) SNAPSHOT named TO REPOSITORY;",
      name: "hive_prod",
    },
  },
  {
    id: "temporaryTable",
    how: { type: "known", fate: "left", since: "3.3", source: "spec/starrocks.md §5.4" },
  },
  { id: "temporaryPartition", how: TEMPORARY_PARTITION },
  {
    id: "externalTable",
    how: {
      type: "played",
      setup: `CREATE EXTERNAL TABLE shop.suppliers (id INT, name VARCHAR(40)) ENGINE = MYSQL PROPERTIES
        ("host" = "erp", "port" = "3306", "user" = "reader", "password" = "secret", "database" = "erp",
        "table" = "suppliers");`,
      name: "suppliers",
    },
  },
  ...never("spec/starrocks.md §5.4"),
];

const DORIS: readonly ObjectKind[] = [
  { id: "table", how: { type: "played", setup: "", name: "orders" } },
  {
    id: "listPartition",
    how: { type: "played", setup: byList('PROPERTIES ("replication_num" = "3")'), name: "stores" },
  },
  { id: "rollup", how: ROLLUP },
  { id: "view", how: VIEW },
  { id: "odbc", how: { type: "known", fate: "saved", source: "spec/doris.md §5.6" } },
  {
    id: "asyncView",
    how: {
      type: "played",
      setup: `CREATE MATERIALIZED VIEW shop.monthly BUILD IMMEDIATE REFRESH COMPLETE ON MANUAL
        DISTRIBUTED BY HASH (id) BUCKETS 2 PROPERTIES ("replication_num" = "3")
        AS SELECT id, sum(amount) AS total FROM shop.orders GROUP BY id;`,
      name: "monthly",
    },
  },
  {
    id: "temporaryTable",
    how: { type: "known", fate: "left", since: "4.0", source: "spec/doris.md §2.3 row 11" },
  },
  { id: "temporaryPartition", how: TEMPORARY_PARTITION },
  {
    id: "externalTable",
    how: {
      type: "played",
      setup: `CREATE EXTERNAL RESOURCE erp PROPERTIES ("type" = "jdbc", "user" = "reader",
        "password" = "secret", "jdbc_url" = "jdbc:mysql://erp:3306/erp",
        "driver_url" = "http://files/mysql.jar", "driver_class" = "com.mysql.cj.jdbc.Driver");
        CREATE EXTERNAL TABLE shop.suppliers (id INT, name VARCHAR(40)) ENGINE = JDBC
        PROPERTIES ("resource" = "erp", "table" = "suppliers", "table_type" = "mysql");`,
      name: "suppliers",
    },
  },
  { id: "function", how: { type: "known", fate: "left", source: "spec/doris.md §5.6" } },
  { id: "catalog", how: { type: "known", fate: "left", source: "spec/doris.md §5.6" } },
  ...never("spec/doris.md §5.6"),
];

/** What no backup of a database holds in any version. */
function never(source: string): readonly ObjectKind[] {
  const ids = ["accounts", "groups", "loads", "settings"] as const;
  return ids.map((id) => ({ id, how: { type: "known", fate: "left", source } }));
}

/** What a cluster holds, by engine, in the order in which a page tells of it. */
export const OBJECT_KINDS: Readonly<Record<Engine, readonly ObjectKind[]>> = {
  starrocks: STARROCKS,
  doris: DORIS,
};
