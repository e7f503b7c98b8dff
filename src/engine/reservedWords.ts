import { ENGINES, inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

interface ReservedRow extends VersionRange {
  readonly engine: Engine;
  readonly words: string;
}

/** Words that stand for themselves and are no name without quotes, by version (spec/starrocks.md §1.3). */
const ROWS: readonly ReservedRow[] = [
  {
    engine: "starrocks",
    words:
      "ADD ALL ALTER ANALYZE AND ARRAY AS ASC BETWEEN BIGINT BITMAP BITSHIFTLEFT BITSHIFTRIGHT BITSHIFTRIGHTLOGICAL BOTH BY " +
      "CASE CHAR CHARACTER CHECK COLLATE COLUMN CONVERT CREATE CROSS CUBE CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP " +
      "CURRENT_USER DATABASE DATABASES DECIMAL DECIMAL128 DECIMAL32 DECIMAL64 DECIMALV2 DEFAULT DELETE DENSE_RANK DESC " +
      "DESCRIBE DISTINCT DIV DOUBLE DROP DUAL ELSE EXISTS EXPLAIN FALSE FIRST_VALUE FLOAT FOR FORCE FROM FULL FUNCTION " +
      "GRANT GROUP GROUPING GROUPING_ID GROUPS HAVING HLL IF IGNORE IN INDEX INFILE INNER INSERT INT INTEGER INTERSECT " +
      "INTO IS JOIN JSON KEY KEYS KILL LAG LARGEINT LAST_VALUE LATERAL LEAD LEFT LIKE LIMIT LOAD LOCALTIME LOCALTIMESTAMP " +
      "MAXVALUE MOD NOT NTILE NULL ON OR ORDER OUTER OUTFILE OVER PARTITION PERCENTILE PRIMARY PROCEDURE RANGE READ REGEXP " +
      "RELEASE RENAME REPLACE REVOKE RIGHT RLIKE ROWS ROW_NUMBER SCHEMA SCHEMAS SELECT SET SET_VAR SHOW SMALLINT SYSTEM " +
      "TABLE TERMINATED THEN TINYINT TO TRUE UNION UNIQUE UNSIGNED UPDATE USE USING VALUES VARCHAR WHEN WHERE WITH",
  },
  { engine: "starrocks", until: "3.0", words: "CURRENT_CATALOG HOST MAP RANK ROW STREAM STRUCT" },
  {
    engine: "starrocks",
    until: "3.1",
    words:
      "ANTI AUTHENTICATION CANCEL DISTRIBUTED EXPORT INCREMENTAL MINUS NODES OPTIMIZER PRIVILEGES QUALIFY SEMI SWAP TRACE",
  },
  { engine: "starrocks", until: "4.0", words: "EXCEPT" },
  { engine: "starrocks", since: "3.0", words: "CURRENT_ROLE DEFERRED IMMEDIATE" },
  {
    engine: "starrocks",
    since: "3.0",
    until: "3.1",
    words: "AUTO_INCREMENT ENCLOSE ESCAPE SKIP_HEADER TRIM_SPACE",
  },
  { engine: "starrocks", since: "3.1", words: "COMPACTION FILES MICROSECOND MILLISECOND TEXT" },
  { engine: "starrocks", since: "3.1", until: "3.2", words: "QUERIES RUNNING" },
  { engine: "starrocks", since: "3.2", words: "OPTIMIZE PREPARE" },
  { engine: "starrocks", since: "3.3", words: "GIN" },
  { engine: "starrocks", since: "3.4", words: "INVOKER" },
  { engine: "starrocks", since: "3.5", words: "CURRENT_GROUP" },
];

/** Gives the words, in upper case, that a version does not take as a name without quotes. */
export function reservedWords(target: Target): ReadonlySet<string> {
  const rows = ROWS.filter((row) => row.engine === target.engine && inRange(target, row));
  return new Set(rows.flatMap((row) => row.words.split(" ")));
}

/** Gives the words that every version of an engine reserves. */
export function alwaysReservedWords(engine: Engine): ReadonlySet<string> {
  const [first, ...rest] = ENGINES[engine].versions.map((version) => reservedWords({ engine, version }));
  return new Set([...(first ?? [])].filter((word) => rest.every((words) => words.has(word))));
}
