import type { VersionRange } from "../versions.ts";
import type { ErrorStage, ErrorText } from "./types.ts";

/** MySQL number and SQL state of an error. */
type Number5 = readonly [errno: number, sqlState: string];

const PLAIN: Number5 = [1064, "HY000"];
const COMMON: Number5 = [5064, "42000"];
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

  // Catalogs
  catalogNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: [text("analysis", "Incorrect catalog name '{name}'", [5063, "42000"])],
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
      text("ddl", "{reason}", PLAIN, { until: "3.1" }),
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
    texts: [text("plain", "Unknown catalog '{catalog}'", UNKNOWN_CATALOG)],
  },
  useCatalogUnknown: {
    source: "fe server/GlobalStateMgr.changeCatalogDb (to 3.0), qe/ConnectContext.changeCatalogDb",
    texts: [
      text("plain", "Unknown catalog.db '{identifier}'", [5080, "42000"], { until: "3.1" }),
      text("plain", "Unknown catalog '{catalog}'", UNKNOWN_CATALOG, { since: "3.1" }),
    ],
  },
  catalogPropertyFixed: {
    source: "fe sql/analyzer/CatalogAnalyzer.visitAlterCatalogStatement",
    texts: [text("analysis", "Not support alter catalog property {key}", PLAIN, { since: "3.1" })],
  },
} as const satisfies Readonly<
  Record<string, { readonly source: string; readonly texts: readonly ErrorText[] }>
>;
