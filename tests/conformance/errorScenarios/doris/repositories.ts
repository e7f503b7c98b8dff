import { dorisRestore, dorisRows, fault, ONE, SAVED } from "../row.ts";

const KEYS =
  '"s3.endpoint" = "http://minio:9000", "s3.region" = "us-east-1", "s3.access_key" = "ak", "s3.secret_key" = "sk"';
const s3 = (name: string, location = "s3://bucket/x", properties = KEYS) =>
  `CREATE REPOSITORY ${name} WITH S3 ON LOCATION "${location}" PROPERTIES (${properties});`;
const hdfs = (name: string) =>
  `CREATE REPOSITORY ${name} WITH HDFS ON LOCATION "hdfs://nn:8020/x" PROPERTIES ("fs.defaultFS" = "hdfs://nn:8020", "hadoop.username" = "doris");`;
const viaBroker = (name: string, broker = "b") =>
  `CREATE REPOSITORY ${name} WITH BROKER ${broker} ON LOCATION "hdfs://nn:8020/x" PROPERTIES ("username" = "u", "password" = "p");`;
const BROKER = 'ALTER SYSTEM ADD BROKER b "10.0.0.9:8000";\n';
const ROTATED = 'ALTER REPOSITORY r PROPERTIES ("s3.access_key" = "a", "s3.secret_key" = "b");';
const storage = (mode: string) => `-- @fault {"type":"storage","mode":"${mode}"}\n`;
const FULL = [1, 2, 3]
  .map((node) => `-- @fault {"type":"disk","node":"be-${node}","usedPercent":100}\n`)
  .join("");
const isDown = (what: string) => `-- @fault {"type":"broker","name":"b","up":false}\n${what}`;

/** What CREATE, ALTER, DROP and SHOW CREATE REPOSITORY of Doris refuse. */
export const DORIS_REPOSITORIES = dorisRows({
  repositoryNameIncorrect: s3("`1repo`"),
  locationEmpty: s3("n", ""),
  locationWithoutScheme: s3("n", "bucket/x"),
  locationSchemeWrong: s3("n", "oss://bucket/x"),
  brokerUnknown: viaBroker("n", "nope"),
  brokerDown: BROKER + isDown(viaBroker("n")),
  repositoryNameTaken: s3("r"),
  repositoryStorageFailed: storage("denied") + s3("n"),
  repositoryInfoNotFile: `${s3("n")} DROP REPOSITORY n;\n-- @fault {"type":"file","path":"s3://bucket/x/__palo_repository_n/__repo_info","mode":"missing"}\n-- @fault {"type":"object","path":"s3://bucket/x/__palo_repository_n/__repo_info/x"}\n${s3("n")}`,
  repositoryInfoTwice: `${s3("n", "s3://bucket/x1")} DROP REPOSITORY n; ${s3("n", "s3://bucket/x2")} DROP REPOSITORY n; ${s3("n", "s3://bucket/x?")}`,
  repositoryNameDiffers: `${s3("n")}\n-- @fault {"type":"copy","from":"s3://bucket/x/__palo_repository_n","to":"s3://bucket/x/__palo_repository_m"}\n${s3("m")}`,
  repositoryWriteFailed: `-- @fault {"type":"deny","prefix":"s3://bucket/x"}\n${s3("n")}`,
  repositoryPingFailed: s3("n", "s3://bucket/my shop"),
  repositoryMissingAtDrop: "DROP REPOSITORY nope;",
  repositoryInUse: "BACKUP SNAPSHOT d.s2 TO r;\n-- @now\nDROP REPOSITORY r;",
  repositoryMissingAtShow: "SHOW CREATE REPOSITORY FOR nope;",
  storageClauseMissing: "CREATE REPOSITORY n WITH;",
  storageLocal: [
    { script: 'CREATE REPOSITORY n WITH LOCAL ON LOCATION "/data";', until: "4.0" },
    {
      script: `CREATE REPOSITORY n WITH LOCAL ON LOCATION "s3://bucket/x" PROPERTIES (${KEYS});`,
      since: "4.0",
    },
  ],
  deleteIfExistsValue: s3("n", "s3://bucket/x", `${KEYS}, "delete_if_exists" = "yes"`),
  storageEndpointMissing: s3("n", "s3://bucket/x", '"s3.access_key" = "ak", "s3.secret_key" = "sk"'),
  storageRegionMissing: [
    { script: s3("n", "s3://bucket/x", '"s3.endpoint" = "http://minio:9000"'), until: "4.0" },
    {
      script: s3("n", "s3://bucket/x", '"s3.endpoint" = "http://storage.amazonaws.com"'),
      since: "4.0",
    },
  ],
  storageUnknown: 'CREATE REPOSITORY n WITH S3 ON LOCATION "s3://bucket/x";',
  storageKeyPair: s3("n", "s3://bucket/x", '"s3.endpoint" = "http://minio:9000", "s3.access_key" = "ak"'),
  storageExternalId: s3(
    "n",
    "s3://bucket/x",
    '"s3.endpoint" = "https://s3.us-east-1.amazonaws.com", "s3.external_id" = "x"',
  ),
  storageKerberos: `CREATE REPOSITORY n WITH HDFS ON LOCATION "hdfs://nn/x" PROPERTIES ("hadoop.security.authentication" = "kerberos");`,
  storagePropertyRequired: s3("n", "oss://bucket/x", '"oss.hdfs.enabled" = "true"'),
  alterRepositoryWithoutKeys: "ALTER REPOSITORY r;",
  alterRepositoryOtherKeys:
    'ALTER REPOSITORY r PROPERTIES ("s3.access_key" = "a", "s3.endpoint" = "http://other:9000");',
  alterRepositoryKind: [
    { script: `${hdfs("n")} ALTER REPOSITORY n PROPERTIES ("s3.access_key" = "a");`, until: "4.0" },
    { script: `${hdfs("n")} ALTER REPOSITORY n PROPERTIES ("hadoop.username" = "a");`, since: "4.0" },
  ],
  alterRepositoryPingFailed: { script: storage("denied") + ROTATED },

  // Brokers
  brokerNameEmpty: 'ALTER SYSTEM ADD BROKER "" "10.0.0.9:8000";',
  brokerNameUnknown: "ALTER SYSTEM DROP ALL BROKER b;",
  brokerAddressTaken: `${BROKER}${BROKER}`,
  brokerAddressUnknown: `${BROKER}ALTER SYSTEM DROP BROKER b "10.0.0.8:8000";`,
  hostPortWrong: 'ALTER SYSTEM ADD BROKER b "10.0.0.9";',
  hostMissing: 'ALTER SYSTEM ADD BROKER b ":8000";',
  portWrong: 'ALTER SYSTEM ADD BROKER b "10.0.0.9:x";',
  portOutOfRange: 'ALTER SYSTEM ADD BROKER b "10.0.0.9:99999";',

  // Settings
  timeZoneUnknown: "SET time_zone = 'Nowhere';",
  variableReadOnly: "SET license = 'mine';",
  variableGlobal: "SET init_connect = 'x';",
  variableValue: "SET autocommit = 7;",
  variableType: "SET insert_timeout = 'long';",
  variableTooSmall: "SET query_timeout = 0;",
  configUnknown: 'ADMIN SET FRONTEND CONFIG ("nope" = "1");',
  configFixed: 'ADMIN SET FRONTEND CONFIG ("tmp_dir" = "/tmp");',
  configValue: 'ADMIN SET FRONTEND CONFIG ("backup_job_default_timeout_ms" = "long");',
  threadUnknown: "KILL 7;",

  // What the storage and its broker do to a job
  infoUploadFailed: `BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOAD_INFO\n${storage("unreachable")}-- @wait 10s\nSHOW BACKUP`,
  infoWriteFailed: `-- @fault {"type":"deny","prefix":"s3://bucket/r/__palo_repository_r/__ss_s1/__info"}\nBACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOAD_INFO\n-- @wait 10s\nSHOW BACKUP`,
  infoBrokerLost: `${BROKER}${viaBroker("n")} BACKUP SNAPSHOT d.s1 TO n ON (t);\n-- @until UPLOAD_INFO\n${isDown("-- @wait 10s\nSHOW BACKUP")}`,
  taskStorageFailed: `BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOADING\n${storage("unreachable")}-- @wait 15s\nSHOW BACKUP`,
  taskFileSystemFailed: `${hdfs("h")} BACKUP SNAPSHOT d.s1 TO h ON (t);\n-- @until UPLOADING\n${storage("denied")}-- @wait 15s\nSHOW BACKUP`,
  taskPutDenied: `-- @fault {"type":"deny","prefix":"s3://bucket/r/"}\nBACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOADING\n-- @wait 10s\nSHOW BACKUP`,
  taskWriteDenied: `${hdfs("h")}\n-- @fault {"type":"deny","prefix":"hdfs://nn:8020/x/"}\nBACKUP SNAPSHOT d.s1 TO h ON (t);\n-- @until UPLOADING\n-- @wait 10s\nSHOW BACKUP`,
  taskFilesMissing: {
    before: SAVED,
    script: (files) =>
      `${fault("missing", tabletFiles(files))}${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\n-- @wait 15s\nSHOW RESTORE`,
  },
  taskFileDamaged: {
    before: SAVED,
    script: (files) =>
      `${fault("corrupt", tabletFiles(files))}${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\n-- @wait 15s\nSHOW RESTORE`,
  },
  taskDiskFull: `${SAVED}${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOAD\n${FULL}-- @wait 15s\nSHOW RESTORE`,
  taskMoveFailed: {
    before: SAVED,
    script: (files) =>
      `${dorisRestore("ON (t)", ONE)}\n-- @until COMMIT\n${fault("missing", tabletFiles(files))}-- @wait 15s\nSHOW RESTORE`,
  },
});

/** The files of the first tablet among those of a repository. */
function tabletFiles(files: readonly string[]): readonly string[] {
  const first = files.find((path) => path.includes("/__ss_content/")) ?? "";
  return files.filter((path) => path.startsWith(first.slice(0, first.lastIndexOf("/") + 1)));
}
