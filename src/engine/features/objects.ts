import type { FeatureRow } from "./index.ts";

/** Behaviour of functions, catalogs, external tables and what else a cluster holds beside its own tables. */
export const OBJECT_FEATURES = {
  /** The kind of a function is looked at first, and without regard to case (fe sql/analyzer/CreateFunctionAnalyzer). */
  functionKindFirst: { starrocks: { since: "3.4" } },
  /** Functions in Python (fe sql/analyzer/CreateFunctionAnalyzer.analyzePython). */
  pythonFunctions: { starrocks: { since: "3.4" } },
  /** Scalar functions take and give arrays and maps (fe sql/analyzer/CreateFunctionAnalyzer.checkScalarUdfType). */
  nestedFunctionTypes: { starrocks: { since: "3.5" } },
  /** DROP FUNCTION looks the function up while it is analyzed (fe sql/analyzer/DropStmtAnalyzer). */
  functionsLookedUp: { starrocks: { since: "3.0" } },
  /** ALTER CATALOG changes any property but the type; before, only the name of the Ranger service (fe CatalogAnalyzer). */
  catalogPropertiesChange: { starrocks: { since: "3.3" } },
  /** CREATE EXTERNAL CATALOG puts words of its own before what a connector says (fe server/CatalogMgr.createCatalog). */
  connectorFailureFramed: { starrocks: { since: "3.1" } },
  /** SHOW CATALOGS writes the type with a capital letter (fe catalog/Catalog.getProcNodeData). */
  catalogTypeCapitalized: { starrocks: { since: "3.1" } },
} as const satisfies Record<string, FeatureRow>;
