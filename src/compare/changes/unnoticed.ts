/**
 * Features of behaviour that are no news to anybody who moves: they decide the order of checks or the wording of messages,
 * which the list of messages shows itself, or what lies inside of what only engines read.
 */
export const UNNOTICED: ReadonlySet<string> = new Set(
  // Order of checks.
  (
    "functionKindFirst functionsLookedUp alteredViewFirst alteredMaterializedViewFirst newNameChecked " +
    "newColumnsCheckedLast addPartitionAnalyzed renameAnalyzed jobObjectsAtSubmission restoreReadsSnapshotFirst metaReadFirst " +
    "backupTripsWithoutDatabase cancelChecksDatabaseEarly passwordUserAnalyzed localRestoreRefused columnIds " +
    "columnsAnalyzedFirst columnsAnalyzedWhole columnTypesCheckedLast dropAuthorizedFirst duplicateColumnsFirst " +
    "partitionPropertiesFirst clusterKeysCheckedLast newTableAuthorizedFirst colocateChecksDynamic " +
    "dropRepositoryAsksFirst alterSystemAsksFirst deleteColumnsAnalyzed variablesCheckedWhenSet " +
    // Wording of messages and of what SHOW prints.
    "columnsDenied denialsFramedTwice denialNamesBothPrivileges roleGrantSpaced connectorFailureFramed " +
    "catalogTypeCapitalized aggregateInJoinWorded typesInCapitals titlesOfPlanner plannerPlaces quotedCommonTables " +
    "spacedStoredPartitions changedColumnsNamed viewSortKeysShown viewReplicatedStorageShown viewReplicasBehind " +
    "causeWithFrame lowerCaseColumnReason refreshErrorsPlaced viewStatusAlways viewTaskAlways partitionColumnQuoted " +
    "listValuesAsKeys randomKeyNamed sizesWithThreeDigits alterTimesWithMilliseconds partitionsAskType " +
    "dynamicPartitionsNeedDatabase dynamicReplicasShown fullUnitsCountUp sharedDataColumnNames " +
    "indexTypesInLowerCase marksSpelledOut tasksInBrackets emptyTimestamps snapshotFilterTypes " +
    "snapshotFilterStrict brokerTroubleThrows newStorageErrors checkPathSaysSo propertyKeysTrimmed " +
    "metadataChecksFramed dorisTables nereidsCreatesTables columnCommentsInDoubleQuotes autoIncrementStart " +
    "emptyBitmapSaid automaticListOfColumns dynamicMediumUnsaid awsKeysConverted storagePropertiesSorted " +
    "brokerPropertiesLost createStatementCopies locationsQuoted listedFilesInFull deleteModelAlwaysAggregate " +
    "deleteSidesTold aggregateInValuesWorded filterReasons deadReplicasTagged fixedConfigSaid storedColumnsWhole " +
    "storedByOlderPlanner comparisonsInParentheses labelsByPlace viewLabelsByPlace viewsShownShort " +
    "viewColumnsShown textsInUtf8mb4 nodesNamedByHash colocateGroupsByDatabase viewLabelsOfPlanner " +
    // Inside of files and tasks.
    "snapshotHasSubPartitions starrocksMetaVersion4 snapshotTasksSigned"
  ).split(" "),
);
