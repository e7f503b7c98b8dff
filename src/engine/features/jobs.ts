import type { FeatureRow } from "./index.ts";

/** Behaviour of repositories, BACKUP and RESTORE that not every version shows (spec/starrocks.md §2 to §5 with its corrections). */
export const JOB_FEATURES = {
  /** A database keeps its last jobs, backups and restores together, not the last one alone (spec/doris.md §3.1). */
  jobHistory: { doris: {} },
  /** A restore waits for its new replicas in a state of its own, not inside the round (spec/doris.md §3.3 CREATING). */
  creatingIsAState: { doris: { since: "4.0" } },
  /** The `__meta` file is read when the job begins, not at submission (spec/doris.md §5.1 row 1). */
  metaReadByJob: { doris: {} },
  /** RESTORE reads the `__meta` file before it looks for what it lists (fe backup/BackupHandler.restore). */
  metaReadFirst: { starrocks: { since: "3.4" } },
  /** UnfinishedTasks puts each task in brackets, and the columns of tasks list 100 at most (spec/doris.md §4.1). */
  tasksInBrackets: { doris: { since: "4.0" } },
  /** Snapshot tasks of a backup have signatures of their own; before, they are told by their tablets (fe backup/BackupJob). */
  snapshotTasksSigned: { doris: { since: "4.0" } },
  /** A cancelled job goes on listing the tasks that it left (spec/doris.md §4.1). */
  cancelledTasksListed: { doris: {} },
  /** A finished upload keeps in TaskErrMsg what an earlier try of it said (fe backup/BackupJob.finishSnapshotUploadTask). */
  finishedUploadsKeepErrors: { starrocks: {} },
  /** A backup passes over tables that are gone by the time it begins (spec/doris.md §10 row 30). */
  goneTablesSkipped: { doris: { since: "4.0" } },
  /** Snapshots hold asynchronous materialized views; Doris passes over them (spec/doris.md §5.6). */
  asyncViewsSaved: { starrocks: {} },
  /** A snapshot keeps the colocate groups of its tables (fe backup/BackupJob.removeUnsupportProperties). */
  colocateBackedUp: { starrocks: {}, doris: { since: "4.0" } },
  /** An existing view is compared with the one of the snapshot and left as it is; before views come all tables (spec/doris.md §5.1). */
  viewsCompared: { doris: {} },
  /** A view that goes into another database names that one (fe catalog/View.resetViewDefForRestore). */
  viewsFollowDatabase: { doris: { since: "4.0" } },
  /** Existing tables of colocate groups are not restored into (spec/doris.md §5.1 row 4). */
  colocateTablesRefused: { doris: { since: "4.0" } },
  /** Only the partitions that a restore overwrites are closed, not the whole table (spec/doris.md §3.5). */
  partitionsBlocked: { doris: {} },
  /** The new tables of a failed comparison bear their original names by then, and the clean-up goes by name (§9 quirk 19). */
  failedPlanDropsOriginals: { starrocks: {}, doris: { until: "4.0" } },
  /** Existing tables are compared by one signature, which does not say where they differ (spec/doris.md §5.2). */
  schemaBySignature: { doris: {} },
  /** Secondary indexes count in it (spec/doris.md §5.2). */
  indexesCompared: { doris: { since: "3.0" } },
  /** New replicas go to nodes whose disks have room alone (fe system/BeSelectionPolicy). */
  fullNodesPassedOver: { doris: {} },
  /** A cancelled restore takes its new views away too (fe backup/RestoreJob.cleanMetaObjects). */
  cancelDropsViews: { starrocks: {}, doris: { since: "4.0" } },
  /** An existing table takes over the snapshot's counter of its auto-increment column (spec/starrocks.md §9 quirk 22). */
  counterTakenOver: { starrocks: {} },
  /** Replicas that were not created are told as `(backendId = …, tabletId = …)` (spec/doris.md §3.3). */
  marksSpelledOut: { doris: { since: "2.1" } },
  /** Partitions of lists are added to an existing table as ranges are (spec/doris.md §5.1 row 5). */
  listPartitionsAdded: { doris: {} },
  /** The analyzer of BACKUP and RESTORE looks at their text alone: what they name is looked up at submission (spec/doris.md §2.2 to §2.5). */
  jobObjectsAtSubmission: { doris: {} },
  /** BACKUP takes asynchronous materialized views in its list and saves nothing of them; before, it refuses them (spec/doris.md §5.6). */
  backupPassesOverViews: { doris: { since: "3.0" } },
  /** A valid timeout ends in an exception, by the sources (spec/doris.md §2.2 [SRC-BUG]). */
  timeoutTrips: { doris: { since: "4.0" } },
  /** replication_allocation is compared with the back ends that are there when the statement is read (spec/doris.md §2.4; fe common/util/PropertyAnalyzer). */
  allocationAsksNodes: { doris: { since: "2.1" } },
  /** RESTORE from `__keep_on_local__` is refused at once; before, it trips over the missing job info (spec/doris.md §2.4 step 1). */
  localRestoreRefused: { doris: { since: "2.1" } },
  /** Timestamps of snapshots have no milliseconds and follow the global time zone (spec/doris.md §3.6, problems RSV-02). */
  timestampsToTheSecond: { doris: {} },
  /** A snapshot that stays on the back ends leaves out tables of other systems without a word (spec/doris.md §2.3 row 8). */
  localBackupPassesOver: { doris: { since: "4.0" } },
  /** Clusters of separate storage refuse backups, and restores but for an experiment (spec/doris.md §5.9). */
  cloudRefusesJobs: { doris: { since: "3.0" } },
  /** Clusters of separate storage have an experimental RESTORE, off by default; before, no job at all (spec/doris.md §5.9). */
  cloudRestore: { doris: { since: "4.0" } },
  /** The last job of a database is thrown out some days after its end (spec/starrocks.md §8.1). */
  jobsExpire: { starrocks: {} },
  /** SHOW SNAPSHOT gives an empty text for the timestamps of a label without an info file, not NULL (spec/starrocks.md §4.3). */
  emptyTimestamps: { starrocks: {} },
  /** RestoreObjs of SHOW RESTORE and Details of SHOW SNAPSHOT are a list of what is there, as JSON (spec/doris.md §4.2, §4.3). */
  restoreObjectsInJson: { doris: {} },
  /** SHOW SNAPSHOT knows SNAPSHOTTYPE, and refuses what is no comparison (spec/doris.md §2.7). */
  snapshotFilterTypes: { doris: {} },
  /** SHOW SNAPSHOT takes any number of comparisons, and no other shape; before, two, and whatever is neither passes (spec/doris.md §2.7). */
  snapshotFilterStrict: { doris: { since: "4.0" } },
  /** RESTORE reads the snapshot's info file before it looks for the database (§2.4 rows 2 to 5). */
  restoreReadsSnapshotFirst: { starrocks: { since: "3.4" } },
  /** BACKUP takes the database of the label or of its DATABASE clause, and trips over nothing there (§2.4 row 5'). */
  backupTripsWithoutDatabase: { starrocks: { since: "3.4" } },
  /** BACKUP and RESTORE take views and materialized views too (§5.6 with correction 6, branch heads). */
  backupTakesViews: { starrocks: { since: "3.2" }, doris: {} },
  /** BACKUP and RESTORE take functions (§5.6). */
  backupTakesFunctions: { starrocks: { since: "3.4" } },
  /** A broker that is gone comes out as an analysis error wherever it is met (fe catalog/BrokerMgr.getBroker). */
  brokerTroubleThrows: { starrocks: { since: "3.3" } },
  /** External catalogs have jobs, and SHOW lists them (§3.2, §4.1). */
  jobsOfCatalogs: { starrocks: { since: "3.4" } },
  /** Active materialized views keep state RESTORE where the comparison fails after them (§9 quirk 20; RestoreJob#setTableStateToNormal). */
  skippedViewsStayInRestore: { starrocks: { since: "3.3" } },
  /** Duplicates in ON are found by exact name; before, case does not matter (§2.2 row 13, §2.3 row 1). */
  exactDuplicates: { starrocks: { since: "3.1" }, doris: {} },
  /** Analysis refuses list-partitioned tables (§2.2 row 10). */
  listPartitionsRefused: { starrocks: { since: "3.0", until: "3.1" } },
  /** CANCEL looks for the database while it checks privileges: an analysis error (§2.5 row 1). */
  cancelChecksDatabaseEarly: { starrocks: { since: "3.0" } },
  /** SHOW BACKUP and SHOW RESTORE without FROM list every database (§2.6). */
  showJobsOfAllDatabases: { starrocks: { since: "3.0" } },
  /** SHOW SNAPSHOT … WHERE SNAPSHOT IN (…) filters (§2.6). */
  snapshotFilterIn: { starrocks: { since: "3.0" } },
  /** replication_num's default follows FE item default_replication_num (§8.1, correction 9). */
  replicationDefaultFromConfig: { starrocks: { since: "3.0" } },
  /** A snapshot lists its files under physical partitions, whose ids name the directories (§3.5, §4.4). */
  snapshotHasSubPartitions: { starrocks: { since: "3.4" } },
  /** An existing partition is refused as soon as the snapshot lists a sub-partition of it (correction 13). */
  subPartitionsRefused: { starrocks: { since: "3.2", until: "3.4" } },
  /** Tablets that a later snapshot lists under sub-partitions are looked for in vain, with an exception (RestoreJob#genFileMapping). */
  subPartitionsUnread: { starrocks: { until: "3.3" } },
  /** The commit of a RESTORE sets the partition's version time too (PhysicalPartition#updateVersionForRestore). */
  restoreSetsVersionTime: { starrocks: { since: "3.4" }, doris: {} },
  /** Back ends put a file on S3-like storage under its last name at once; before, they rename a .part (§3.5, problems BAK-28). */
  uploadsUnderFinalName: { starrocks: { since: "3.1" }, doris: {} },
  /** Wording of failed requests to the storage (HdfsFsManager#listPath). */
  newStorageErrors: { starrocks: { since: "3.1" } },
  /** Wording of a failed look at a directory (HdfsFsManager#checkPathExist). */
  checkPathSaysSo: { starrocks: { since: "3.0" } },
  /** Blanks around the key of a property are taken off (§1.3, Property list). */
  propertyKeysTrimmed: { starrocks: { since: "3.1" } },
  /** Snapshots carry starrocks_meta_version 4; before, 3 (§4.4). */
  starrocksMetaVersion4: { starrocks: { since: "3.1" } },
} as const satisfies Record<string, FeatureRow>;
