import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { applyEdits } from "../../../src/sql/hints/index.ts";
import { parse } from "../../../src/sql/index.ts";

const target = (name: string): Target => {
  const [engine, version = ""] = name.split(" ");
  return { engine: engine === "doris" ? "doris" : "starrocks", version };
};

/** What is said of a text, whether the first change is plain, and the text after it. */
function said(name: string, sql: string) {
  const { diagnostics } = parse(sql, target(name));
  const spoken = diagnostics.find(({ hint }) => hint !== undefined);
  const [fix] = spoken?.fixes ?? [];
  return { key: spoken?.hint?.key, plain: fix?.plain, text: fix && applyEdits(sql, fix.edits) };
}

describe("what the other engine writes is translated", () => {
  test.each([
    [
      "starrocks 3.3",
      'CREATE REPOSITORY r WITH S3 ON LOCATION "s3://b/p" PROPERTIES ("s3.endpoint"="x", "AWS_ACCESS_KEY"="y")',
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/p" PROPERTIES ("aws.s3.endpoint"="x", "aws.s3.access_key"="y")',
    ],
    [
      "starrocks 2.5",
      "CREATE REPOSITORY r WITH S3 ON LOCATION 's3://b' PROPERTIES ('s3.region'='x', 'use_path_style'='true')",
      "CREATE REPOSITORY r WITH BROKER ON LOCATION 's3a://b' PROPERTIES ('aws.s3.region'='x', 'aws.s3.enable_path_style_access'='true')",
    ],
    ["starrocks 4.0", "SHOW BRIEF RESTORE FROM d", "SHOW RESTORE FROM d"],
    [
      "doris 2.1",
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b/p" PROPERTIES ("aws.s3.endpoint"="x", "fs.s3a.secret.key"="y")',
      'CREATE REPOSITORY r WITH S3 ON LOCATION "s3://b/p" PROPERTIES ("s3.endpoint"="x", "s3.secret_key"="y")',
    ],
    [
      "doris 4.0",
      "BACKUP DATABASE d SNAPSHOT s TO r ON (TABLE t1, VIEW v1, t3 PARTITION (p))",
      "BACKUP SNAPSHOT d.s TO r ON (t1, v1, t3 PARTITION (p))",
    ],
    [
      "doris 2.0",
      'RESTORE SNAPSHOT s FROM r DATABASE d AS e ON (TABLE t1 AS t2) PROPERTIES ("backup_timestamp"="x")',
      'RESTORE SNAPSHOT e.s FROM r ON (t1 AS t2) PROPERTIES ("backup_timestamp"="x")',
    ],
  ])("%s, plainly where it says the same: %s", (name, sql, better) => {
    expect(said(name, sql)).toMatchObject({ plain: true, text: better });
    expect(parse(better, target(name)).diagnostics).toEqual([]);
  });

  test.each([
    // A key that the other engine has no name for.
    [
      "starrocks 3.3",
      'CREATE REPOSITORY r WITH S3 ON LOCATION "s3a://b" PROPERTIES ("s3.connection.timeout"="1")',
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://b" PROPERTIES ("s3.connection.timeout"="1")',
    ],
    [
      "starrocks 3.3",
      'CREATE REPOSITORY r WITH HDFS ON LOCATION "hdfs://h/p" PROPERTIES ("hadoop.username"="x")',
      'CREATE REPOSITORY r WITH BROKER ON LOCATION "hdfs://h/p" PROPERTIES ("hadoop.username"="x")',
    ],
    ["starrocks 3.3", "DROP REPOSITORY IF EXISTS r", "DROP REPOSITORY r"],
    [
      "doris 4.0",
      "CREATE REPOSITORY IF NOT EXISTS r WITH S3 ON LOCATION 's3://b'",
      "CREATE REPOSITORY r WITH S3 ON LOCATION 's3://b'",
    ],
    ["starrocks 3.3", "RECOVER TABLE d.t 123 AS t2", "RECOVER TABLE d.t"],
    ["starrocks 3.3", "RECOVER PARTITION p AS p2 FROM t", "RECOVER PARTITION p FROM t"],
    ["starrocks 3.3", "SHOW BACKUP FROM d WHERE SnapshotName = 's';", "SHOW BACKUP FROM d;"],
    ["doris 3.0", "BACKUP SNAPSHOT d.s TO r ON (ALL TABLES)", "BACKUP SNAPSHOT d.s TO r"],
    [
      "doris 3.0",
      "CREATE REPOSITORY r WITH OSS ON LOCATION 'oss://b'",
      "CREATE REPOSITORY r WITH S3 ON LOCATION 'oss://b'",
    ],
    ["doris 4.0", "GRANT REPOSITORY ON SYSTEM TO u", "GRANT ADMIN_PRIV ON *.*.* TO u"],
    ["doris 2.1", "GRANT EXPORT ON ALL TABLES IN DATABASE d TO USER 'u'", "GRANT LOAD_PRIV ON d.* TO 'u'"],
  ])("%s, but not unasked where it says something else: %s", (name, sql, better) => {
    expect(said(name, sql)).toMatchObject({ plain: false, text: better });
  });

  test.each([
    ["starrocks 3.3", "BACKUP SNAPSHOT a.b TO r EXCLUDE (t1)", "exclude"],
    ["starrocks 3.3", 'ALTER REPOSITORY r PROPERTIES ("s3.access_key"="x")', "alterRepository"],
    ["starrocks 3.3", "SHOW CREATE REPOSITORY FOR r", "showCreateRepository"],
    ["doris 2.1", "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s TO r", "catalogs"],
    ["doris 4.0", "RESTORE SNAPSHOT s FROM r EXTERNAL CATALOGS (c)", "catalogs"],
    ["doris 4.0", "CANCEL BACKUP FOR EXTERNAL CATALOG", "catalogs"],
    ["doris 3.0", "BACKUP SNAPSHOT d.s TO r ON (MATERIALIZED VIEW v)", "kinds"],
  ])("%s, and is only named where this engine cannot say it: %s", (name, sql, hint) => {
    expect(said(name, sql)).toEqual({ key: `sql.hint.foreign.${hint}`, plain: undefined, text: undefined });
  });
});

describe("what another version of the engine reads is said in the words of this one", () => {
  test.each([
    [
      "starrocks 3.3",
      "GRANT LOAD_PRIV ON db1.* TO u",
      "GRANT REPOSITORY ON SYSTEM TO u;\nGRANT EXPORT ON ALL TABLES IN DATABASE db1 TO u",
    ],
    ["starrocks 3.0", "GRANT ADMIN_PRIV ON *.* TO u", "GRANT REPOSITORY ON SYSTEM TO u"],
    ["starrocks 2.5", "GRANT EXPORT ON ALL TABLES IN DATABASE d TO USER u", "GRANT LOAD_PRIV ON d.* TO u"],
    ["starrocks 3.0", "USE cancel", "USE `cancel`"],
    [
      "starrocks 2.5",
      "BACKUP DATABASE d SNAPSHOT s TO r ON (TABLE t1, TABLE t2)",
      "BACKUP SNAPSHOT d.s TO r ON (t1, t2)",
    ],
    [
      "doris 2.0",
      "BACKUP SNAPSHOT d.s TO r EXCLUDE (t1) PROPERTIES (type = incremental, timeout = 3600)",
      'BACKUP SNAPSHOT d.s TO r EXCLUDE (t1) PROPERTIES ("type" = "incremental", "timeout" = "3600")',
    ],
    ["doris 3.0", "BACKUP SNAPSHOT db1.20240101_full TO r", "BACKUP SNAPSHOT db1.`20240101_full` TO r"],
  ])("%s: %s", (name, sql, better) => {
    expect(said(name, sql).text).toBe(better);
    expect(parse(better, target(name)).diagnostics).toEqual([]);
  });

  test("nothing that the tree does not hold is lost", () => {
    const sql = 'BACKUP SNAPSHOT d.s TO r ON (t1 TABLET(10001)) PROPERTIES (type = "full")';
    expect(said("doris 2.0", sql).text).toBe(sql.replace("type", '"type"'));
  });
});
