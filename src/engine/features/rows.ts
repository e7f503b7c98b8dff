import type { FeatureRow } from "./index.ts";

/** Behaviour of queries and of changes of rows that not every version shows. */
export const ROW_FEATURES = {
  /** The table function generate_series (fe catalog/TableFunction). */
  generateSeries: { starrocks: { since: "3.1" } },
  /** The table function numbers("number" = "10") (fe tablefunction/NumbersTableValuedFunction). */
  numbersFunction: { doris: {} },
  /** … gives another value than the number itself: "const_value". */
  numbersOfOneValue: { doris: { since: "2.1" } },
  /** SELECT DISTINCT may stand with GROUP BY (fe sql/analyzer/SelectAnalyzer). */
  distinctWithGroupBy: { starrocks: { since: "3.5" }, doris: {} },
  /** … and with aggregates alone (fe nereids ProjectToGlobalAggregate). */
  distinctOverAggregates: { doris: {} },
  /** `*` may stand with GROUP BY where all columns are its keys (fe nereids BindExpression.bindAggregate). */
  starWithGroupBy: { doris: {} },
  /** A number in ORDER BY or GROUP BY beyond the columns is a constant (fe nereids BindExpression.bindWithOrdinal). */
  positionsBeyond: { doris: {} },
  /** No two relations of FROM have one name (fe QueryAnalyzer.resolveTableRef; nereids BindExpression.checkConflictAlias). */
  relationNamesUnique: { starrocks: {}, doris: { since: "4.0" } },
  /** What is wrong with an aggregate in ON is told without the whole join (fe nereids CheckAnalysis; analysis/TableRef). */
  aggregateInJoinWorded: { starrocks: {}, doris: { since: "3.0" } },
  /** An error's types stand in capital letters (fe catalog/ScalarType.toSql). */
  typesInCapitals: { doris: { since: "2.1" } },
  /** A column without a name is called by the expression as it was written (fe nereids LogicalPlanBuilder.visitNamedExpression). */
  titlesAsWritten: { doris: { since: "4.0" } },
  /** … or as the planner words it (fe nereids/trees/expressions). */
  titlesOfPlanner: { doris: {} },
  /** WITH may name fewer columns than its query has (fe analysis/Analyzer.registerLocalView, nereids AnalyzeCTE). */
  fewerNamesInWith: { doris: {} },
  /** Errors of names tell where they stand: `(line 1, pos 7)` (fe nereids/parser/Origin). */
  plannerPlaces: { doris: { since: "4.0" } },
  /** UPDATE and DELETE without a condition that every model takes are loads into tables with UNIQUE KEY (fe analysis/UpdateStmt, DeleteStmt). */
  uniqueKeysChange: { doris: {} },
  /** UPDATE of many columns needs WHERE (fe sql/analyzer/UpdateAnalyzer). */
  updateNeedsWhere: { starrocks: {} },
  /** DELETE of a partitioned table names partitions or the columns of its partitions (fe load/DeleteHandler, DeleteJob). */
  deleteNamesPartitions: { doris: {} },
  /** A condition of DELETE is checked before the partitions are looked for (fe analysis/DeleteStmt.checkDeleteConditions; nereids DeleteFromCommand). */
  deleteColumnsAnalyzed: { doris: { since: "2.1" } },
  /** DELETE of a table that merges rows as they are written is a load (fe nereids DeleteFromCommand.run). */
  deleteMergedByLoad: { doris: { since: "4.0" } },
  /** … and every table but those is called an aggregate one (fe analysis/DeleteStmt.checkDeleteConditions). */
  deleteModelAlwaysAggregate: { doris: { since: "2.1", until: "3.0" } },
  /** What is wrong with IN is told with the condition; names in it stand without quotes (fe nereids DeleteFromCommand). */
  deleteSidesTold: { doris: { since: "3.0" } },
  /** `<=>` of DELETE is refused (fe load/DeleteMgr.checkDelete). */
  deleteNullSafeRefused: { starrocks: {} },
  /** DELETE needs a table in state NORMAL (fe load/DeleteMgr). */
  deleteNeedsNormal: { starrocks: {} },
  /** VALUES refuses NULL for AUTO_INCREMENT (fe sql/InsertPlanner); Doris gives such a row the next number. */
  autoIncrementNullRefused: { starrocks: { since: "3.0" } },
  /** VALUES refuses aggregates in words of its own (fe sql/analyzer/InsertAnalyzer). */
  aggregateInValuesWorded: { starrocks: {} },
  /** A back end words why it leaves a row out as `Reason: column_name[n], …` (be vec/sink/vtablet_block_convertor.cpp). */
  filterReasons: { doris: {} },
  /** Where filtered rows are allowed, insert_max_filter_ratio still bounds them (fe nereids AbstractInsertExecutor). */
  insertLaxRatio: { doris: { since: "3.0" } },
  /** What is said of a replica on a node that is down names the node's tag (fe planner/OlapScanNode). */
  deadReplicasTagged: { doris: { since: "2.1" } },
  /** INSERT … VALUES cuts texts that are too long (fe SessionVariable.enable_insert_value_auto_cast). */
  insertCutsTexts: { doris: { since: "4.0" } },
  /** INSERT naming some columns keeps the others only where enable_unique_key_partial_update says so (fe NativeInsertStmt.trySetPartialUpdate). */
  partialUpdateByVariable: { doris: { since: "2.1" } },
  /** GROUP_CONCAT takes several values, ORDER BY and SEPARATOR, as MySQL's (fe catalog/FunctionSet.GROUP_CONCAT). */
  groupConcatOfMySql: { starrocks: { since: "3.0" }, doris: {} },
  /** UPDATE of few columns needs no WHERE (fe sql/analyzer/UpdateAnalyzer.checkIfUsePartialUpdate). */
  updateByColumn: { starrocks: { since: "3.1" } },
} as const satisfies Record<string, FeatureRow>;
