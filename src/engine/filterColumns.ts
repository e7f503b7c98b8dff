import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Columns that the WHERE of a SHOW statement compares, the first one first. */
interface FilterRow extends VersionRange {
  readonly engine: Engine;
  /** First words of the statement. */
  readonly show: string;
  readonly columns: readonly string[];
  readonly source: string;
}

const ROWS: readonly FilterRow[] = [
  {
    engine: "starrocks",
    show: "SHOW SNAPSHOT",
    columns: ["SNAPSHOT", "TIMESTAMP"],
    source: "spec/starrocks.md §2.6",
  },
  {
    engine: "doris",
    show: "SHOW SNAPSHOT",
    columns: ["SNAPSHOT", "TIMESTAMP", "SNAPSHOTTYPE"],
    source: "spec/doris.md §2.7",
  },
  { engine: "doris", show: "SHOW BACKUP", columns: ["SnapshotName"], source: "spec/doris.md §2.6" },
  { engine: "doris", show: "SHOW RESTORE", columns: ["LABEL"], source: "spec/doris.md §2.6" },
  { engine: "doris", show: "SHOW BRIEF RESTORE", columns: ["LABEL"], source: "spec/doris.md §2.6" },
  {
    engine: "starrocks",
    show: "SHOW PARTITIONS",
    columns: ["PartitionName", "PartitionId", "State", "Buckets", "ReplicationNum"],
    source: "spec/starrocks.md §4.6",
  },
  {
    engine: "starrocks",
    show: "SHOW TEMPORARY PARTITIONS",
    columns: ["PartitionName", "PartitionId", "State", "Buckets", "ReplicationNum"],
    source: "spec/starrocks.md §4.6",
  },
];

/** Gives the columns that the WHERE of a SHOW statement compares; none for any other statement. */
export function filterColumns(target: Target, words: readonly string[]): readonly string[] {
  const line = `${words.join(" ")} `;
  const found = ROWS.find(
    (row) => row.engine === target.engine && inRange(target, row) && line.startsWith(`${row.show} `),
  );
  return found?.columns ?? [];
}
