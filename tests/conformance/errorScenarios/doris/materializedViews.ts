import { dorisRows } from "../row.ts";

/** Creates an asynchronous materialized view. */
const made = (name: string, query: string, { columns = "", refresh = "REFRESH COMPLETE ON MANUAL" } = {}) =>
  `CREATE MATERIALIZED VIEW ${name} ${columns} ${refresh} DISTRIBUTED BY RANDOM PROPERTIES ("replication_num" = "1") AS ${query}`;

/** Materialized views of Doris. */
export const DORIS_MATERIALIZED_VIEW_ROWS = dorisRows({
  viewWithoutBase: made("m", "SELECT 1 AS n"),
  materializedViewOfView: `CREATE VIEW v AS SELECT id FROM u;\n${made("m", "SELECT id FROM v")}`,
  materializedViewColumnsCount: made("m", "SELECT id FROM u", { columns: "(a, b)" }),
  viewQuotedColumnTwice: made("m", "SELECT id, id FROM u"),
  refreshUnitWrong: made("m", "SELECT id FROM u", {
    refresh: "REFRESH AUTO ON SCHEDULE EVERY 5 SECOND",
  }),
  refreshStepWrong: made("m", "SELECT id FROM u", { refresh: "REFRESH AUTO ON SCHEDULE EVERY 0 HOUR" }),
  refreshStartPassed: made("m", "SELECT id FROM u", {
    refresh: "REFRESH AUTO ON SCHEDULE EVERY 1 HOUR STARTS '2020-01-01 00:00:00'",
  }),
  refreshViewUnknown: "REFRESH MATERIALIZED VIEW nosuch COMPLETE",
  refreshNotAView: "REFRESH MATERIALIZED VIEW u COMPLETE",
  syncViewOneTable: "CREATE MATERIALIZED VIEW m AS SELECT u.id FROM u JOIN q ON u.id = q.id",
  syncViewColumnOrder: "CREATE MATERIALIZED VIEW m AS SELECT max(n), id FROM u GROUP BY id",
  syncViewOnlyAggregates: "CREATE MATERIALIZED VIEW m AS SELECT max(n) FROM u",
  syncViewInTable:
    "CREATE MATERIALIZED VIEW m AS SELECT id, max(n) FROM u GROUP BY id;\n-- @wait 30s\nCREATE MATERIALIZED VIEW m AS SELECT id, min(n) FROM u GROUP BY id",
  viewNotTruncated: `${made("m", "SELECT id FROM u")};\nTRUNCATE TABLE m`,
});
