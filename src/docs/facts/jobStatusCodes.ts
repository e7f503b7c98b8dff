import { errorText, type ErrorCode, type Target } from "../../engine/index.ts";
import { phasesOf, type JobKind } from "../../engine/phases.ts";

const BY_USER: Readonly<Record<JobKind, ErrorCode>> = {
  backup: "backupCancelled",
  restore: "restoreCancelled",
};

/** Lists the codes that Status of a job can begin with in a version, from what can fail in its states and by a cancel. */
export function jobStatusCodes(target: Target, job: JobKind): readonly string[] {
  const table = phasesOf(target, job);
  const errors = [
    BY_USER[job],
    ...(table?.everyRound ?? []),
    ...(table?.phases.flatMap(({ fails, retries }) => [...fails, ...retries]) ?? []),
  ];
  return [...new Set(errors.flatMap((code) => errorText(target, code)?.statusCode ?? []))].sort();
}
