import type { FeatureRow } from "./index.ts";

/** Behaviour of repositories, BACKUP and RESTORE that not every version shows (spec/starrocks.md §2 to §5 with its corrections). */
export const JOB_FEATURES = {
  /** A database keeps its last jobs, backups and restores together, not the last one alone (spec/doris.md §3.1). */
  jobHistory: { doris: {} },
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
  exactDuplicates: { starrocks: { since: "3.1" } },
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
  restoreSetsVersionTime: { starrocks: { since: "3.4" } },
  /** Back ends put a file on S3-like storage under its last name at once; before, they rename a .part (§3.5, problems BAK-28). */
  uploadsUnderFinalName: { starrocks: { since: "3.1" } },
  /** Wording of failed requests to the storage (HdfsFsManager#listPath). */
  newStorageErrors: { starrocks: { since: "3.1" } },
  /** Wording of a failed look at a directory (HdfsFsManager#checkPathExist). */
  checkPathSaysSo: { starrocks: { since: "3.0" } },
  /** Blanks around the key of a property are taken off (§1.3, Property list). */
  propertyKeysTrimmed: { starrocks: { since: "3.1" } },
  /** Snapshots carry starrocks_meta_version 4; before, 3 (§4.4). */
  starrocksMetaVersion4: { starrocks: { since: "3.1" } },
} as const satisfies Record<string, FeatureRow>;
