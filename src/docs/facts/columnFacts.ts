import { FILES_PER_REPORT } from "../../engine/cost.ts";
import { snapshotMark } from "../../engine/errors/submit.ts";
import { has, type Target } from "../../engine/index.ts";
import type { JobList } from "../../engine/jobColumns.ts";
import { phasesOf, type JobKind, type Phase } from "../../engine/phases.ts";
import type { UiKey } from "../../i18n/index.ts";
import { jobStatusCodes } from "./jobStatusCodes.ts";
import { taskPairs } from "./taskPairs.ts";

/** How the values of a column are written. */
export type ColumnForm =
  | "boolean"
  | "errors"
  | "json"
  | "list"
  | "name"
  | "number"
  | "path"
  | "progress"
  | "seconds"
  | "sql"
  | "state"
  | "status"
  | "tasks"
  | "text"
  | "time"
  | "timestamp";

/** A value as the engine prints it, `…` for what differs from row to row. */
export interface CellValue {
  readonly value: string;
  readonly words?: UiKey;
  /** The state of the job in which it is so. */
  readonly state?: string;
}

/** A text with what is to be filled in. */
export interface Said {
  readonly key: UiKey;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** What is known of a column in one version, beside what it holds. */
export interface ColumnFact {
  readonly form: ColumnForm;
  readonly values?: readonly CellValue[];
  /** The states of the job, where they are its values. */
  readonly states?: readonly Pick<Phase, "state" | "group">[];
  /** When the cell is NULL or empty. */
  readonly unset?: Said;
  readonly notes?: readonly Said[];
}

type Rows = Readonly<Record<string, (target: Target) => ColumnFact>>;

const plain = (form: ColumnForm) => () => ({ form });

/** What both kinds of jobs have (spec/starrocks.md §4.1, §4.2; spec/doris.md §4.1, §4.2). */
function jobRows(job: JobKind): Rows {
  return {
    JobId: (target) => ({
      form: "number",
      values: [
        {
          value: "-1",
          words: has(target, "jobsOfCatalogs")
            ? "reference.value.unnumbered.catalogs"
            : "reference.value.unnumbered",
        },
      ],
    }),
    DbName: (target) => ({ form: "name", ...emptyForCatalogs(target) }),
    State: (target) => ({
      form: "state",
      states: phasesOf(target, job)?.phases.map(({ state, group }) => ({ state, group })) ?? [],
    }),
    CreateTime: plain("time"),
    SnapshotFinishedTime: stamped(job, "SnapshotFinishedTime"),
    FinishedTime: () => ({ form: "time", unset: { key: "reference.unset.running" } }),
    UnfinishedTasks: (target) => ({
      form: "tasks",
      values: taskPairs(target, job),
      unset: {
        key: has(target, "cancelledTasksListed")
          ? "reference.unset.otherStates.notCancelled"
          : "reference.unset.otherStates",
      },
      notes: [
        ...atMost(target),
        ...(has(target, "cancelledTasksListed") ? [{ key: "reference.note.cancelledTasks" } as const] : []),
      ],
    }),
    Progress: (target) => ({
      form: "progress",
      values: [{ value: "[10130: 3/12]", words: "reference.value.progress" }],
      unset: { key: "reference.unset.progress", data: { files: FILES_PER_REPORT } },
      notes: atMost(target),
    }),
    TaskErrMsg: (target) => ({
      form: "errors",
      values: [{ value: "[10130: …]", words: "reference.value.taskError" }],
      unset: { key: "reference.unset.noTaskError" },
      notes: [
        ...atMost(target),
        ...(has(target, "finishedUploadsKeepErrors") ? [{ key: "reference.note.errorsStay" } as const] : []),
      ],
    }),
    Status: (target) => ({
      form: "status",
      values: [
        { value: "[OK]", words: "reference.value.statusOk" },
        ...jobStatusCodes(target, job).map((code) => ({ value: `[${code}, msg: …]` })),
      ],
    }),
    Timeout: plain("seconds"),
  };
}

const BACKUP: Rows = {
  ...jobRows("backup"),
  SnapshotName: plain("name"),
  BackupObjs: (target) => ({
    form: "list",
    values: [
      { value: "[shop.customers]", words: "reference.value.wholeTable" },
      { value: "[shop.ordersPARTITIONS (p1, p2)]", words: "reference.value.partitionsGlued" },
    ],
    ...emptyForCatalogs(target),
  }),
  UploadFinishedTime: stamped("backup", "UploadFinishedTime"),
};

const RESTORE: Rows = {
  ...jobRows("restore"),
  Label: plain("name"),
  Timestamp: timestamp,
  AllowLoad: plain("boolean"),
  ReplicationNum: plain("number"),
  ReplicaAllocation: () => ({ form: "text", values: [{ value: "tag.location.default: 3" }] }),
  ReserveReplica: plain("boolean"),
  ReserveDynamicPartitionEnable: plain("boolean"),
  RestoreObjs: (target) =>
    has(target, "restoreObjectsInJson")
      ? { form: "json" }
      : {
          form: "list",
          values: [
            { value: "customers", words: "reference.value.unpartitioned" },
            { value: "orders PARTITIONS [p1, p2]", words: "reference.value.partitionsListed" },
          ],
          ...emptyForCatalogs(target),
        },
  MetaPreparedTime: stamped("restore", "MetaPreparedTime"),
  DownloadFinishedTime: stamped("restore", "DownloadFinishedTime"),
};

/** spec/starrocks.md §4.3, spec/doris.md §4.3. */
const SNAPSHOT_LIST: Rows = {
  Snapshot: plain("name"),
  Timestamp: (target) => ({
    ...timestamp(target),
    values: [
      ...timestamp(target).values,
      { value: "Invalid: __info_….part", words: "reference.value.infoHalf" },
    ],
    unset: {
      key: has(target, "emptyTimestamps")
        ? "reference.unset.timestamp.empty"
        : "reference.unset.timestamp.null",
    },
  }),
  Status: (target) => ({
    form: "text",
    values: [
      { value: "OK", words: "reference.value.infoThere" },
      { value: snapshotMark(target), words: "reference.value.infoMissing" },
      { value: "ERROR: Failed to get info: …", words: "reference.value.infoUnreachable" },
    ],
  }),
};

const SNAPSHOT_DETAIL: Rows = {
  ...SNAPSHOT_LIST,
  Timestamp: timestamp,
  Database: () => ({ form: "name", unset: { key: "reference.unset.unread" } }),
  Details: () => ({ form: "json", unset: { key: "reference.unset.unread" } }),
  Status: () => ({
    form: "text",
    values: [
      { value: "OK", words: "reference.value.infoRead" },
      { value: "Failed to get info: …", words: "reference.value.infoUnread" },
    ],
  }),
};

/** spec/starrocks.md §4.5, spec/doris.md §4.4. */
const REPOSITORIES: Rows = {
  RepoId: plain("number"),
  RepoName: plain("name"),
  CreateTime: plain("time"),
  IsReadOnly: plain("boolean"),
  Location: plain("path"),
  Broker: (target) =>
    has(target, "storageKinds")
      ? { form: "name", values: [{ value: "-", words: "reference.value.noBroker" }] }
      : { form: "name", unset: { key: "reference.unset.noBroker" } },
  Type: () => ({ form: "text", values: [{ value: "S3" }, { value: "HDFS" }, { value: "BROKER" }] }),
  ErrMsg: () => ({
    form: "text",
    values: [{ value: "2025-01-06 09:20:00: …", words: "reference.value.pingFailed" }],
    unset: { key: "reference.unset.pingWell" },
  }),
};

const FACTS: Readonly<Record<JobList, Rows>> = {
  backup: BACKUP,
  restore: RESTORE,
  restoreBrief: RESTORE,
  snapshotList: SNAPSHOT_LIST,
  snapshotDetail: SNAPSHOT_DETAIL,
  repositories: REPOSITORIES,
  createRepository: { RepoName: plain("name"), CreateStmt: plain("sql") },
};

/**
 * Gives how a column is written in a version, which values mean something, and when there is none.
 * @throws where nothing is known of it
 */
export function columnFact(target: Target, list: JobList, column: string): ColumnFact {
  const found = FACTS[list][column];
  if (found === undefined) throw new Error(`nothing is known of the column ${column} of ${list}`);
  return found(target);
}

/** A time that is set when a state of the job is over. */
function stamped(job: JobKind, column: string): (target: Target) => ColumnFact {
  return (target) => {
    const state = phasesOf(target, job)?.phases.find(({ stamps }) => stamps === column)?.state ?? "";
    return { form: "time", unset: { key: "reference.unset.until", data: { state } } };
  };
}

/** A snapshot's timestamp (spec/starrocks.md §3.5, spec/doris.md §3.6). */
function timestamp(target: Target) {
  return {
    form: "timestamp",
    values: has(target, "timestampsToTheSecond")
      ? [{ value: "2025-01-06-09-00-00", words: "reference.value.timestamp.global" }]
      : [{ value: "2025-01-06-09-00-00-000", words: "reference.value.timestamp.machine" }],
  } as const satisfies ColumnFact;
}

function emptyForCatalogs(target: Target): Pick<ColumnFact, "unset"> {
  return has(target, "jobsOfCatalogs") ? { unset: { key: "reference.unset.catalogs" } } : {};
}

/** So many entries the columns of tasks list at most (spec/doris.md §4.1). */
function atMost(target: Target): readonly Said[] {
  return has(target, "tasksInBrackets") ? [{ key: "reference.note.atMost", data: { most: 100 } }] : [];
}
