import type { ErrorRow, ErrorText } from "./types.ts";
import { doris, wording, type DORIS_NUMBERS, type ErrorNumber } from "./wording.ts";
import type { VersionRange } from "../versions.ts";

const COMMON: ErrorNumber = [5064, "42000"];
const AT_CREATION = "Failed to create repository: ";

/**
 * Errors of CREATE, ALTER and DROP REPOSITORY and of SHOW CREATE REPOSITORY (spec/starrocks.md §2.7, §6; spec/doris.md §6).
 * Rows that no statement can reach are left out: what a step checks again at the same instant, such as the location in
 * Doris' `No destination path specified.`
 */
export const REPOSITORY_ERRORS = {
  repositoryNameEmpty: row(
    "spec/starrocks.md §2.7",
    wording("analysis", "Repository does not empty", COMMON),
  ),
  repositoryNameIncorrect: row(
    "spec/starrocks.md §1.4; spec/doris.md §6.1 row 3",
    wording("analysis", "Incorrect repository name '{repository}'", [5063, "42000"]),
    doris("analysis", "Incorrect repository name '{repository}'", "badName", { until: "4.0" }),
    doris("analysis", "Incorrect repository name '{repository}', required format is '{format}'", "badName", {
      since: "4.0",
    }),
  ),
  locationEmpty: row(
    "spec/starrocks.md §2.7; spec/doris.md §6.1 row 1",
    wording("analysis", "You must specify a location on the repository"),
    doris("analysis", "You must specify a location on the repository"),
  ),
  locationWithoutScheme: row(
    "spec/starrocks.md §6; spec/doris.md §6.1 row 1; Doris 4.0: fe common/util/S3URI.validateUri, HdfsPropertiesUtils",
    wording(
      "ddl",
      `${AT_CREATION}failed to list remote path: {path}. msg: invalid path. scheme is null`,
      COMMON,
    ),
    doris(
      "analysis",
      "Invalid export path, there is no schema of URI found. please check your path.",
      "plain",
      { until: "4.0" },
    ),
    doris("unexpected", "{reason}", "plain", { since: "4.0" }),
  ),
  /** `{what}` and `{schemes}` by kind of storage (`src/engine/repositoryLocation.ts`). */
  locationSchemeWrong: row(
    "spec/doris.md §6.1 row 1; fe analysis/StorageBackend.checkUri",
    doris("analysis", "Invalid {what} path. please use valid {schemes} path.", "plain", { until: "4.0" }),
  ),
  brokerEmpty: row(
    "spec/starrocks.md §2.7",
    wording("analysis", "You must specify the broker of the repository"),
  ),
  brokerUnknown: row(
    "spec/starrocks.md §2.7; fe sql/analyzer/RepositoryAnalyzer, catalog/BrokerMgr.getBroker; spec/doris.md §6.1 row 4",
    wording("analysis", "failed to get address of broker {broker}", COMMON, { until: "3.3" }),
    wording("analysis", "Unknown broker name({broker})", undefined, { since: "3.3" }),
    ...submitted("broker does not exist: {broker}"),
  ),
  brokerDown: row(
    "spec/starrocks.md §2.7; fe sql/analyzer/RepositoryAnalyzer, catalog/BrokerMgr.getBroker; Doris: fs/remote/BrokerFileSystem",
    wording("analysis", "failed to get address of broker {broker}", COMMON, { until: "3.3" }),
    wording("analysis", "failed to find alive broker: {broker}", undefined, { since: "3.3" }),
    ...submitted(`${AT_CREATION}failed to get broker client`),
  ),
  repositoryNameTaken: atCreation(
    "spec/starrocks.md §2.7, §6; spec/doris.md §6.1 row 5",
    "repository with same name already exist: {repository}",
  ),
  repositoryStorageFailed: row(
    "spec/starrocks.md §6; spec/doris.md §6.1 row 6",
    wording("ddl", `${AT_CREATION}failed to list remote path: {path}. msg: {reason}`, COMMON),
    ...submitted(`${AT_CREATION}{reason}`),
  ),
  repositoryInfoNotFile: atCreation(
    "spec/starrocks.md §6; spec/doris.md §6.1 row 6",
    "the existing repo info is not a file",
  ),
  repositoryInfoTwice: atCreation(
    "spec/starrocks.md §6; spec/doris.md §6.1 row 6",
    "Invalid repository dir. expected one repo info file. get more: {files}",
  ),
  repositoryNameDiffers: row(
    "spec/doris.md §6.1 row 6; fe backup/Repository.initRepository",
    ...submitted(
      `${AT_CREATION}Invalid repository __repo_info, expected repo '{repository}', but get name '{name}' from {path}`,
      { since: "2.1" },
    ),
  ),
  repositoryWriteFailed: row(
    "spec/starrocks.md §6; fe fs/hdfs/HdfsFsManager.openWriter; spec/doris.md §6.1 row 6",
    wording("ddl", `${AT_CREATION}write exception: could not open file {path}`, COMMON),
    ...submitted(`${AT_CREATION}{reason}`),
  ),
  repositoryPingFailed: row(
    "spec/doris.md §6.1 row 7",
    ...submitted(`${AT_CREATION}failed to connect to the repo`, { since: "4.0" }),
  ),
  repositoryMissingAtDrop: row(
    "spec/starrocks.md §2.7; spec/doris.md §6.5",
    wording("analysis", "Repository does not exist", COMMON),
    ...submitted("Repository does not exist"),
  ),
  repositoryInUse: row(
    "spec/starrocks.md §2.7; spec/doris.md §6.5",
    wording("ddl", "Backup or restore job is running on this repository. Can not drop it", COMMON),
    ...submitted("Backup or restore job is running on this repository. Can not drop it"),
  ),
  repositoryMissingAtShow: row("spec/doris.md §2.8", doris("analysis", "repository not exist.")),

  // What Doris says of the storage clause and its properties (spec/doris.md §6.1 row 1, §6.3)
  /** Java 17 tells what is null, Java 8 does not. */
  storageClauseMissing: row(
    "spec/doris.md §1.2; fe analysis/CreateRepositoryStmt.analyze",
    doris("analysis", "Unexpected exception: null", "plain", { until: "3.0" }),
    doris(
      "analysis",
      'Unexpected exception: Cannot invoke "org.apache.doris.analysis.StorageBackend.analyze(org.apache.doris.analysis.Analyzer)" because "this.storage" is null',
      "plain",
      { since: "3.0", until: "4.0" },
    ),
  ),
  storageLocal: row("spec/doris.md §6.1 row 1", doris("analysis", "Local file system is not support now.")),
  deleteIfExistsValue: row(
    "spec/doris.md §6.1; fe analysis/CreateRepositoryStmt.analyze",
    doris("analysis", "'delete_if_exists' in properties, you should set it false or true", "common", {
      since: "2.1",
      until: "4.0",
    }),
  ),
  storageEndpointMissing: row(
    "spec/doris.md §6.3; 4.0: AbstractS3CompatibleProperties.initNormalizeAndCheckProps",
    doris(
      "unexpected",
      "org.apache.doris.common.DdlException: errCode = 2, detailMessage = Missing [s3.endpoint] in properties.",
      "plain",
      { until: "4.0" },
    ),
    doris("analysis", "Endpoint is not set. Please specify it explicitly.", "plain", { since: "4.0" }),
  ),
  storageRegionMissing: row(
    "spec/doris.md §6.3; until 3.0: fe datasource/property/PropertyConverter.checkRegion",
    ...submitted(
      `${AT_CREATION}errors while get file status Required property 's3.region' when region is not in endpoint.`,
      { until: "4.0" },
    ),
    doris(
      "analysis",
      "Region is not set. If you are using a standard endpoint, the region will be detected automatically. Otherwise, please specify it explicitly.",
      "plain",
      { since: "4.0" },
    ),
  ),
  storageUnknown: checkedFirst("No supported storage type found. Please check your configuration."),
  storageKeyPair: checkedFirst("Both the access key and the secret key must be set."),
  storageExternalId: checkedFirst("s3.external_id must be used with s3.role_arn"),
  storageKerberos: checkedFirst("HDFS authentication type is kerberos, but principal or keytab is not set."),
  storagePropertyRequired: checkedFirst("Property {property} is required."),

  // ALTER REPOSITORY of Doris (spec/doris.md §6.4)
  alterRepositoryWithoutKeys: row(
    "spec/doris.md §6.4",
    doris("analysis", "alter repository need contains ak/sk/token info of s3.", "plain", {
      since: "2.1",
      until: "4.0",
    }),
    doris("analysis", "Properties is empty", "common", { since: "4.0" }),
  ),
  alterRepositoryOtherKeys: row(
    "spec/doris.md §6.4",
    doris(
      "analysis",
      "alter repository only support ak/sk/token info of s3. unsupported properties: [{keys}]",
      "plain",
      { since: "2.1", until: "4.0" },
    ),
  ),
  alterRepositoryKind: row(
    "spec/doris.md §6.4; fe backup/RepositoryMgr.alterRepo",
    doris("ddl", "Only support alter s3 repository", "common", { since: "2.1", until: "4.0" }),
    doris("ddl", "Failed to alter repository: Only support alter s3 repository", "plain", { since: "4.0" }),
  ),
  alterRepositoryPingFailed: row(
    "spec/doris.md §6.4",
    doris("ddl", "Repo can not ping with new s3 properties", "common", { since: "2.1", until: "4.0" }),
    doris("ddl", "Repository ping failed with new properties", "plain", { since: "4.0" }),
  ),
} as const satisfies Record<string, ErrorRow>;

function row(source: string, ...texts: readonly ErrorText[]): ErrorRow {
  return { source, texts };
}

/** What both engines say after `Failed to create repository: `. */
function atCreation(source: string, text: string): ErrorRow {
  return row(source, wording("ddl", `${AT_CREATION}${text}`, COMMON), ...submitted(`${AT_CREATION}${text}`));
}

/** What Doris 4.0 says of the properties while it builds the statement's plan. */
function checkedFirst(text: string): ErrorRow {
  return row("spec/doris.md §6.3", doris("analysis", text, "plain", { since: "4.0" }));
}

/** What Doris' repository manager says: 2.0 loses the number on the way (spec/doris.md §2.1, correction 1). */
function submitted(text: string, range: VersionRange = {}): readonly ErrorText[] {
  const number: keyof typeof DORIS_NUMBERS = "common";
  const own = doris("ddl", text, number, { since: "2.1", ...range });
  return range.since === undefined ? [doris("ddl", text, "plain", { until: "2.1" }), own] : [own];
}
