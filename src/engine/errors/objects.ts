import type { VersionRange } from "../versions.ts";
import type { ErrorStage, ErrorText } from "./types.ts";
import { creating, doris, inBoth } from "./wording.ts";

/** MySQL number and SQL state of an error. */
type Number5 = readonly [errno: number, sqlState: string];

const PLAIN: Number5 = [1064, "HY000"];
const COMMON: Number5 = [5064, "42000"];
const MISSPELT_UNTIL = "3.2";
const UNKNOWN_CATALOG: Number5 = [5078, "42000"];

/** One text of StarRocks, in all versions unless a range is given. */
function text(
  stage: ErrorStage,
  words: string,
  [errno, sqlState]: Number5 = PLAIN,
  range: VersionRange = {},
): ErrorText {
  return { engine: "starrocks", stage, errno, sqlState, text: words, ...range };
}

/** An analysis error without a number of its own, which 3.4 gave the common one. */
function numberedSince34(words: string): readonly ErrorText[] {
  return [
    text("analysis", words, PLAIN, { until: "3.4" }),
    text("analysis", words, COMMON, { since: "3.4" }),
  ];
}

/** What keeps a table out of a colocate group; from 3.1 on with what the table is like. */
function colocate(words: string, what = "current info"): readonly ErrorText[] {
  const number: Number5 = [5063, "42000"];
  return [
    text("ddl", words, number, { until: "3.1" }),
    text("ddl", `${words}, ${what} {info}`, number, { since: "3.1" }),
  ];
}

/** Words about a data volume, which were misspelt at first. */
function volume(words: string): readonly ErrorText[] {
  return [
    text("analysis", words.replace("volume", "volumn"), PLAIN, { until: MISSPELT_UNTIL }),
    text("analysis", words, PLAIN, { since: MISSPELT_UNTIL }),
  ];
}

/** Errors of functions, catalogs and what else a cluster holds beside its own tables. */
export const OBJECT_ERRORS = {
  // Functions
  functionNameWrong: {
    source: "fe analysis/FunctionName.analyze",
    texts: numberedSince34("Function names must be all alphanumeric or underscore. Invalid name: {name}"),
  },
  functionNameDigit: {
    source: "fe analysis/FunctionName.analyze",
    texts: numberedSince34("Function cannot start with a digit: {name}"),
  },
  functionFileMissing: {
    source:
      "fe sql/ast/CreateFunctionStmt.analyzeCommon (to 3.3), sql/analyzer/CreateFunctionAnalyzer.computeMd5",
    texts: numberedSince34("No 'object_file' in properties"),
  },
  functionFileUnreadable: {
    source:
      "fe sql/ast/CreateFunctionStmt.analyzeCommon (to 3.3), sql/analyzer/CreateFunctionAnalyzer.computeMd5",
    texts: numberedSince34("cannot to compute object's checksum"),
  },
  functionTypeUnknown: {
    source:
      "fe sql/ast/CreateFunctionStmt.analyze (to 3.3: a failed precondition without words), sql/analyzer/CreateFunctionAnalyzer.analyze (3.4, 3.5: its own format is short of arguments)",
    texts: [
      text("plain", "Unknown error", PLAIN, { until: "3.4" }),
      text("plain", "Format specifier '%s'", PLAIN, { since: "3.4", until: "4.0" }),
      text("analysis", "unknown lang type", COMMON, { since: "4.0" }),
    ],
  },
  functionSymbolMissing: {
    source:
      "fe sql/ast/CreateFunctionStmt.analyzeUdfClassInStarrocksJar (to 3.3), CreateFunctionAnalyzer.analyzeJavaUDFClass",
    texts: numberedSince34("No 'symbol' in properties"),
  },
  functionInputUnknown: {
    source: "fe sql/analyzer/CreateFunctionAnalyzer.analyzePython",
    texts: [
      text("plain", "Format specifier '%s'", PLAIN, { since: "3.4", until: "4.0" }),
      text("analysis", "unknown input type:{value}", COMMON, { since: "4.0" }),
    ],
  },
  functionArgumentType: {
    source: "fe sql/analyzer/CreateFunctionAnalyzer.checkUdfType, checkScalarUdfType",
    texts: numberedSince34("UDF class '{class}' method '{method}' does not support type '{type}'"),
  },
  functionArgumentNested: {
    source: "fe sql/analyzer/CreateFunctionAnalyzer.checkUdfType, checkScalarUdfType",
    texts: numberedSince34("UDF class '{class}' method '{method}' does not support non-scalar type '{type}'"),
  },
  functionConditions: {
    source: "fe catalog/Database.addFunctionImpl",
    texts: [
      text(
        "ddl",
        '"IF NOT EXISTS" and "OR REPLACE" cannot be used together in the same CREATE statement',
        PLAIN,
        { since: "3.4" },
      ),
    ],
  },
  functionExists: {
    source: "fe catalog/Database.addFunctionImpl",
    texts: [text("ddl", "function already exists")],
  },
  functionUnknown: {
    source:
      "fe catalog/Database.dropFunctionImpl (2.5), sql/analyzer/DropStmtAnalyzer.visitDropFunctionStatement",
    texts: [
      text("ddl", "Unknown function, function={function}", PLAIN, { until: "3.0" }),
      text("analysis", "Unknown function '{function}'", [1055, "42000"], { since: "3.0" }),
    ],
  },
  showDatabaseUnknown: {
    source: "fe sql/common/MetaUtils.checkDbNullAndReport",
    texts: [
      text("plain", "Unknown database '{database}'", [1049, "42000"], { until: "3.3" }),
      text("analysis", "Unknown database '{database}'", [5501, "3F000"], { since: "3.3" }),
    ],
  },
  functionPatternForm: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.visitShowFunctionsStatement",
    texts: [text("analysis", "Only support like 'function_pattern' syntax.", [5081, "42000"])],
  },

  // Databases
  databaseRenameSame: {
    source: "fe server/LocalMetastore.renameDatabase",
    texts: [text("ddl", "Same database name"), doris("ddl", "Same database name")],
  },
  databaseRenameTaken: {
    source: "fe server/LocalMetastore.renameDatabase",
    texts: [
      text("ddl", "Database name[{database}] is already used"),
      doris("ddl", "Database name[{database}] is already used"),
    ],
  },
  quotaForm: {
    source: "fe common/util/ParseUtil.analyzeDataVolume",
    texts: [
      ...volume("invalid data volume expression:{value}"),
      doris("analysis", "invalid data volumn expression:{value}", "plain", { until: "4.0" }),
      doris("analysis", "invalid data volume expression:{value}", "plain", { since: "4.0" }),
    ],
  },
  quotaZero: {
    source: "fe common/util/ParseUtil.analyzeDataVolume",
    texts: [
      ...volume("Data volume must larger than 0"),
      doris("analysis", "Data volumn must larger than 0", "plain", { until: "4.0" }),
      doris("analysis", "Data volume must larger than 0", "plain", { since: "4.0" }),
    ],
  },
  quotaUnit: {
    source: "fe common/util/ParseUtil.analyzeDataVolume",
    texts: [text("analysis", "invalid unit:{unit}"), doris("analysis", "invalid unit:{written}")],
  },
  quotaReplicasZero: {
    source: "fe common/util/ParseUtil.analyzeReplicaNumber",
    texts: [
      text("analysis", "Replica volumn must larger than 0"),
      doris("analysis", "Replica volumn must larger than 0", "plain", { until: "4.0" }),
      doris("analysis", "Replica volume must larger than 0", "plain", { since: "4.0" }),
    ],
  },
  threadUnknown: {
    source: "fe qe/StmtExecutor.handleKill",
    texts: [
      text("plain", "Unknown thread id: {id}", [1094, "HY000"]),
      doris("ddl", "Unknown thread id: {id}", "plain", { until: "2.1" }),
      doris("ddl", "Unknown thread id: {id}", [1094, "HY000"], { since: "2.1" }),
    ],
  },
  replicaPartitionUnknown: {
    source: "fe catalog/MetadataViewer.getTabletDistribution",
    texts: [text("plain", "Partition does not exist: {partition}")],
  },
  showDataNotOlap: {
    source: "fe qe/ShowExecutor.visitShowDataStatement",
    texts: [
      text("plain", "Table '{table}' is not a OLAP table", [5000, "HY000"], { until: "3.3" }),
      text("analysis", "Table '{table}' is not a OLAP table", [5000, "HY000"], { since: "3.3" }),
      doris(
        "plain",
        "errCode = 7, detailMessage = Tye type of {table} doesn't match, expected data tables=[OLAP, MATERIALIZED_VIEW]",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "plain",
        "errCode = 7, detailMessage = table type is not OLAP, tableName={table}, type={type}",
        "plain",
        { since: "2.1" },
      ),
    ],
  },

  // Catalogs
  catalogNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: [
      text("analysis", "Incorrect catalog name '{name}'", [5063, "42000"]),
      doris("analysis", "Incorrect catalog name '{name}'", [5085, "42000"]),
    ],
  },
  catalogNameEmpty: {
    source: "fe sql/analyzer/CatalogAnalyzer",
    texts: [text("analysis", "'catalog name' can not be null or empty")],
  },
  catalogNameInternal: {
    source: "fe sql/analyzer/CatalogAnalyzer.visitCreateCatalogStatement",
    texts: [
      text("analysis", "External catalog name can't be the same as internal catalog name 'default'", PLAIN, {
        until: "3.0",
      }),
      text(
        "analysis",
        "External catalog name can't be the same as internal catalog name 'default_catalog'",
        PLAIN,
        { since: "3.0" },
      ),
    ],
  },
  catalogTypeMissing: {
    source: "fe sql/analyzer/CatalogAnalyzer.visitCreateCatalogStatement",
    texts: [text("analysis", "'type' can not be null or empty")],
  },
  catalogTypeUnknown: {
    source: "fe sql/analyzer/CatalogAnalyzer.visitCreateCatalogStatement",
    texts: [text("analysis", "[type : {type}] is not supported")],
  },
  catalogExists: {
    source: "fe server/CatalogMgr.createCatalog (to 3.2), qe/DDLStmtExecutor.visitCreateCatalogStatement",
    texts: [
      text("ddl", "Catalog '{catalog}' already exists", PLAIN, { until: "3.3" }),
      text("ddl", "Catalog '{catalog}' already exists", [5700, "42000"], { since: "3.3", until: "3.5" }),
      text("ddl", "Catalog '{catalog}' already exists", [5514, "42000"], { since: "3.5" }),
    ],
  },
  connectorFailed: {
    source: "fe server/CatalogMgr.createCatalog, connector/ConnectorFactory.createConnector",
    texts: [
      text("ddl", "connector create failed", PLAIN, { since: "3.1", until: "3.2" }),
      text("ddl", "connector create failed {{reason}}", PLAIN, { since: "3.2" }),
    ],
  },
  connectorChangeFailed: {
    source: "fe server/CatalogMgr.reCreatCatalog",
    texts: [text("ddl", "Alter catalog failed, msg: [{reason}]", PLAIN, { since: "3.3" })],
  },
  catalogDropInternal: {
    source: "fe sql/analyzer/CatalogAnalyzer.visitDropCatalogStatement",
    texts: [text("analysis", "Can't drop the default internal catalog")],
  },
  catalogDropUnknown: {
    source: "fe server/CatalogMgr.dropCatalog (to 3.2), qe/DDLStmtExecutor.visitDropCatalogStatement",
    texts: [
      text("ddl", "Catalog '{catalog}' doesn't exist", PLAIN, { until: "3.3" }),
      text("ddl", "Unknown catalog '{catalog}'", UNKNOWN_CATALOG, { since: "3.3" }),
    ],
  },
  catalogChangeUnknown: {
    source: "fe qe/ConnectContext.changeCatalog",
    texts: [
      text("plain", "Unknown catalog '{catalog}'", UNKNOWN_CATALOG),
      doris("ddl", "Unknown catalog '{catalog}'", [5086, "42000"], { until: "4.0" }),
      doris("plain", "errCode = 2, detailMessage = Unknown catalog '{catalog}'", [5086, "42000"], {
        since: "4.0",
      }),
    ],
  },
  useCatalogUnknown: {
    source: "fe server/GlobalStateMgr.changeCatalogDb (to 3.0), qe/ConnectContext.changeCatalogDb",
    texts: [
      text("plain", "Unknown catalog.db '{identifier}'", [5080, "42000"], { until: "3.1" }),
      text("plain", "Unknown catalog '{catalog}'", UNKNOWN_CATALOG, { since: "3.1" }),
      doris("plain", "No match catalog in doris: {identifier}", "unknownDatabase"),
    ],
  },
  catalogPropertyFixed: {
    source: "fe sql/analyzer/CatalogAnalyzer.visitAlterCatalogStatement",
    texts: [text("analysis", "Not support alter catalog property {key}", PLAIN, { since: "3.1" })],
  },

  // Brokers
  brokerNameEmpty: {
    source: "fe sql/ast/ModifyBrokerClause.validateBrokerName",
    texts: inBoth("analysis", "Broker's name can't be empty."),
  },
  hostPortWrong: {
    source: "fe system/SystemInfoService.validateHostAndPort",
    texts: inBoth("analysis", "Invalid host port: {address}"),
  },
  hostMissing: {
    source: "fe system/SystemInfoService.validateHostAndPort",
    texts: inBoth("analysis", "Host is null"),
  },
  portWrong: {
    source: "fe system/SystemInfoService.validateHostAndPort",
    texts: inBoth("analysis", 'Encounter unknown exception: For input string: "{port}"'),
  },
  portOutOfRange: {
    source: "fe system/SystemInfoService.validateHostAndPort",
    texts: [
      text("analysis", "Encounter unknown exception: Port is out of range: {port}", PLAIN, { until: "3.1" }),
      text(
        "analysis",
        "Encounter unknown exception: Getting analyzing error. Detail message: Port is out of range: {port}.",
        PLAIN,
        { since: "3.1" },
      ),
      doris(
        "analysis",
        "Encounter unknown exception: errCode = 2, detailMessage = Port is out of range: {port}",
      ),
    ],
  },
  brokerAddressTaken: {
    source: "fe catalog/BrokerMgr.addBrokers",
    texts: inBoth("ddl", "Broker({address}) has already in brokers."),
  },
  brokerAddressUnknown: {
    source: "fe catalog/BrokerMgr.dropBrokers",
    texts: inBoth("ddl", "Broker({address}) has not in brokers."),
  },
  brokerNameUnknown: {
    source: "fe catalog/BrokerMgr.dropBrokers",
    texts: inBoth("ddl", "Unknown broker name({broker})"),
  },

  // Resources
  resourceNameWrong: {
    source: "fe sql/analyzer/FeNameFormat.checkResourceName",
    texts: [
      text("analysis", "Incorrect resource name '{name}'", [5063, "42000"]),
      doris("analysis", "Incorrect resource name '{name}'", "badName", { until: "4.0" }),
      doris("analysis", "Incorrect resource name '{name}', required format is '{regex}'", "badName", {
        since: "4.0",
      }),
    ],
  },
  resourcePropertiesMissing: {
    source: "fe sql/analyzer/ResourceAnalyzer.visitCreateResourceStatement",
    texts: [
      text("analysis", "Resource properties can't be null"),
      doris("analysis", "Resource properties can't be null"),
    ],
  },
  resourceTypeMissing: {
    source: "fe sql/analyzer/ResourceAnalyzer.visitCreateResourceStatement",
    texts: [
      text("analysis", "Resource type can't be null"),
      doris("analysis", "Resource type can't be null"),
    ],
  },
  resourceTypeUnknown: {
    source: "fe sql/analyzer/ResourceAnalyzer.visitCreateResourceStatement",
    texts: [
      text("analysis", "Unrecognized resource type: {type}. Only {types} are supported."),
      doris("analysis", "Unsupported resource type: {type}"),
    ],
  },
  resourceNotExternal: {
    source: "fe sql/analyzer/ResourceAnalyzer.visitCreateResourceStatement",
    texts: [text("analysis", "{type} resource type must be external.")],
  },
  propertyMissing: {
    source: "fe catalog/JDBCResource.checkProperties, connector/jdbc/JDBCConnector.validate",
    texts: [text("ddl", "Missing {key} in properties")],
  },
  driverUnreachable: {
    source: "fe catalog/JDBCResource.computeDriverChecksum",
    texts: [text("ddl", "Cannot get driver from url: {url}")],
  },
  metastoreTypeUnknown: {
    source: "fe connector/hive/HiveConnectorInternalMgr",
    // Later versions put it behind words of their own.
    texts: [text("ddl", "hive metastore type [{type}] is not supported", PLAIN, { until: "3.1" })],
  },
  metastoreUrisMissing: {
    source: "fe connector/hive/HiveConnectorInternalMgr",
    texts: [
      text("ddl", "hive.metastore.uris must be set in properties when creating {what}", PLAIN, {
        until: "3.1",
      }),
    ],
  },
  metastoreScheme: {
    source: "fe common/util/Util.validateMetastoreUris",
    texts: [text("ddl", "Invalid scheme of URI in hive.metastore.uris: {uri} it should be thrift.")],
  },
  metastoreHost: {
    source: "fe common/util/Util.validateMetastoreUris",
    texts: [text("ddl", "Invalid host of URI in hive.metastore.uris URI: {uri}")],
  },
  metastorePort: {
    source: "fe common/util/Util.validateMetastoreUris",
    texts: [text("ddl", "Invalid port of URI in hive.metastore.uris URI: {uri}")],
  },
  resourcePropertyUnknown: {
    source: "fe catalog/JDBCResource.setProperties",
    texts: [
      text("ddl", "Property {key} is unknown"),
      doris("ddl", "JDBC resource Property of {key} is unknown"),
    ],
  },
  resourcePropertyUnset: {
    source: "fe catalog/HiveResource.setProperties, IcebergResource.setProperties",
    texts: [
      text("ddl", "{key} must be set in properties"),
      doris("ddl", "JdbcResource Missing {key} in properties"),
    ],
  },
  icebergResourceType: {
    source: "fe catalog/IcebergResource.setProperties",
    texts: [text("ddl", "Unexpected globalStateMgr type: {type}")],
  },
  resourceExists: {
    source: "fe catalog/ResourceMgr.createResource",
    texts: [
      text("ddl", "Resource({resource}) already exist"),
      doris("ddl", "Resource({resource}) already exist"),
    ],
  },
  resourceUnknown: {
    source: "fe catalog/ResourceMgr.dropResource",
    texts: [
      text("ddl", "Resource({resource}) does not exist"),
      doris("ddl", "Resource({resource}) does not exist"),
    ],
  },
  resourceOdbcOff: {
    source: "Doris fe analysis/CreateResourceStmt",
    texts: [
      doris(
        "analysis",
        "ODBC table is deprecated, use JDBC instead. Or you can set `enable_odbc_table=true` in fe.conf to enable ODBC again.",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "analysis",
        "ODBC table is deprecated, use JDBC instead. Or you can set `enable_odbc_mysql_broker_table=true` in fe.conf to enable ODBC again.",
        "plain",
        { since: "2.1", until: "4.0" },
      ),
      doris("analysis", "ODBC table is deprecated, use JDBC instead.", "plain", { since: "4.0" }),
    ],
  },

  // Colocate groups
  colocateRandom: {
    source: "fe server/OlapTableFactory.createTable",
    texts: [
      text("ddl", "random distribution does not support 'colocate_with'", PLAIN, { since: "3.1" }),
      ...creating("property", "Random distribution for colocate table is unsupported"),
    ],
  },
  colocateAutomatic: {
    source: "fe datasource/InternalCatalog.createOlapTable",
    texts: creating("property", { "4.0": "Auto buckets for colocate table is unsupported" }),
  },
  colocateBuckets: {
    source: "fe catalog/ColocateGroupSchema.checkDistribution",
    texts: [
      ...colocate("Colocate tables must have same bucket num: {buckets}, with group {group}"),
      ...creating(
        "run",
        {
          "2.0": "Colocate tables must have same bucket num: {buckets}",
          "3.0": "Colocate tables must have same bucket num: {ownBuckets} should be {buckets}",
        },
        [5063, "42000"],
      ),
    ],
  },
  colocateColumnCount: {
    source: "fe catalog/ColocateGroupSchema.checkDistribution",
    texts: [
      ...colocate("Colocate tables distribution columns size must be the same : {count}, with group {group}"),
      ...creating(
        "run",
        {
          "2.0": "Colocate tables distribution columns size must be same : {count}",
          "3.0": "Colocate tables distribution columns size must be same: {ownCount} should be {count}",
        },
        [5063, "42000"],
      ),
    ],
  },
  colocateColumnType: {
    source: "fe catalog/ColocateGroupSchema.checkDistribution",
    texts: [
      ...colocate(
        "Colocate tables distribution columns must have the same data type with group {group}, current col: {column}, should be: {type}",
      ),
      ...creating(
        "run",
        {
          "2.0":
            "Colocate tables distribution columns must have the same data type: {column} should be {keptType}",
          "3.0":
            "Colocate tables distribution columns must have the same data type: {column}({ownType}) should be {keptType}",
        },
        [5063, "42000"],
      ),
    ],
  },
  colocateReplicas: {
    source: "fe catalog/ColocateGroupSchema.checkReplicationNum",
    texts: [
      ...colocate(
        "Colocate tables must have same replication num: {replicas}, with group {group}",
        "partition info",
      ),
      ...creating(
        "run",
        {
          "2.0": "Colocate tables must have same replication allocation: tag.location.default: {replicas}",
          "2.1":
            "Colocate tables must have same replication allocation: { tag.location.default: {ownReplicas} } should be { tag.location.default: {replicas} }",
        },
        [5063, "42000"],
      ),
    ],
  },

  // Tables whose rows lie elsewhere
  externalKeys: {
    source: "fe sql/analyzer/CreateTableAnalyzer",
    texts: [
      text("analysis", "Create {engine} table should not contain keys desc"),
      doris("analysis", "Create {engine} table should not contain keys desc"),
    ],
  },
  externalNested: {
    source: "fe sql/analyzer/CreateTableAnalyzer",
    texts: [text("analysis", "{engine} external table don't support complex type")],
  },
  externalPartitions: {
    source: "fe sql/analyzer/CreateTableAnalyzer",
    texts: [
      text("analysis", "Create {engine} table should not contain partition or distribution desc", PLAIN, {
        until: "3.3",
      }),
      text("analysis", "Create {engine} table should not contain partition desc", PLAIN, { since: "3.3" }),
      doris("analysis", "Create {engine} table should not contain partition or distribution desc", "plain", {
        until: "3.0",
      }),
      doris("analysis", "Create {engine} table should not contain partition desc", "plain", { since: "3.0" }),
    ],
  },
  externalDistribution: {
    source: "fe sql/analyzer/CreateTableAnalyzer",
    texts: [
      text("analysis", "Create {engine} table should not contain partition or distribution desc", PLAIN, {
        until: "3.3",
      }),
      text("analysis", "Create {engine} table should not contain distribution desc", PLAIN, { since: "3.3" }),
      doris("analysis", "Create {engine} table should not contain partition or distribution desc", "plain", {
        until: "3.0",
      }),
      doris("analysis", "Create {engine} table should not contain distribution desc", "plain", {
        since: "3.0",
      }),
    ],
  },
  externalIndex: {
    source: "fe sql/analyzer/CreateTableAnalyzer",
    texts: [
      text("analysis", "index only support in olap engine at current version.", PLAIN, { until: "3.1" }),
      text("analysis", "index only support in olap engine at current version", PLAIN, { since: "3.1" }),
      doris("analysis", "index only support in olap engine at current version."),
    ],
  },
  externalPropertiesUnset: {
    source:
      "fe catalog/MysqlTable.validate, EsTable.validate, JDBCTable.validate, server/ExternalTableFactory",
    texts: [
      text("ddl", "Please set properties of {type} table, they are: {keys}"),
      doris("ddl", "Please set properties of {type} table, they are: {keys}"),
    ],
  },
  externalPropertyNull: {
    source: "fe catalog/MysqlTable.validate, EsTable.validate",
    texts: [
      text(
        "ddl",
        "{what} of {kind} table is null. Please add properties('{key}'='{example}') when create table",
      ),
      doris(
        "ddl",
        "{what} of {kind} table is null. Please {please} properties('{key}'='{example}') when create table",
      ),
    ],
  },
  externalPortFormat: {
    source: "fe catalog/MysqlTable.validate",
    texts: [
      text(
        "ddl",
        "Port of MySQL table must be a number.Please add properties('port'='3306') when create table",
      ),
      doris(
        "ddl",
        "Port of MySQL table must be a number.Please {please} properties('port'='3306') when create table",
        "plain",
        { until: "4.0" },
      ),
    ],
  },
  elasticsearchHost: {
    source: "fe catalog/EsTable.validate",
    texts: [
      text(
        "ddl",
        "Host of ES table should start with 'http:// or 'https://'. Current value is {host}",
        PLAIN,
        {
          since: "3.1",
        },
      ),
    ],
  },
  elasticsearchTransport: {
    source: "fe catalog/EsTable.validate",
    texts: [
      text(
        "ddl",
        "transport of ES table must be http(recommend) or thrift(reserved inner usage), but value is {transport}",
      ),
    ],
  },
  jdbcPropertiesUnset: {
    source: "fe catalog/JDBCTable.validate",
    texts: [text("ddl", "all catalog properties must be set")],
  },
  externalPropertyUnset: {
    source: "fe catalog/JDBCTable.validate, server/ExternalTableFactory",
    texts: [text("ddl", "property {key} must be set"), doris("ddl", "property {key} must be set")],
  },
  externalResourceUnknown: {
    source: "fe catalog/JDBCTable.validate, server/ExternalTableFactory.checkResource",
    texts: [
      text("ddl", "{type} resource [{resource}] not exists"),
      doris("ddl", "{type} resource [{resource}] not exists"),
    ],
  },
  jdbcTypeUnknown: {
    source: "Doris fe catalog/JdbcTable.validate",
    texts: [doris("ddl", "Unknown jdbc table type: {type}")],
  },
  externalEngineOff: {
    source: "Doris fe analysis/CreateTableStmt.analyzeEngineName, nereids CreateTableInfo.checkEngineName",
    texts: [
      doris(
        "analysis",
        "ODBC table is deprecated, use JDBC instead. Or you can set `enable_odbc_table=true` in fe.conf to enable ODBC again.",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "analysis",
        "odbc, mysql and broker table is no longer supported. For odbc and mysql external table, use jdbc table or jdbc catalog instead. For broker table, use table valued function instead.. Or you can temporarily set 'disable_odbc_mysql_broker_table=false' in fe.conf to reopen this feature.",
        "plain",
        { since: "2.1", until: "3.0" },
      ),
      doris(
        "analysis",
        "odbc, mysql and broker table is no longer supported. For odbc and mysql external table, use jdbc table or jdbc catalog instead. For broker table, use table valued function instead.. Or you can temporarily set 'enable_odbc_mysql_broker_table=true' in fe.conf to reopen this feature.",
        "plain",
        { since: "3.0", until: "4.0" },
      ),
      doris(
        "analysis",
        "odbc, mysql and broker table is no longer supported. For odbc and mysql external table, use jdbc table or jdbc catalog instead. For broker table, use table valued function instead.",
        "plain",
        { since: "4.0" },
      ),
    ],
  },
  externalResourceDiffers: {
    source: "fe catalog/JDBCTable.validate, server/ExternalTableFactory.checkResource",
    texts: [text("ddl", "{words} [{resource}] is not {type} resource")],
  },
  externalNameNull: {
    source: "fe server/ExternalTableFactory, server/TableFactory (to 3.0)",
    texts: [text("ddl", "{what} {key} is null. Please add properties('{key}'='xxx') when create table")],
  },
  filePropertiesUnset: {
    source: "fe catalog/FileTable.verifyProperties",
    texts: [text("ddl", "Please set properties of file table, they are path and format")],
  },
  filePropertyNull: {
    source: "fe catalog/FileTable.verifyProperties",
    texts: [text("ddl", "{key} is null. Please add properties({key}='xxx') when create table")],
  },
  fileFormatUnknown: {
    source: "fe catalog/FileTable.verifyProperties",
    texts: [text("ddl", "not supported format: {format}")],
  },
} as const satisfies Readonly<
  Record<string, { readonly source: string; readonly texts: readonly ErrorText[] }>
>;
