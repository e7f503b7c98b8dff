import { dorisRows } from "../row.ts";

const JDBC = (more: string) =>
  `CREATE RESOURCE x PROPERTIES ("type"="jdbc", "user"="u", "password"="p", "driver_class"="c", "driver_url"="d.jar"${more});`;
const RESOURCE = `${JDBC(', "jdbc_url"="jdbc:mysql://h:3306/b"')}\n`;
const external = (engine: string, properties: string, more = "") =>
  `CREATE EXTERNAL TABLE d.e (id INT) ENGINE=${engine} ${more} PROPERTIES (${properties});`;
const MYSQL_KEYS = '"host"="h", "user"="u", "password"="p", "database"="b", "table"="t"';
const ON = 'ADMIN SET FRONTEND CONFIG ("enable_odbc_mysql_broker_table" = "true");\n';
const INDEXED =
  'CREATE EXTERNAL TABLE d.e (id INT, INDEX i (id) USING INVERTED) ENGINE=JDBC PROPERTIES ("a"="b");';

/** What resources, external tables and catalogs of Doris are refused. */
export const DORIS_OBJECTS = dorisRows({
  resourceNameWrong: 'CREATE RESOURCE "1x" PROPERTIES ("type"="jdbc");',
  resourcePropertiesMissing: "CREATE RESOURCE x;",
  resourceTypeMissing: 'CREATE RESOURCE x PROPERTIES ("user"="u");',
  resourceTypeUnknown: 'CREATE RESOURCE x PROPERTIES ("type"="ftp");',
  resourceOdbcOff: 'CREATE RESOURCE x PROPERTIES ("type"="odbc_catalog");',
  resourcePropertyUnknown: JDBC(', "colour"="red"'),
  resourcePropertyUnset: JDBC(""),
  resourceExists: RESOURCE + RESOURCE,
  resourceUnknown: "DROP RESOURCE x;",
  externalKeys: external("JDBC", '"a"="b"', "DUPLICATE KEY(id)"),
  externalPartitions: external(
    "JDBC",
    '"a"="b"',
    'PARTITION BY RANGE(id) (PARTITION p VALUES LESS THAN ("1"))',
  ),
  externalDistribution: external("JDBC", '"a"="b"', "DISTRIBUTED BY HASH(id) BUCKETS 1"),
  externalIndex: INDEXED,
  externalPropertiesUnset: "CREATE EXTERNAL TABLE d.e (id INT) ENGINE=JDBC;",
  externalPropertyUnset: external("JDBC", '"table"="t"'),
  externalPropertyNull: external("ELASTICSEARCH", '"index"="i"'),
  externalPortFormat: [
    { until: "2.1", script: external("MYSQL", `${MYSQL_KEYS}, "port"="x"`) },
    { since: "2.1", script: ON + external("MYSQL", `${MYSQL_KEYS}, "port"="x"`) },
  ],
  externalResourceUnknown: external("JDBC", '"table"="t", "table_type"="mysql", "resource"="x"'),
  jdbcTypeUnknown: external("JDBC", '"table"="t", "table_type"="ftp", "resource"="x"'),
  externalEngineOff: external("ODBC", '"a"="b"'),
  catalogNameWrong: "SWITCH `1x`;",
  catalogChangeUnknown: "SWITCH nowhere;",
  accessDeniedCatalog: "CREATE USER u;\n-- @user u\nSWITCH nowhere;",
});
