import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** What a database may hold where nobody said otherwise; numbers as text, which may be beyond exact numbers. */
interface Quotas {
  readonly data: string;
  readonly replicas: string;
  /** Shown where SHOW DATA tells it. */
  readonly transactions?: string;
}

interface Row extends Quotas, VersionRange {
  readonly engine: Engine;
}

/** The largest number of Java's long. */
const NO_QUOTA = "9223372036854775807";
const DORIS = { engine: "doris", replicas: "1073741824" } as const;

/** fe common/FeConstants; for Doris Config.default_db_data_quota_bytes, default_db_replica_quota_size, max_running_txn_num_per_db. */
const ROWS: readonly Row[] = [
  { engine: "starrocks", data: NO_QUOTA, replicas: NO_QUOTA },
  { ...DORIS, data: "1125899906842624", transactions: "1000", until: "3.0" },
  { ...DORIS, data: "1125899906842624", until: "4.0" },
  { ...DORIS, data: NO_QUOTA, since: "4.0" },
];

/** Gives the quotas of a new database. */
export function databaseQuotas(target: Target): Quotas {
  const row = ROWS.find(({ engine, ...range }) => engine === target.engine && inRange(target, range));
  return row ?? { data: NO_QUOTA, replicas: NO_QUOTA };
}
