import { rows } from "./row.ts";

const JAR = 'PROPERTIES ("symbol" = "com.acme.F", "type" = "StarrocksJar", "file" = "http://files/f.jar")';
const HIVE = 'PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://meta:9083")';

/** A table of the colocate group g. */
const grouped = (columns: string, keys: string, buckets: number, replicas = 1) =>
  `CREATE TABLE y${buckets} (${columns}) DUPLICATE KEY(id) DISTRIBUTED BY HASH(${keys}) BUCKETS ${buckets} PROPERTIES ("colocate_with" = "g", "replication_num" = "${replicas}")`;
const GROUPED = grouped("id INT", "id", 2).replace("y2", "x");

/** Functions, catalogs and what else stands beside a cluster's own tables. */
export const OBJECTS = rows({
  functionNameWrong: `CREATE FUNCTION \`f-1\`(INT) RETURNS INT ${JAR}`,
  functionNameDigit: `CREATE FUNCTION \`1f\`(INT) RETURNS INT ${JAR}`,
  functionFileMissing:
    'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "F", "type" = "StarrocksJar")',
  functionFileUnreadable:
    'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "F", "type" = "StarrocksJar", "file" = "f.jar")',
  functionTypeUnknown:
    'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "F", "file" = "http://files/f.jar")',
  functionSymbolMissing:
    'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("type" = "StarrocksJar", "file" = "http://files/f.jar")',
  functionInputUnknown:
    'CREATE FUNCTION f(INT) RETURNS INT PROPERTIES ("symbol" = "f", "type" = "Python", "file" = "http://files/f.zip", "input" = "rows")',
  functionArgumentType: `CREATE FUNCTION f(DATE) RETURNS INT ${JAR}`,
  functionArgumentNested: [
    { script: `CREATE FUNCTION f(ARRAY<INT>) RETURNS INT ${JAR}`, until: "3.5" },
    { script: `CREATE FUNCTION f(ARRAY<ARRAY<INT>>) RETURNS INT ${JAR}`, since: "3.5" },
  ],
  functionConditions: `CREATE OR REPLACE FUNCTION IF NOT EXISTS f(INT) RETURNS INT ${JAR}`,
  functionExists: `CREATE FUNCTION f(INT) RETURNS INT ${JAR}; CREATE FUNCTION f(INT) RETURNS INT ${JAR}`,
  functionUnknown: "DROP FUNCTION f(INT)",
  showDatabaseUnknown: "SHOW FUNCTIONS FROM nosuch",
  functionPatternForm: "SHOW FUNCTIONS WHERE x = 1",
  catalogNameWrong: `CREATE EXTERNAL CATALOG \`a b\` ${HIVE}`,
  catalogNameEmpty: `CREATE EXTERNAL CATALOG "" ${HIVE}`,
  catalogNameInternal: `CREATE EXTERNAL CATALOG default_catalog ${HIVE}`,
  catalogTypeMissing: 'CREATE EXTERNAL CATALOG c PROPERTIES ("hive.metastore.uris" = "thrift://meta:9083")',
  catalogTypeUnknown: 'CREATE EXTERNAL CATALOG c PROPERTIES ("type" = "hives")',
  catalogExists: `CREATE EXTERNAL CATALOG c ${HIVE}; CREATE EXTERNAL CATALOG c ${HIVE}`,
  connectorFailed: 'CREATE EXTERNAL CATALOG c PROPERTIES ("type" = "hive")',
  connectorChangeFailed: `CREATE EXTERNAL CATALOG c ${HIVE}; ALTER CATALOG c SET ("hive.metastore.uris" = "meta")`,
  catalogDropInternal: "DROP CATALOG default_catalog",
  catalogDropUnknown: "DROP CATALOG nosuch",
  catalogChangeUnknown: "SET CATALOG nosuch",
  useCatalogUnknown: "USE nosuch.d",
  brokerNameEmpty: 'ALTER SYSTEM ADD BROKER "" "h:1"',
  hostPortWrong: 'ALTER SYSTEM ADD BROKER b "h"',
  hostMissing: 'ALTER SYSTEM ADD BROKER b ":1"',
  portWrong: 'ALTER SYSTEM ADD BROKER b "h:x"',
  portOutOfRange: 'ALTER SYSTEM ADD BROKER b "h:0"',
  brokerAddressTaken: 'ALTER SYSTEM ADD BROKER b "h:1"; ALTER SYSTEM ADD BROKER b "h:1"',
  brokerAddressUnknown: 'ALTER SYSTEM ADD BROKER b "h:1"; ALTER SYSTEM DROP BROKER b "h:2"',
  brokerNameUnknown: "ALTER SYSTEM DROP ALL BROKER nosuch",
  resourceNameWrong: `CREATE EXTERNAL RESOURCE "a b" ${HIVE}`,
  resourcePropertiesMissing: "CREATE EXTERNAL RESOURCE c",
  resourceTypeMissing: 'CREATE EXTERNAL RESOURCE c PROPERTIES ("a" = "b")',
  resourceTypeUnknown: 'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "nosuch")',
  resourceNotExternal: `CREATE RESOURCE c ${HIVE}`,
  resourcePropertyUnset: 'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "hive")',
  resourcePropertyUnknown: 'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "jdbc", "a" = "b")',
  icebergResourceType:
    'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "iceberg", "iceberg.catalog.type" = "glue")',
  propertyMissing: 'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "jdbc")',
  driverUnreachable:
    'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "jdbc", "user" = "u", "password" = "p", "jdbc_uri" = "jdbc:mysql://h", "driver_url" = "d.jar", "driver_class" = "D")',
  metastoreTypeUnknown:
    'CREATE EXTERNAL CATALOG c PROPERTIES ("type" = "hive", "hive.metastore.type" = "nosuch")',
  metastoreUrisMissing: 'CREATE EXTERNAL CATALOG c PROPERTIES ("type" = "hudi")',
  metastoreScheme:
    'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "hive", "hive.metastore.uris" = "http://h:1")',
  metastoreHost:
    'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://:1")',
  metastorePort:
    'CREATE EXTERNAL RESOURCE c PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://h")',
  resourceExists: `CREATE EXTERNAL RESOURCE c ${HIVE}; CREATE EXTERNAL RESOURCE c ${HIVE}`,
  resourceUnknown: "DROP RESOURCE nosuch",
  externalKeys: "CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql DUPLICATE KEY(id)",
  externalNested: "CREATE EXTERNAL TABLE x (id ARRAY<INT>) ENGINE=mysql",
  externalPartitions: [
    { script: "CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql PARTITION BY RANGE (id) ()", until: "3.0" },
    { script: "CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql PARTITION BY (id)", since: "3.0" },
  ],
  externalDistribution: "CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql DISTRIBUTED BY HASH(id)",
  externalIndex: "CREATE EXTERNAL TABLE x (id INT, INDEX i (id)) ENGINE=mysql",
  externalPropertiesUnset: "CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql",
  externalPropertyNull: 'CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql PROPERTIES ("port" = "1")',
  externalPortFormat: 'CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql PROPERTIES ("host" = "h", "port" = "x")',
  elasticsearchHost:
    'CREATE EXTERNAL TABLE x (id INT) ENGINE=elasticsearch PROPERTIES ("hosts" = "h", "index" = "i")',
  elasticsearchTransport:
    'CREATE EXTERNAL TABLE x (id INT) ENGINE=elasticsearch PROPERTIES ("hosts" = "http://h", "index" = "i", "transport" = "x")',
  jdbcPropertiesUnset: 'CREATE EXTERNAL TABLE x (id INT) ENGINE=jdbc PROPERTIES ("table" = "t")',
  externalPropertyUnset: 'CREATE EXTERNAL TABLE x (id INT) ENGINE=jdbc PROPERTIES ("resource" = "c")',
  externalResourceUnknown:
    'CREATE EXTERNAL TABLE x (id INT) ENGINE=jdbc PROPERTIES ("resource" = "c", "table" = "t")',
  externalResourceDiffers: `CREATE EXTERNAL RESOURCE c ${HIVE}; CREATE EXTERNAL TABLE x (id INT) ENGINE=jdbc PROPERTIES ("resource" = "c", "table" = "t")`,
  externalNameNull: 'CREATE EXTERNAL TABLE x (id INT) ENGINE=hive PROPERTIES ("database" = "d")',
  filePropertiesUnset: "CREATE EXTERNAL TABLE x (id INT) ENGINE=file",
  filePropertyNull: 'CREATE EXTERNAL TABLE x (id INT) ENGINE=file PROPERTIES ("path" = "hdfs://h/p")',
  fileFormatUnknown:
    'CREATE EXTERNAL TABLE x (id INT) ENGINE=file PROPERTIES ("path" = "hdfs://h/p", "format" = "csv")',
  colocateRandom:
    'CREATE TABLE x (id INT) DUPLICATE KEY(id) DISTRIBUTED BY RANDOM PROPERTIES ("colocate_with" = "g", "replication_num" = "1")',
  colocateBuckets: `${GROUPED}; ${grouped("id INT", "id", 3)}`,
  colocateColumnCount: `${GROUPED}; ${grouped("id INT, b INT", "id, b", 2)}`,
  colocateColumnType: `${GROUPED}; ${grouped("id BIGINT", "id", 2)}`,
  colocateReplicas: `${GROUPED}; ${grouped("id INT", "id", 2, 3)}`,
  databaseRenameSame: "ALTER DATABASE d RENAME d",
  databaseRenameTaken: "CREATE DATABASE e; ALTER DATABASE d RENAME e",
  quotaForm: "ALTER DATABASE d SET DATA QUOTA x1",
  quotaZero: "ALTER DATABASE d SET DATA QUOTA 0T",
  quotaUnit: "ALTER DATABASE d SET DATA QUOTA 1X",
  quotaReplicasZero: "ALTER DATABASE d SET REPLICA QUOTA 0",
  threadUnknown: "KILL 12345",
  replicaPartitionUnknown: "ADMIN SHOW REPLICA DISTRIBUTION FROM t PARTITION (nosuch)",
  showDataNotOlap:
    'CREATE EXTERNAL TABLE x (id INT) ENGINE=mysql PROPERTIES ("host"="h", "port"="1", "user"="u", "password"="p", "database"="d", "table"="t"); SHOW DATA FROM x',
  catalogPropertyFixed: `CREATE EXTERNAL CATALOG c ${HIVE}; ALTER CATALOG c SET ("type" = "hudi")`,
});
