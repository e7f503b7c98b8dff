/** Columns of what SHOW gives for functions, catalogs and the like, which no version changes. */
export const OBJECT_COLUMNS = {
  /** fe qe/ShowExecutor.visitShowFunctionsStatement */
  functions: ["Function Name"],
  /** fe sql/ast/ShowFunctionsStmt */
  fullFunctions: ["Signature", "Return Type", "Function Type", "Intermediate Type", "Properties"],
  /** fe sql/ast/ShowCatalogsStmt */
  catalogs: ["Catalog", "Type", "Comment"],
  /** fe sql/ast/ShowCreateExternalCatalogStmt */
  createCatalog: ["Catalog", "Create Catalog"],
  /** fe catalog/BrokerMgr.BROKER_PROC_NODE_TITLE_NAMES */
  brokers: ["Name", "IP", "Port", "Alive", "LastStartTime", "LastUpdateTime", "ErrMsg"],
  /** fe catalog/ResourceMgr.RESOURCE_PROC_NODE_TITLE_NAMES */
  resources: ["Name", "ResourceType", "Key", "Value"],
  /** fe sql/ast/ShowStorageVolumesStmt */
  storageVolumes: ["Storage Volume"],
  /** fe sql/ast/ShowCreateDbStmt */
  createDatabase: ["Database", "Create Database"],
  /** fe sql/ast/AdminShowReplicaDistributionStmt */
  replicaDistribution: ["BackendId", "ReplicaNum", "Graph", "Percent"],
} as const;
