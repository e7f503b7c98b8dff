import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Properties of a table that ALTER TABLE … SET changes as they stand. */
interface Settable {
  readonly booleans: readonly string[];
  /** Those, and others that are kept as they are written. */
  readonly simple: readonly string[];
  /** Unknown to ALTER TABLE, though CREATE TABLE takes them. */
  readonly unknown?: readonly string[];
}

interface Row extends Settable, VersionRange {
  readonly engine: Engine;
}

const STARROCKS = ["enable_persistent_index", "replicated_storage"];
const DORIS = ["disable_auto_compaction", "enable_single_replica_compaction"];

/** fe sql/analyzer/AlterTableClauseAnalyzer; for Doris fe analysis/ModifyTablePropertiesClause, nereids ModifyTablePropertiesOp. */
const ROWS: readonly Row[] = [
  {
    engine: "starrocks",
    booleans: STARROCKS,
    simple: [
      ...STARROCKS,
      "in_memory",
      "write_quorum",
      "bucket_size",
      "mutable_bucket_num",
      "partition_live_number",
      "partition_ttl",
      "storage_cooldown_ttl",
      "colocate_with",
    ],
  },
  { engine: "doris", booleans: [], simple: ["colocate_with"], unknown: DORIS, until: "2.1" },
  { engine: "doris", booleans: DORIS, simple: [...DORIS, "colocate_with"], since: "2.1" },
];

/** Gives the properties that a version changes. */
export function settableProperties(target: Target): Settable {
  const row = ROWS.find(({ engine, ...range }) => engine === target.engine && inRange(target, range));
  return row ?? { booleans: [], simple: [] };
}
