import type { ErrorCode } from "../../../engine/index.ts";
import { inAll, type StatementFacts } from "../types.ts";
import { LABEL_CHECKS, LIST_CHECKS } from "../dorisJobChecks.ts";

const CODES = {
  properties: [
    "timeoutNotNumber",
    "timeoutTooShort",
    "backupTypeUnknown",
    "backupContentUnknown",
    "backupPropertyUnknown",
  ],
  objects: [
    "backupTableMissing",
    "backupKindUnsupported",
    "backupTemporaryPartitions",
    "backupTemporaryPartitionNamed",
    "backupPartitionMissing",
  ],
  repository: ["backupBrokerLost", "backupStorageFailed", "labelUsed", "incrementalUnsupported"],
  job: [
    "jobDatabaseMissing",
    "backupTableGone",
    "backupNothingLeft",
    "backupKindChanged",
    "backupPartitionGone",
    "replicaMissing",
    "backupTabletsTooMany",
    "backupVersionMerged",
    "jobBrokerLost",
    "infoBrokerLost",
    "infoWriteFailed",
    "infoUploadFailed",
    "backupTimeout",
    "backupCancelled",
  ],
} as const satisfies Readonly<Record<string, readonly ErrorCode[]>>;

/** spec/doris.md §1.2, §1.3, §2.2, §2.3, §3.2, §5.6, §5.9, §7. */
export const FACTS: StatementFacts = {
  parameters: [
    {
      id: "database",
      words: "reference.parameter.doris.backup.database",
      box: "database",
      form: "<database>.",
      needed: false,
    },
    {
      id: "label",
      words: "reference.parameter.doris.backup.label",
      box: "label",
      form: "<label>",
      needed: true,
    },
    {
      id: "repository",
      words: "docs.parameter.backup.repository",
      box: "repository",
      form: "TO <repository>",
      needed: true,
    },
    { id: "on", words: "reference.parameter.doris.backup.on", form: "ON ( … )", needed: false },
    {
      id: "exclude",
      words: "reference.parameter.doris.backup.exclude",
      form: "EXCLUDE ( … )",
      needed: false,
    },
    {
      id: "table",
      words: "reference.parameter.doris.backup.table",
      box: "table",
      form: "<table>",
      needed: false,
    },
    {
      id: "partition",
      words: "reference.parameter.doris.backup.partition",
      box: "partitions",
      form: "PARTITION ( <name>, … )",
      needed: false,
    },
    {
      id: "clauses",
      words: "reference.parameter.doris.clauses",
      box: "table_version",
      form: "<table_version> <tablets> <sample> <hints>",
      needed: false,
    },
    { id: "properties", words: "docs.parameter.backup.properties", form: "PROPERTIES ( … )", needed: false },
  ],
  privileges: [{ privilege: "LOAD_PRIV", on: "DATABASE", when: "reference.privilege.doris.backup.load" }],
  asked: "reference.privilege.doris.asked",
  checks: [
    { stage: "syntax", checks: [] },
    {
      stage: "analysis",
      checks: [
        { code: "cloudJobRefused", words: "reference.check.doris.cloud", since: "4.0" },
        ...LABEL_CHECKS,
      ],
    },
    { stage: "access", checks: [{ code: "accessDenied", words: "reference.check.doris.load" }] },
    {
      stage: "analysis",
      checks: [...LIST_CHECKS, ...inAll(["backupAlias"]), ...inAll(CODES.properties)],
    },
    {
      stage: "submission",
      checks: [
        { code: "cloudJobRefused", words: "reference.check.doris.cloud", until: "4.0" },
        { code: "repositoryMissingAtSubmit" },
        { code: "databaseUnknownAtRun", words: "reference.check.doris.database" },
        { code: "jobRunning" },
        { code: "repositoryReadOnly" },
        ...inAll(CODES.objects),
        ...inAll(CODES.repository),
      ],
    },
    { stage: "job", checks: inAll(CODES.job) },
  ],
  history: [
    { versions: ["4.0"], change: "reference.history.doris.oneParser" },
    { versions: ["4.0"], change: "reference.history.doris.errorNumbers" },
    { versions: ["4.0"], change: "reference.history.doris.jobRunning" },
    { versions: ["4.0"], change: "reference.history.doris.backup.emptyDatabase" },
    { versions: ["4.0"], change: "reference.history.doris.backup.batches" },
    { versions: ["4.0"], change: "reference.history.doris.backup.tablets" },
    { versions: ["4.0"], change: "reference.history.doris.backup.gone" },
    { versions: ["4.0"], change: "reference.history.doris.backup.colocate" },
    { versions: ["3.0"], change: "reference.history.doris.backup.passedOver" },
    { versions: ["3.0"], change: "reference.history.doris.cloud" },
    { versions: ["2.1"], change: "reference.history.doris.codes" },
    { versions: ["2.1"], change: "reference.history.doris.firstParser" },
    { versions: ["2.0"], change: "reference.history.doris.backup.first" },
  ],
};
