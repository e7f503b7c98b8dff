import type { FeatureRow } from "./index.ts";

/**
 * Constructs of the language that not every version reads (spec/starrocks.md §1, spec/doris.md §1).
 * The grammar asks for them by these names; the lexer asks for those under "Lexer".
 */
export const SYNTAX_FEATURES = {
  // Lexer.
  hintTokens: { starrocks: { until: "3.0" } },
  binaryText: { starrocks: { since: "3.0" } },
  parameterMark: { starrocks: { since: "3.2" } },
  arrayElement: { starrocks: { since: "3.2" } },
  namedArguments: { starrocks: { since: "3.3" } },
  dollarText: { starrocks: { since: "3.4" } },

  // Backup family.
  backupObjectKinds: { starrocks: { since: "3.4" } },
  backupDatabaseClause: { starrocks: { since: "3.4" } },
  backupExternalCatalogs: { starrocks: { since: "3.4" } },
  cancelExternalCatalog: { starrocks: { since: "3.4" } },
  backupAlias: { starrocks: { since: "3.4" } },
  keyPartitions: { starrocks: { since: "3.0" } },
  openPartitionList: { starrocks: { since: "4.0" } },

  // Databases and tables.
  databaseOfCatalog: { starrocks: { since: "3.1" } },
  databaseProperties: { starrocks: { since: "3.1" } },
  databaseDottedName: { starrocks: { since: "3.4" } },
  temporaryTable: { starrocks: { since: "3.3" } },
  dropTemporaryTable: { starrocks: { since: "3.0" } },
  autoIncrement: { starrocks: { since: "3.0" } },
  generatedColumn: { starrocks: { since: "3.1" } },
  securityPolicyClauses: { starrocks: { since: "3.1", until: "3.3" } },
  columnWithoutType: { starrocks: { since: "3.4" } },
  aggregateState: { starrocks: { since: "3.4" } },
  defaultTimestampArguments: { starrocks: { since: "3.5" } },
  indexKinds: { starrocks: { since: "3.3" } },
  vectorIndex: { starrocks: { since: "3.4" } },
  expressionPartition: { starrocks: { since: "3.0" } },
  expressionPartitionList: { starrocks: { since: "3.4" } },
  listPartitionNull: { starrocks: { since: "3.2" } },
  randomDistribution: { starrocks: { since: "3.1" } },
  likeWithClauses: { starrocks: { since: "3.2" } },
  selectIndexes: { starrocks: { since: "3.1" } },
  binaryType: { starrocks: { since: "3.0" } },
  textType: { starrocks: { since: "3.1" } },
  numericType: { starrocks: { since: "3.0" } },
  renameColumn: { starrocks: { since: "3.3" } },
  dropPartitionList: { starrocks: { since: "3.4" } },
  insertFiles: { starrocks: { since: "3.2" } },
  insertBlackhole: { starrocks: { since: "3.3" } },
  insertByName: { starrocks: { since: "3.4" } },
  insertBranch: { starrocks: { since: "3.4" } },
  describeFiles: { starrocks: { since: "3.3" } },
  persistentConfig: { starrocks: { since: "3.5" } },
  showAlterOptimize: { starrocks: { since: "3.2" } },

  // Queries and expressions.
  explainAnalyze: { starrocks: { since: "3.1" } },
  explainScheduler: { starrocks: { since: "3.2" } },
  traceOptimizer: { starrocks: { until: "3.2" } },
  traceModules: { starrocks: { since: "3.2" } },
  qualifyAfterWhere: { starrocks: { since: "3.1" } },
  tableAliasColumns: { starrocks: { until: "3.0" } },
  tableFunctionTable: { starrocks: { since: "3.1" } },
  filesFunction: { starrocks: { since: "3.1" } },
  pivot: { starrocks: { since: "3.3" } },
  replicaList: { starrocks: { since: "3.2" } },
  tabletsList: { starrocks: { since: "4.0" } },
  sampleClause: { starrocks: { since: "3.5" } },
  tableBefore: { starrocks: { since: "3.4" } },
  assertRows: { starrocks: { since: "4.0" } },
  nullAwareJoin: { starrocks: { since: "4.0" } },
  selectExclude: { starrocks: { since: "4.0" } },
  skewHint: { starrocks: { since: "3.1" } },
  binaryOperator: { starrocks: { since: "3.1" } },
  tupleIn: { starrocks: { since: "3.0" } },
  mapConstructor: { starrocks: { since: "3.1" } },
  matchOperator: { starrocks: { since: "3.3" } },
  aggregateFilter: { starrocks: { since: "4.0" } },
  timestampPrecision: { starrocks: { since: "3.4" } },
  limitVariable: { starrocks: { since: "3.5" } },

  // Privileges.
  roleLists: { starrocks: { since: "3.0" } },
  privilegesByObject: { starrocks: { since: "3.0" } },
  privilegesByWord: { starrocks: { until: "3.0" } },
  privilegeApply: { starrocks: { since: "3.1" } },
  privilegeCreatePolicy: { starrocks: { since: "3.1", until: "3.3" } },
  privilegeStorageVolume: { starrocks: { since: "3.1" } },
  privilegePolicy: { starrocks: { since: "3.1", until: "3.3" } },
  privilegePolicies: { starrocks: { since: "3.1" } },
  privilegePipe: { starrocks: { since: "3.2" } },
  privilegeWarehouse: { starrocks: { since: "3.3" } },
  privilegeNodeGroup: { starrocks: { since: "4.0" } },

  // Tree builder and messages.
  int256Literals: { starrocks: { since: "4.0" } },
} as const satisfies Record<string, FeatureRow>;
