import { has } from "../../engine/index.ts";
import { metaCutShort } from "../../engine/errors/jobs.ts";
import { jobConfigRow } from "../../engine/jobConfig.ts";
import { metaReading, metaVersions } from "../../engine/snapshotVersions.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, RestoreJob } from "../jobs.ts";
import { infoFailureText, readMetaFile } from "../readSnapshot.ts";
import { clusterOf } from "../runStep.ts";

/**
 * Says why a restore cannot read the snapshot's `__meta` file; undefined where it can, "exception" where the step trips over it
 * (the job knows nothing of that and begins anew with the next round). Some versions read it at submission and
 * others when the job begins (spec/starrocks.md §3.3 PENDING; spec/doris.md §5.1 row 1, §5.8).
 */
export function metaFailure(context: StepContext, job: RestoreJob): FailedStatus | "exception" | undefined {
  const { target } = context;
  if (job.metaUnreadable === true || job.manifest === undefined) {
    return failedStatus(target, "restoreMetaUnreadable", { reason: "" });
  }
  if (!has(target, "metaReadByJob")) return undefined;
  const repository = clusterOf(context.before, context.cluster.name).repositories[job.repository];
  if (repository === undefined) return undefined;
  const read = readMetaFile(context.before, target, repository, job.label);
  if (!read.ok) {
    return read.code === "snapshotInfoDamaged"
      ? failedStatus(target, "restoreMetaDamaged", read.data)
      : failedStatus(target, "restoreMetaUnreadable", {
          ...read.data,
          reason: infoFailureText(target, read),
        });
  }
  const version = job.options?.metaVersion ?? job.manifest.metaVersion;
  const { least = version } = metaVersions(target);
  if (version < least) return failedStatus(target, "restoreMetaTooOld", { version, least });
  switch (metaReading(target, job.manifest)) {
    case "read":
      return undefined;
    case "cut":
      return failedStatus(target, "restoreMetaUnreadable", { reason: metaCutShort(localFile(context)) });
    case "thrown":
      return "exception";
  }
}

/** Gives the file into which the front end copies the metadata (fe backup/Repository.getSnapshotMetaFile). */
function localFile({ target, cluster, time }: StepContext): string {
  const folder = cluster.config["tmp_dir"] ?? jobConfigRow(target, "tmp_dir")?.default ?? "";
  return `${folder}/backup/meta_${time}`;
}
