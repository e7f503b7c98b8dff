import type { FeatureRow } from "./index.ts";

/** Behaviour of repositories and their storage that not every version shows (spec/doris.md §3.6, §4.5, §6). */
export const REPOSITORY_FEATURES = {
  /** A repository is one of S3, HDFS or a broker's, and says so. */
  storageKinds: { doris: {} },
  /** Names of repositories may have hyphens (§6.1 row 3). */
  repositoryHyphens: { doris: { since: "2.1" } },
  /** The kind follows from the properties, whatever WITH says (§6.3). */
  storageDetected: { doris: { since: "4.0" } },
  /** Keys AWS_… get their names s3.… beside them, and the client keeps both (§4.5; fe S3Properties.convertToStdProperties). */
  awsKeysConverted: { doris: { until: "4.0" } },
  /** Properties are kept sorted by name while the client takes them over (fe fs/obj/S3ObjStorage). */
  storagePropertiesSorted: { doris: { since: "2.1", until: "4.0" } },
  /** What a broker is sent is not kept with the repository (fe fs/remote/BrokerFileSystem). */
  brokerPropertiesLost: { doris: { since: "4.0" } },
  /** The statement of a repository is made from a copy of its properties (fe backup/Repository.getCreateStatement). */
  createStatementCopies: { doris: { since: "3.0" } },
  /** The name in a found __repo_info takes the place of the statement's; later it has to be the same (§6.1 row 6). */
  repositoryTakesFoundName: { doris: { until: "2.1" } },
  /** CREATE REPOSITORY empties the directory first where `delete_if_exists` says so (§6.1). */
  deleteIfExists: { doris: { since: "2.1", until: "4.0" } },
  /** CREATE REPOSITORY looks for __repo_info again when the repository is registered (§6.1 row 7). */
  repositoryPingedAtOnce: { doris: { since: "4.0" } },
  /** The front end's S3 client takes locations that are no URI of Java's (fe common/util/S3URI). */
  locationsQuoted: { doris: { since: "4.0" } },
  /** DROP REPOSITORY asks for the privilege before it looks for the repository, whose name it does not check (§6.5). */
  dropRepositoryAsksFirst: { doris: {} },
  /** ALTER REPOSITORY takes keys of all kinds (§6.4). */
  repositoryAlteredFreely: { doris: { since: "4.0" } },
  /** SHOW words times as the machine's clock does, whatever time_zone says (fe common/util/TimeUtils.longToTimeString). */
  timesShownInSystemZone: { doris: { until: "4.0" } },
  /** The time in __repo_info is read in the zone of the connection; else as in China (fe TimeUtils.timeStringToLong). */
  infoReadInSessionZone: { doris: { since: "4.0" } },
  /** The front end's files show under their last name, and when they are whole (spec/doris.md §3.6; fe backup/Repository.upload). */
  frontFilesUnderFinalName: { doris: {} },
  /** A listed file is told with its size and time (fe fs/remote/RemoteFile.toString). */
  listedFilesInFull: { doris: { since: "4.0" } },
} as const satisfies Record<string, FeatureRow>;
