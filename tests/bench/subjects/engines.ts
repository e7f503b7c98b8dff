import { isEngine, type Engine, type Target } from "../../../src/engine/index.ts";

/** What a simulated engine is measured with. */
interface Measured {
  readonly target: Target;
  readonly repository: string;
  /** Lets one job have a million tablets. */
  readonly limits: readonly string[];
}

const MEASURED: Readonly<Record<Engine, Measured>> = {
  starrocks: {
    target: { engine: "starrocks", version: "3.3" },
    repository:
      `WITH BROKER ON LOCATION "s3a://bucket/backups" PROPERTIES (` +
      `"aws.s3.access_key" = "a", "aws.s3.secret_key" = "b", "aws.s3.endpoint" = "http://minio:9000")`,
    limits: [],
  },
  doris: {
    target: { engine: "doris", version: "4.0" },
    repository:
      `WITH S3 ON LOCATION "s3://bucket/backups" PROPERTIES ("s3.endpoint" = "http://minio:9000", ` +
      `"s3.region" = "us-east-1", "s3.access_key" = "a", "s3.secret_key" = "b")`,
    limits: ['ADMIN SET FRONTEND CONFIG ("max_backup_tablets_per_job" = "2000000")'],
  },
};

/** Gives what the process was told to measure: its first argument names the engine. */
export function measuredEngine(): Measured {
  const [, , engine = ""] = process.argv;
  if (!isEngine(engine)) throw new Error(`no engine ${engine}`);
  return MEASURED[engine];
}
