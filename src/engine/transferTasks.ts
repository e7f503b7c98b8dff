import { jobConfigNumber } from "./jobConfig.ts";
import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Into how many tasks the tablets of one node are cut: at most so many, or as many as are needed at so many tablets each. */
export type TaskCut = { readonly by: "tasks" | "tablets"; readonly most: number };

type Transfer = "upload" | "download";

interface TransferRow extends VersionRange {
  readonly engine: Engine;
  readonly by: TaskCut["by"];
  /** The configuration item that says how many; absent: it is always `most`. */
  readonly items?: Readonly<Record<Transfer, string>>;
  readonly most: number;
}

/** How uploads and downloads are cut into tasks (spec/starrocks.md §8.2; spec/doris.md §8.1, §8.3). */
const ROWS: readonly TransferRow[] = [
  {
    engine: "starrocks",
    by: "tasks",
    items: { upload: "max_upload_task_per_be", download: "max_download_task_per_be" },
    most: 0,
  },
  { engine: "doris", by: "tasks", most: 3, until: "2.1" },
  {
    engine: "doris",
    by: "tasks",
    items: { upload: "backup_upload_task_num_per_be", download: "restore_download_task_num_per_be" },
    most: 3,
    since: "2.1",
    until: "4.0",
  },
  {
    engine: "doris",
    by: "tablets",
    items: {
      upload: "backup_upload_snapshot_batch_size",
      download: "restore_download_snapshot_batch_size",
    },
    most: 10,
    since: "4.0",
  },
];

/** Tells how a cluster cuts the tablets of a node into transfers; undefined where each tablet is a task. */
export function transferCut(
  target: Target,
  config: Readonly<Record<string, string>>,
  transfer: Transfer,
): TaskCut | undefined {
  const row = ROWS.find((one) => one.engine === target.engine && inRange(target, one));
  if (row === undefined) return undefined;
  const { by, items } = row;
  const most = items === undefined ? row.most : jobConfigNumber(target, config, items[transfer], row.most);
  return most > 0 ? { by, most } : undefined;
}
