import { rows } from "./row.ts";

const JAR = 'PROPERTIES ("symbol" = "com.acme.F", "type" = "StarrocksJar", "file" = "http://files/f.jar")';
const HIVE = 'PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://meta:9083")';

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
  functionArgumentNested: `CREATE FUNCTION f(ARRAY<INT>) RETURNS INT ${JAR}`,
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
  catalogPropertyFixed: `CREATE EXTERNAL CATALOG c ${HIVE}; ALTER CATALOG c SET ("type" = "hudi")`,
});
