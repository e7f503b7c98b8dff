import { explainJob, explainResult, type Explanation } from "../../explain/index.ts";
import type { StepResult } from "../../log/play.ts";
import { endedJob } from "../../log/endedJob.ts";
import { DEFAULT_USER } from "../../log/defaultUser.ts";
import { worldAfterEntry, type Timeline } from "../../log/timeline.ts";

/** Explains why a statement failed, or why the job that it started did; undefined where neither did. */
export function explainStep(
  { step, result }: StepResult,
  timeline: Timeline,
  script: string,
): Explanation | undefined {
  if (!step.statement || !result) return undefined;
  const where = {
    cluster: result.cluster,
    user: step.user ?? DEFAULT_USER,
    place: { text: script, span: step.statement.span },
    diagnostics: result.diagnostics,
    ...(result.statement && { statement: result.statement }),
  };
  if (result.result?.kind === "error") {
    return explainResult(result.result, { ...where, world: worldAfterEntry(timeline, result.entry) });
  }
  const started = result.started.find((one) => one.type === "job");
  if (!started) return undefined;
  const found = endedJob(timeline, started.cluster, started.job);
  return found && explainJob(found.job, { ...where, world: found.world });
}
