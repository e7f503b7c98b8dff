import type { FeatureRow } from "./index.ts";

/** How views and materialized views are kept and shown. */
export const VIEW_FEATURES = {
  /** SHOW FULL TABLES lists a materialized view as a view (fe catalog/Table.getMysqlType). */
  materializedViewsAreViews: { starrocks: {} },
  /** A view keeps its query as it was written, with whole names in it (fe nereids BaseViewInfo.rewriteSql). */
  storedAsWritten: { doris: { since: "3.0" } },
  /** … the columns' names too, and aliases in quotes (fe nereids LogicalPlanBuilderForCreateView). */
  storedColumnsWhole: { doris: { since: "4.0" } },
  /** A view keeps its query as the older planner words it (fe analysis/BaseViewStmt.createColumnAndViewDefs). */
  storedByOlderPlanner: { doris: { until: "3.0" } },
  /** … comparisons in parentheses (fe analysis/BinaryPredicate). */
  comparisonsInParentheses: { doris: { since: "2.1" } },
  /** … columns of queries within named `__count_1` (fe analysis/SelectListItem.toColumnLabel). */
  labelsByPlace: { doris: { since: "2.1" } },
  /** A view's columns without a name are called so. */
  viewLabelsByPlace: { doris: { since: "2.1", until: "3.0" } },
  /** … by the planner's words, `__add_1` (fe nereids InferPlanOutputAlias). */
  viewLabelsOfPlanner: { doris: { since: "4.0" } },
  /** SHOW CREATE VIEW tells a name and the query (fe catalog/Env.getDdlStmt). */
  viewsShownShort: { doris: {} },
  /** … and the columns. */
  viewColumnsShown: { doris: { since: "4.0" } },
  /** A table or view without a comment has its kind for one (fe catalog/Table.getComment). */
  kindShownAsComment: { doris: { until: "3.0" } },
  /** It tells utf8mb4 of its texts. */
  textsInUtf8mb4: { doris: { since: "3.0" } },
  /** A stored query quotes the names behind WITH and sets their columns off by a blank (fe AstToSQLBuilder.visitCTE). */
  quotedCommonTables: { starrocks: { since: "3.0" } },
  /** A stored query sets PARTITION and its names off by blanks (fe AstToSQLBuilder.visitTable). */
  spacedStoredPartitions: { starrocks: { since: "4.0" } },
  /** A table's change reaches materialized views in other databases too (fe AlterMVJobExecutor.inactiveRelatedMaterializedView). */
  inactiveAcrossDatabases: { starrocks: { since: "3.3" } },
  /** Dropping a view makes the materialized views on it inactive (fe catalog/Table.onDrop). */
  droppedViewInactivates: { starrocks: { since: "4.0" } },
  /** One that a backup made inactive is left so (fe scheduler/MVActiveChecker.MV_NO_AUTOMATIC_ACTIVE_REASONS). */
  backedUpStaysInactive: { starrocks: { since: "3.5" } },
  /** One without a reason is left so, by mistake (same place, in the versions that ask the other way round). */
  noReasonStaysInactive: { starrocks: { since: "3.2", until: "3.5" } },
  /** A restore brings materialized views back (fe catalog/MaterializedView.doAfterRestore). */
  materializedViewsRestored: { starrocks: { since: "3.2" } },
  /** The reason names the columns whose change made it inactive (fe MaterializedViewExceptions.inactiveReasonForColumnChanged). */
  changedColumnsNamed: { starrocks: { since: "3.1" } },
  /** Materialized views are not built on materialized views (fe nereids CreateMTMVInfo.analyzeBaseTables). */
  viewsOfViewsRefused: { doris: { until: "3.0" } },
  /** Without KEY a materialized view has the columns of a short key (fe mtmv/MTMVPlanUtil.analyzeKeys). */
  viewKeysImplied: { doris: { since: "4.0" } },
  /** A materialized view is dropped for ever (fe nereids DropMTMVInfo); before, it waits in the recycle bin. */
  viewsDroppedForEver: { starrocks: {}, doris: { since: "3.0" } },
  /** RECOVER DATABASE brings its materialized views back (fe catalog/CatalogRecycleBin.recoverAllTables). */
  materializedViewsRecovered: { starrocks: {} },
  /** … and its views. */
  viewsRecovered: { starrocks: {}, doris: { until: "3.0" } },
  /** Statements change no rows of a materialized view (fe mtmv/MTMVUtil.checkModifyMTMVData). */
  viewRowsKept: { starrocks: {}, doris: { since: "4.0" } },
  /** A change of what it is built on makes a materialized view inactive; Doris lets its next refresh tell. */
  changedBasesInactivate: { starrocks: {} },
  /** ALTER VIEW looks for the view before it reads the query (fe sql/analyzer/ViewAnalyzer.visitAlterViewStatement). */
  alteredViewFirst: { starrocks: { since: "3.0" } },
  /** ALTER MATERIALIZED VIEW looks for the view when it is analyzed (fe sql/analyzer/MaterializedViewAnalyzer). */
  alteredMaterializedViewFirst: { starrocks: { since: "3.2" } },
  /** SHOW CREATE MATERIALIZED VIEW tells ORDER BY (fe catalog/MaterializedView.getMaterializedViewDdlStmt). */
  viewSortKeysShown: { starrocks: { since: "3.0" } },
  /** It tells replicated_storage (same place). */
  viewReplicatedStorageShown: { starrocks: { since: "3.0" } },
  /** It tells replication_num behind replicated_storage, in the order of a hash map. */
  viewReplicasBehind: { starrocks: { since: "3.1", until: "3.2" } },
  /** An error that another one quotes keeps its frame (fe alter/AlterJobMgr.alterMaterializedViewStatus). */
  causeWithFrame: { starrocks: { since: "3.3" } },
  /** `column schema not compatible`; before, with a capital letter (fe alter/AlterJobMgr.recreateMVQuery). */
  lowerCaseColumnReason: { starrocks: { since: "3.1" } },
  /** A materialized view's columns are sorted by its keys, which may be any of them (fe MaterializedViewAnalyzer.chooseSortKeysByDefault). */
  viewKeysSorted: { starrocks: { since: "3.2" } },
  /** Errors of REFRESH MATERIALIZED VIEW point at the name (fe sql/analyzer/MaterializedViewAnalyzer). */
  refreshErrorsPlaced: { starrocks: { since: "3.1" } },
  /** SHOW MATERIALIZED VIEWS tells of the last refresh even where there was none (fe qe/ShowMaterializedViewStatus). */
  viewStatusAlways: { starrocks: { since: "3.3" } },
  /** … and of the task before its first run. */
  viewTaskAlways: { starrocks: { since: "4.0" } },
  /** A synchronous materialized view takes expressions with an alias (fe sql/ast/CreateMaterializedViewStmt). */
  syncViewExpressions: { starrocks: { since: "3.1" } },
  /** … and a WHERE clause. */
  syncViewWhere: { starrocks: { since: "3.1" }, doris: {} },
  /** Its columns are called `mv_…` and `mva_SUM__…` (fe analysis/CreateMaterializedViewStmt). */
  prefixedSyncViewColumns: { doris: {} },
} as const satisfies Record<string, FeatureRow>;
