import type { World } from "../../../src/cluster/world.ts";
import { rows } from "./row.ts";

const DEF = "DISTRIBUTED BY HASH(id) BUCKETS 1 REFRESH MANUAL";

/** Makes a materialized view of a query. */
const make = (query: string, more = "", name = "m") =>
  `CREATE MATERIALIZED VIEW ${name} ${more} ${DEF} AS ${query};\n`;

const MADE = make("SELECT id, n FROM u");
const VIEW = "CREATE VIEW v AS SELECT id, n FROM u;\n";

/** Makes a synchronous materialized view. */
const sync = (query: string, name = "m") => `CREATE MATERIALIZED VIEW ${name} AS ${query}`;

/** Puts a table into the state that a restore gives it. */
const restoring =
  (name: string) =>
  (world: World): World => {
    const next = structuredClone(world);
    const table = Object.values(next.clusters)[0]?.databases["d"]?.tables[name];
    if (table?.kind === "olap") Object.assign(table, { state: "RESTORE" });
    return next;
  };

/** Views, materialized views and synchronous materialized views. */
export const VIEWS = rows({
  viewColumnsCount: "CREATE VIEW v (a, b) AS SELECT id FROM u",
  viewColumnTwice: "CREATE VIEW v AS SELECT id, id FROM u",
  viewNameTaken: "CREATE VIEW u AS SELECT id FROM t",
  viewNotAView: "ALTER VIEW u AS SELECT id FROM t",
  viewReplacesOther: "CREATE OR REPLACE VIEW u AS SELECT id FROM t",
  objectWrong: "DROP VIEW u",
  objectWrongToShow: "SHOW CREATE VIEW u",
  viewNotTruncated: `${VIEW} TRUNCATE TABLE v`,
  viewNotAltered: `${VIEW} ALTER TABLE v DROP PARTITION p1`,
  materializedViewAlteredAsTable: `${MADE} ALTER TABLE m ADD COLUMN x INT`,
  materializedViewDroppedAsTable: `${MADE} DROP TABLE m`,

  viewWithoutBase: make("SELECT 1 AS id"),
  viewOfInactiveView: `${MADE} ALTER MATERIALIZED VIEW m INACTIVE; ${make("SELECT id FROM m", "", "m2")}`,
  viewNotActivated: `${MADE} ALTER TABLE u RENAME u2; ALTER MATERIALIZED VIEW m ACTIVE`,
  viewDatabaseUnknown: `CREATE MATERIALIZED VIEW nowhere.m ${DEF} AS SELECT id FROM u`,
  viewWithoutDistribution: "CREATE MATERIALIZED VIEW m REFRESH MANUAL AS SELECT id FROM u",
  viewPartitionColumnMissing: make("SELECT id, day FROM t", "PARTITION BY nothing"),
  viewPartitionFunction: make("SELECT id, day FROM t", "PARTITION BY lower(day)"),
  viewPartitionNotColumn: make("SELECT id, n + 1 AS x FROM t", "PARTITION BY x"),
  viewPartitionWeek: make("SELECT id, day FROM t", "PARTITION BY date_trunc('week', day)"),
  viewPartitionNotBase: make("SELECT id, n FROM t", "PARTITION BY n"),
  viewPartitionSeveral: `CREATE TABLE w (id INT NOT NULL, x INT NOT NULL) DUPLICATE KEY(id, x) PARTITION BY RANGE(id, x) (PARTITION p1 VALUES LESS THAN ("5", "5")) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1"); ${make("SELECT id, x FROM w", "PARTITION BY id")}`,
  viewNothingForKeys: `CREATE TABLE w (id INT, x DOUBLE) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1"); CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(x) BUCKETS 1 REFRESH MANUAL AS SELECT x FROM w`,
  viewSortKeyUnknown: `CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY (x) REFRESH MANUAL AS SELECT id FROM u`,
  viewSortKeyType: `CREATE TABLE w (id INT, x DOUBLE) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1"); CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY (x) REFRESH MANUAL AS SELECT id, x FROM w`,
  viewSortKeysTooMany: `CREATE MATERIALIZED VIEW m DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY (id, n) REFRESH MANUAL AS SELECT id FROM u`,
  viewQuotedColumnTwice: make("SELECT id, id FROM u"),
  materializedViewNotFound: "DROP MATERIALIZED VIEW nowhere",
  materializedViewToAlterUnknown: "ALTER MATERIALIZED VIEW nowhere INACTIVE",
  notAMaterializedView: "ALTER MATERIALIZED VIEW u INACTIVE",
  materializedViewNotNormal: {
    before: MADE,
    world: restoring("m"),
    script: "ALTER MATERIALIZED VIEW m RENAME m2",
  },
  materializedViewNameSame: `${MADE} ALTER MATERIALIZED VIEW m RENAME m`,
  materializedViewNameUsed: `${MADE} ALTER MATERIALIZED VIEW m RENAME u`,
  swapNoTable: "ALTER TABLE u SWAP WITH nowhere",
  swapNoView: `${MADE} ALTER MATERIALIZED VIEW m SWAP WITH u`,
  viewPropertyUnknown: `${MADE} ALTER MATERIALIZED VIEW m SET ("no_such" = "1")`,
  refreshStepWrong: `${MADE} ALTER MATERIALIZED VIEW m REFRESH ASYNC EVERY(INTERVAL 0 HOUR)`,
  refreshViewUnknown: "REFRESH MATERIALIZED VIEW nowhere",
  refreshNotAView: "REFRESH MATERIALIZED VIEW u",
  refreshInactive: `${MADE} ALTER MATERIALIZED VIEW m INACTIVE; REFRESH MATERIALIZED VIEW m`,
  refreshFailed: `${MADE} ALTER TABLE u RENAME u2; REFRESH MATERIALIZED VIEW m WITH SYNC MODE`,
  refreshToCancelUnknown: "CANCEL REFRESH MATERIALIZED VIEW u",

  syncViewOneTable: sync("SELECT t.id FROM t JOIN u ON t.id = u.id"),
  syncViewNotOlap: VIEW + sync("SELECT id FROM v"),
  syncViewPrimary: sync("SELECT id, n FROM k"),
  syncViewStar: sync("SELECT * FROM u"),
  syncViewDistinct: sync("SELECT id, count(DISTINCT n) FROM u GROUP BY id"),
  syncViewColumnOrder: sync("SELECT sum(n), id FROM u GROUP BY id"),
  syncViewExpression: sync("SELECT id + 1 AS x FROM u"),
  syncViewAlias: sync("SELECT id + 1 FROM u"),
  syncViewOnlyAggregates: sync("SELECT sum(n) FROM u"),
  syncViewClause: sync("SELECT id, sum(n) FROM u GROUP BY id HAVING sum(n) > 1"),
  syncViewNotGrouped: sync("SELECT id, x FROM a"),
  syncViewInTable: "ALTER TABLE t ADD ROLLUP m (id); " + sync("SELECT id, n FROM t"),
  syncViewNamedAsTable: sync("SELECT id, n FROM t", "u"),
  syncViewInOtherTable: "ALTER TABLE t ADD ROLLUP m (id); " + sync("SELECT id, n FROM u"),
  baseIndexNotDropped: "DROP MATERIALIZED VIEW u",
});
