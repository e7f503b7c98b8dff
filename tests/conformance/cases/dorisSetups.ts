import type { EngineSetUps, SetUp } from "./setups.ts";

const STORE = (place: string) =>
  `WITH S3 ON LOCATION "s3://bucket/${place}" PROPERTIES ("s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "ak", "s3.secret_key" = "sk", "use_path_style" = "true");`;
const ONE = 'PROPERTIES ("replication_num" = "1"';
const COLUMNS = "id INT NOT NULL, day DATE, n INT";

const plain = (name: string, { columns = COLUMNS, more = "" } = {}) =>
  `CREATE TABLE ${name} (${columns}) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 ${ONE}${more});`;
const ranged = (name: string, { more = "" } = {}) =>
  `CREATE TABLE ${name} (${COLUMNS}) DUPLICATE KEY(id) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2024-06-01"), PARTITION p2 VALUES LESS THAN ("2024-07-01")) DISTRIBUTED BY HASH(id) BUCKETS 2 ${ONE}${more});`;

/** Databases, tables and repositories; t1 has two rows. */
const TABLES = (t1 = "") =>
  [
    "CREATE DATABASE db1;",
    "CREATE DATABASE db2;",
    plain("db1.t1", { more: t1 }),
    ranged("db1.t2"),
    'INSERT INTO db1.t1 VALUES (1, "2024-05-01", 1), (2, "2024-05-02", 2);',
    'INSERT INTO db1.t2 VALUES (1, "2024-05-01", 1), (2, "2024-06-02", 2);',
    "CREATE VIEW db1.v1 AS SELECT id FROM db1.t1;",
    `CREATE REPOSITORY r1 ${STORE("p1")}`,
    `CREATE READ ONLY REPOSITORY r_ro ${STORE("p1")}`,
  ].join("\n");
const S0 = `${TABLES()}\nBACKUP SNAPSHOT db1.s_old TO r1;\n`;

const always = (script: string) => () => script;
const given = (more = ""): SetUp => ({ script: always(S0 + more) });

const RESTORE = (what: string, more = '"reserve_replica" = "true"') =>
  `RESTORE SNAPSHOT db1.s_old FROM r1 ${what} PROPERTIES ("backup_timestamp" = "2024-01-01-00-00-00", ${more});`;
const DROP_P1 = "ALTER TABLE db1.t2 DROP PARTITION p1;";
const LATER = 'ALTER TABLE db1.t2 ADD PARTITION p3 VALUES LESS THAN ("2024-08-01");';
const USER = (grant = "") => `${S0}CREATE USER 'u'@'%'; ${grant}`;
const EXTERNAL =
  'CREATE EXTERNAL RESOURCE erp PROPERTIES ("type" = "jdbc", "user" = "u", "password" = "p", "jdbc_url" = "jdbc:mysql://h:3306/d", "driver_url" = "mysql.jar", "driver_class" = "com.mysql.cj.jdbc.Driver"); CREATE EXTERNAL TABLE db1.j1 (id INT) ENGINE=JDBC PROPERTIES ("resource" = "erp", "table" = "t", "table_type" = "mysql");';
const TEMPORARY = 'ALTER TABLE db1.t2 ADD TEMPORARY PARTITION tp1 VALUES [("2024-06-01"), ("2024-07-01"));';
const DOWN = (node: string) => `-- @fault {"type":"node","node":"${node}","up":false}\n`;
const saved = (table: string, label: string) => `${table}\nBACKUP SNAPSHOT db1.${label} TO r1;\n`;

const SETUPS: Readonly<Record<string, SetUp>> = {
  s0: given(),
  noJob: { script: always(TABLES()) },
  unicodeNames: given(
    "SET GLOBAL enable_unicode_name_support = true; SET enable_unicode_name_support = true;",
  ),
  pending: given("BACKUP SNAPSHOT db1.s1 TO r1;\n-- @now\n"),
  uploading: given("BACKUP SNAPSHOT db1.s1 TO r1;\n-- @until UPLOADING\n"),
  finished: given("BACKUP SNAPSHOT db1.s1 TO r1;"),
  restoring: given(`${RESTORE("ON (t1)")}\n-- @until DOWNLOADING\n`),
  restoringPartition: given(`${RESTORE("ON (t2 PARTITION (p1))")}\n-- @until DOWNLOADING\n`),
  externalTable: given(EXTERNAL),
  externalTableIgnored: given(
    `${EXTERNAL} ADMIN SET FRONTEND CONFIG ("ignore_backup_not_support_table_type" = "true");`,
  ),
  temporaryPartition: given(TEMPORARY),
  temporaryPartitionIgnored: given(
    `${TEMPORARY} ADMIN SET FRONTEND CONFIG ("ignore_backup_tmp_partitions" = "true");`,
  ),
  emptyDatabase: given("CREATE DATABASE db0;"),
  defects: { ...given(), options: { sourceDefects: true } },
  cloud: { script: always("CREATE DATABASE db1;"), options: { runMode: "shared_data" } },
  cloudRestore: {
    script: always(
      `CREATE DATABASE db1; CREATE REPOSITORY r1 ${STORE("p1")} ADMIN SET FRONTEND CONFIG ("enable_cloud_restore_job" = "true");`,
    ),
    options: { runMode: "shared_data" },
  },
  oneNode: given(DOWN("be-2") + DOWN("be-3")),
  addedColumn: given("ALTER TABLE db1.t1 ADD COLUMN c INT;"),
  // A bloom filter that the saved table did not have.
  addedIndex: given(
    `DROP TABLE db1.t1 FORCE; ${plain("db1.t1", { more: ', "bloom_filter_columns" = "n"' })}`,
  ),
  t9: given(plain("db1.t9")),
  t5: given(`${plain("db1.t5")} INSERT INTO db1.t5 VALUES (1, "2024-05-01", 1);`),
  t5Dropped: given(`${plain("db1.t5")} DROP TABLE db1.t5;`),
  p3: given(LATER),
  otherRange: given(`${DROP_P1} ALTER TABLE db1.t2 ADD PARTITION p1 VALUES LESS THAN ("2024-05-01");`),
  otherPartition: given(`${DROP_P1} ALTER TABLE db1.t2 ADD PARTITION px VALUES LESS THAN ("2024-06-01");`),
  droppedPartition: given("ALTER TABLE db1.t2 DROP PARTITION p2;"),
  alteredView: given("DROP VIEW db1.v1; CREATE VIEW db1.v1 AS SELECT n FROM db1.t1;"),
  viewForTable: {
    script: always(
      `${TABLES()}\n${saved(plain("db1.v9"), "s_v9")}DROP TABLE db1.v9; CREATE VIEW db1.v9 AS SELECT id FROM db1.t1;`,
    ),
  },
  colocate: given('ALTER TABLE db1.t1 SET ("colocate_with" = "g1");'),
  colocateSaved: {
    script: always(`${TABLES(', "colocate_with" = "g1"')}\nBACKUP SNAPSHOT db1.s_old TO r1;\n`),
  },
  dynamicSaved: {
    script: always(
      `${TABLES()}\n${saved(
        `CREATE TABLE db1.t3 (${COLUMNS}) DUPLICATE KEY(id) PARTITION BY RANGE(day) () DISTRIBUTED BY HASH(id) BUCKETS 2 ${ONE}, "dynamic_partition.enable" = "true", "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "2", "dynamic_partition.prefix" = "p", "dynamic_partition.buckets" = "2");`,
        "s_dyn",
      )}DROP TABLE db1.t3;`,
    ),
  },
  atomic: {
    script: always(
      `${TABLES()}\n${saved(plain("db1.t7"), "s_old")}DROP TABLE db1.t7; ${RESTORE("ON (t7)", '"reserve_replica" = "true", "atomic_restore" = "true"')}\n-- @until DOWNLOADING\n`,
    ),
  },
  r9Dropped: given(`CREATE REPOSITORY r9 ${STORE("p9")} BACKUP SNAPSHOT db1.s9 TO r9;\nDROP REPOSITORY r9;`),
  wrongKey: given('-- @fault {"type":"storage","mode":"credentials","key":"right"}\n'),
  laggingReplicas: given('-- @fault {"type":"replica","database":"db1","table":"t1"}\n'),
  oneTablet: given('ADMIN SET FRONTEND CONFIG ("max_backup_tablets_per_job" = "1");'),
  user: { script: always(USER()), user: "u" },
  loader: { script: always(USER("GRANT LOAD_PRIV ON db1.* TO 'u'@'%';")), user: "u" },
  tableLoader: { script: always(USER("GRANT LOAD_PRIV ON db1.t1 TO 'u'@'%';")), user: "u" },
};

/** What the cases of Doris name (spec/doris.md §11, set-up S0). */
export const DORIS_SETUPS: EngineSetUps = {
  start: "2024-01-01 00:00:00",
  timestamp: "2024-01-01-00-00-00",
  setups: SETUPS,
};
