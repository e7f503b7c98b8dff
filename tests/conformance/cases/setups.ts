import { has, type Target } from "../../../src/engine/index.ts";
import type { OptionsInput } from "../../../src/log/index.ts";

/** What stands before a case: statements, faults and waits, and who sends the case's own statement. */
export interface SetUp {
  readonly script: (target: Target) => string;
  readonly options?: Partial<OptionsInput>;
  /** root, unless said. */
  readonly user?: string;
}

/** The set-ups of an engine's cases. Statements take no time, so a snapshot made in a set-up bears the timestamp of its start. */
export interface EngineSetUps {
  readonly start: string;
  readonly timestamp: string;
  readonly setups: Readonly<Record<string, SetUp>>;
}

const TIMESTAMP = "2024-05-20-10-00-00-000";

const STORE = 'WITH BROKER ON LOCATION "s3a://bucket/backups"';
const COLUMNS = "id INT NOT NULL, day DATE, c2 INT";
const one = (properties = "1") => `PROPERTIES ("replication_num" = "${properties}")`;
const plain = (name: string, { columns = COLUMNS, key = "DUPLICATE", replicas = "1" } = {}) =>
  `CREATE TABLE ${name} (${columns}) ${key} KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 ${one(replicas)};`;
const ranged = (name: string, { columns = COLUMNS, first = "2024-06-01", replicas = "1" } = {}) =>
  `CREATE TABLE ${name} (${columns}) DUPLICATE KEY(id) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("${first}"), PARTITION p2 VALUES LESS THAN ("2024-07-01")) DISTRIBUTED BY HASH(id) BUCKETS 2 ${one(replicas)};`;
const listed = (name: string) =>
  `CREATE TABLE ${name} (id INT NOT NULL, c VARCHAR(9) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(c) (PARTITION p1 VALUES IN ("a"), PARTITION p2 VALUES IN ("b")) DISTRIBUTED BY HASH(id) BUCKETS 2 ${one()};`;

const TABLES = [
  "CREATE DATABASE db1;",
  ranged("db1.t1", { replicas: "3" }),
  plain("db1.t2", { replicas: "3" }),
  `CREATE REPOSITORY repo1 ${STORE};`,
].join("\n");
const VIEW = "CREATE VIEW db1.v1 AS SELECT id FROM db1.t1;";
const SNAPSHOT = "BACKUP SNAPSHOT db1.s1 TO repo1 ON (t1, t2);";
const SAVED = `${TABLES}\n${SNAPSHOT}\n${VIEW}\n`;
const RESTORE_T1 = `RESTORE SNAPSHOT db1.s1 FROM repo1 ON (t1) PROPERTIES ("backup_timestamp" = "${TIMESTAMP}");`;
const UNREACHABLE = '-- @fault {"type":"storage","mode":"unreachable"}';

const shopWith = (table: string) => `CREATE DATABASE shop;\n${table}\nCREATE REPOSITORY vault ${STORE};\n`;
const shopSaved = (table: string) => `${shopWith(table)}BACKUP SNAPSHOT shop.weekly_2 TO vault;\n`;
const BROKER = 'ALTER SYSTEM ADD BROKER carrier "broker-1:8000";\n';

const always = (script: string) => () => script;
const saved = (more = ""): SetUp => ({ script: always(SAVED + more) });

const ACCOUNTS = `CREATE DATABASE db1;\n${plain("db1.orders")}\nCREATE REPOSITORY vault ${STORE};\n`;

const SETUPS: Readonly<Record<string, SetUp>> = {
  empty: { script: always("") },
  shop: {
    script: (target) =>
      [
        "CREATE DATABASE shop;",
        "USE shop;",
        ...["o0", "o1", "o2", "o3", "O3"].map((name) => plain(name)),
        plain("oprimary", { key: "PRIMARY" }),
        'CREATE FUNCTION ShoutText(STRING) RETURNS STRING PROPERTIES ("symbol" = "ShoutText", "type" = "StarrocksJar", "file" = "http://localhost/shout.jar");',
        ...(has(target, "backupObjectKinds")
          ? [
              "CREATE VIEW v1 AS SELECT id FROM o0;",
              "CREATE VIEW v2 AS SELECT id FROM o1;",
              'CREATE EXTERNAL CATALOG lake1 PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://localhost:9083");',
            ]
          : []),
        `CREATE REPOSITORY vault ${STORE};`,
      ].join("\n"),
  },
  vault: { script: always(`CREATE REPOSITORY vault ${STORE};`) },
  carrier: { script: always(`${BROKER}CREATE REPOSITORY vault ${STORE};`) },
  carrierAlone: { script: always(BROKER) },
  stranger: { script: always(`${ACCOUNTS}CREATE USER stranger;`), user: "stranger" },
  keeper: {
    script: always(`${ACCOUNTS}CREATE USER keeper; GRANT REPOSITORY ON SYSTEM TO USER keeper;`),
    user: "keeper",
  },
  keeperAfterBackup: {
    script: always(
      `${ACCOUNTS}CREATE USER keeper; GRANT REPOSITORY ON SYSTEM TO USER keeper; BACKUP SNAPSHOT db1.s1 TO vault ON (orders);`,
    ),
    user: "keeper",
  },
  oneTable: { script: always(shopWith(plain("shop.orders"))) },
  oneSnapshot: { script: always(shopSaved(plain("shop.orders"))) },
  databaseGone: {
    script: always(`${shopSaved(plain("shop.orders", { replicas: "3" }))}DROP DATABASE shop FORCE;`),
  },
  tableGone: {
    script: always(
      `${shopWith(plain("shop.orders"))}BACKUP SNAPSHOT shop.nightly_1 TO vault ON (orders);\n-- @now\nDROP TABLE shop.orders;\n-- @until CANCELLED\n`,
    ),
  },
  viewOnly: {
    script: always(
      `${shopWith(plain("shop.orders"))}CREATE VIEW shop.v1 AS SELECT id FROM shop.orders; CREATE DATABASE views; CREATE VIEW views.v1 AS SELECT id FROM shop.orders;`,
    ),
  },
  range: { script: always(shopSaved(ranged("shop.orders", { replicas: "3" }))) },
  list: { script: always(shopSaved(listed("shop.orders").replace('"1"', '"3"'))) },
  view: {
    script: always(
      `${shopWith(plain("shop.orders", { replicas: "3" }))}CREATE VIEW shop.v1 AS SELECT id FROM shop.orders; BACKUP SNAPSHOT shop.weekly_2 TO vault ON (v1);`,
    ),
  },

  saved: saved(),
  // Up to 3.1 a view would make a backup of the whole database fail (spec/starrocks.md §5.6).
  tables: { script: always(`${TABLES}\n${SNAPSHOT}`) },
  emptyDatabase: saved("CREATE DATABASE emptydb;"),
  restoring: saved(`${RESTORE_T1}\n-- @until DOWNLOADING\n`),
  busy: saved(`BACKUP SNAPSHOT db1.s9 TO repo1 ON (t2);\n-- @until SNAPSHOTING\n`),
  temporaryPartition: saved(
    'ALTER TABLE db1.t1 ADD TEMPORARY PARTITION tp VALUES [("2024-06-01"), ("2024-07-01"));',
  ),
  lake: {
    script: always(
      `CREATE DATABASE db1; CREATE REPOSITORY repo1 ${STORE}; CREATE TABLE db1.lake1 (id INT NOT NULL) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;`,
    ),
    options: { runMode: "shared_data" },
  },
  changing: saved("ALTER TABLE db1.t1 MODIFY COLUMN c2 BIGINT;\n-- @now\n"),
  otherColumn: saved(
    `DROP TABLE db1.t1 FORCE; ${ranged("db1.t1", { columns: COLUMNS.replace("c2 INT", "c2 BIGINT"), replicas: "3" })}`,
  ),
  otherRange: saved(`DROP TABLE db1.t1 FORCE; ${ranged("db1.t1", { first: "2024-05-01", replicas: "3" })}`),
  twoRanges: saved(`DROP TABLE db1.t2 FORCE; ${ranged("db1.t2", { replicas: "3" })}`),
  unpartitioned: saved(`DROP TABLE db1.t1 FORCE; ${plain("db1.t1", { replicas: "3" })}`),
  oneNode: saved(
    '-- @fault {"type":"node","node":"be-2","up":false}\n-- @fault {"type":"node","node":"be-3","up":false}\n',
  ),
  viewIsTable: {
    script: always(
      `${TABLES}\n${VIEW}\nBACKUP SNAPSHOT db1.s1 TO repo1 ON (t1, t2, v1);\nDROP VIEW db1.v1; ${plain("db1.v1")}`,
    ),
  },
  backupRunning: saved(`BACKUP SNAPSHOT db1.s9 TO repo1 ON (t1);\n-- @until SNAPSHOTING\n`),
  downloading: saved(`${RESTORE_T1}\n-- @until DOWNLOADING\n`),
  backupTooOld: saved(
    `USE db1; BACKUP SNAPSHOT db1.s9 TO repo1 ON (t1) PROPERTIES ("timeout" = "600");\n-- @until SNAPSHOTING\n${UNREACHABLE}\n-- @wait 15m\n`,
  ),
  restoreTooOld: saved(
    `USE db1; ${RESTORE_T1.replace(");", ', "timeout" = "600");')}\n-- @until DOWNLOADING\n${UNREACHABLE}\n-- @wait 15m\n`,
  ),
  restoreLast: saved(RESTORE_T1),
};

/** What the cases of StarRocks name. */
export const STARROCKS_SETUPS: EngineSetUps = {
  start: "2024-05-20 10:00:00",
  timestamp: TIMESTAMP,
  setups: SETUPS,
};
