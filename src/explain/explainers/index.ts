import { BACKUP_FAMILY } from "./backupFamily.ts";
import type { ErrorCode } from "../../engine/index.ts";
import type { Explainer } from "../context.ts";
import { wrongBrokerChange } from "./brokers.ts";
import {
  fixedCatalogProperty,
  unknownCatalog,
  unknownCatalogType,
  unknownDroppedCatalog,
} from "./catalogs.ts";
import { CHANGED_TABLES } from "./changedTables.ts";
import { DEFINITIONS } from "./definitions.ts";
import { DYNAMIC_PARTITIONS } from "./dynamicPartitions.ts";
import { noDatabase, unknownDatabase, wrongDatabaseName } from "./databases.ts";
import { unknownDroppedFunction, wrongFunctionInput, wrongFunctionType } from "./functions.ts";
import { damagedTablets } from "./schemas.ts";
import { STORAGE_CLAUSES } from "./storageClauses.ts";
import { tableInRestore, tableInSchemaChange } from "./slot.ts";
import { nodesDown } from "./storage.ts";
import {
  columnOfDefinition,
  columnOfTable,
  dropForGood,
  exists,
  keyOfTable,
  missing,
  unknownPartition,
  unknownTable,
  wrongReplicas,
} from "./tables.ts";
import { dropAsMaterializedView, inactiveView, refreshOfInactive, unknownMaterializedView } from "./views.ts";

/** What is looked up and offered for each error. An error that is not here has its words only. */
export const EXPLAINERS: Partial<Record<ErrorCode, Explainer>> = {
  ...BACKUP_FAMILY,
  ...STORAGE_CLAUSES,
  ...DEFINITIONS,
  ...CHANGED_TABLES,
  ...DYNAMIC_PARTITIONS,

  // Databases and tables
  databaseUnknown: unknownDatabase,
  databaseUnknownAtRun: unknownDatabase,
  databaseNotFound: unknownDatabase,
  useDatabaseUnknown: unknownDatabase,
  showCreateDatabaseUnknown: unknownDatabase,
  noDatabaseSelected: noDatabase,
  noDatabaseForTable: noDatabase,
  databaseExists: exists,
  databaseMissing: missing,
  databaseNameWrong: wrongDatabaseName,
  tableExists: exists,
  tableUnknown: unknownTable,
  tableNotFound: unknownTable,
  tableUnknownAtRun: unknownTable,
  partitionDropList: dropForGood,
  showCreateTableUnknown: unknownTable,
  columnUnresolved: columnOfTable,
  updateColumnUnknown: columnOfTable,
  updateKeyColumn: keyOfTable,
  modifyColumnUnknown: columnOfTable,
  renameColumnUnknown: columnOfTable,
  insertReplicasTooFew: nodesDown,
  scanReplicaMissing: nodesDown,
  scanVersionMissing: damagedTablets,
  scanVersionCompacted: damagedTablets,
  renamePartitionUnknown: unknownPartition,
  showPartitionsNotOlap: unknownTable,
  recoverTableMissing: unknownTable,
  keyColumnUnknown: columnOfDefinition,
  sortKeyUnknown: columnOfDefinition,
  distributionColumnUnknown: columnOfDefinition,
  partitionColumnUnknown: columnOfDefinition,
  bloomFilterColumnUnknown: columnOfDefinition,
  replicationNumFormat: wrongReplicas,
  replicationNumTooSmall: wrongReplicas,
  replicationNumTooLarge: wrongReplicas,
  nodesTooFew: wrongReplicas,
  partitionUnknown: unknownPartition,
  partitionDropMissing: unknownPartition,
  truncatePartitionUnknown: unknownPartition,
  deletePartitionUnknown: unknownPartition,
  insertColumnUnknown: columnOfTable,
  insertColumnMissing: columnOfTable,
  insertKeysMissing: columnOfTable,
  insertCountMismatch: columnOfTable,
  insertNoDefault: columnOfTable,
  deleteColumnUnknown: columnOfTable,
  deleteColumnNotKey: keyOfTable,
  dropColumnUnknown: columnOfTable,
  columnPositionUnknown: columnOfTable,
  addColumnExists: columnOfTable,

  // Brokers
  brokerNameUnknown: wrongBrokerChange,
  brokerAddressTaken: wrongBrokerChange,
  brokerAddressUnknown: wrongBrokerChange,

  // Functions and catalogs
  functionTypeUnknown: wrongFunctionType,
  functionInputUnknown: wrongFunctionInput,
  functionExists: exists,
  functionUnknown: unknownDroppedFunction,
  showDatabaseUnknown: unknownDatabase,
  catalogTypeUnknown: unknownCatalogType,
  catalogExists: exists,
  catalogDropUnknown: unknownDroppedCatalog,
  catalogChangeUnknown: unknownCatalog,
  catalogUnknown: unknownCatalog,
  useCatalogUnknown: unknownCatalog,
  catalogPropertyFixed: fixedCatalogProperty,

  // Tables in another state
  restoreInProgress: tableInRestore,
  restoreInProgressPartitions: tableInRestore,
  restoreInProgressTruncate: tableInRestore,
  selectWhileRestoring: tableInRestore,
  insertWhileRestoring: tableInRestore,
  overwriteNotNormal: tableInRestore,
  deleteNotNormal: tableInRestore,
  renameNotNormal: tableInRestore,
  renameColumnNotNormal: tableInRestore,
  schemaChangeInProgress: tableInSchemaChange,
  rollupInProgress: tableInSchemaChange,

  // Views
  materializedViewNotFound: unknownMaterializedView,
  materializedViewToAlterUnknown: unknownMaterializedView,
  notAMaterializedView: unknownMaterializedView,
  refreshViewUnknown: unknownMaterializedView,
  refreshNotAView: unknownMaterializedView,
  refreshToCancelUnknown: unknownMaterializedView,
  refreshInactive: refreshOfInactive,
  refreshFailed: inactiveView,
  viewNotActivated: inactiveView,
  materializedViewDroppedAsTable: dropAsMaterializedView,
};
