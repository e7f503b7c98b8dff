import type { ClusterEvent } from "../../cluster/events.ts";
import { explainOutcome, mayHaveFinding, type Explanation } from "../../explain/index.ts";
import { endedJob } from "../../log/endedJob.ts";
import type { EntryResult } from "../../log/recorder.ts";
import { worldAfterEntry } from "../../log/timeline.ts";
import type { Moment } from "../../session/moment.ts";
import { circumstances, type ScriptNow } from "./explained.ts";

/** A session as it was gone through up to the playhead. */
type Past = Pick<Moment, "timeline" | "events">;

/** What there is to tell of a result never changes: of a statement when it was done, of a job when it ended. */
const known = new WeakMap<EntryResult | ClusterEvent, Explanation | "nothing">();

/** Finds what may surprise in a statement that went well, as far as it is done at the playhead; without fixes of the script. */
export function outcome(past: Past, result: EntryResult): Explanation | undefined {
  const done = doneIn(past, result);
  if (done === undefined) return undefined;
  const found = known.get(done) ?? find(past, result, NO_SCRIPT) ?? "nothing";
  known.set(done, found);
  return found === "nothing" ? undefined : found;
}

/** Finds the same with fixes of the script as it stands. */
export function outcomeNow(past: Past, result: EntryResult, now: ScriptNow): Explanation | undefined {
  return doneIn(past, result) && find(past, result, now);
}

const NO_SCRIPT: ScriptNow = { script: "", statements: [], links: [] };

/** Gives what a statement's work is done with: its answer, or the end of the job that it started. */
function doneIn({ timeline, events }: Past, result: EntryResult): EntryResult | ClusterEvent | undefined {
  const { statement, result: answer } = result;
  if (statement === undefined || !mayHaveFinding(statement)) return undefined;
  if (answer?.kind !== "ok" && answer?.kind !== "rows") return undefined;
  const started = jobOf(result);
  if (started === undefined) return result;
  return timeline.events.find(
    (event, place) =>
      place < events &&
      event.type === "jobState" &&
      event.to === "FINISHED" &&
      event.cluster === started.cluster &&
      event.job === started.job,
  );
}

function find({ timeline, events }: Past, result: EntryResult, now: ScriptNow): Explanation | undefined {
  const answer = result.result;
  if (answer === undefined || answer.kind === "error") return undefined;
  const started = jobOf(result);
  const ended = started && endedJob(timeline, started.cluster, started.job);
  return explainOutcome(
    { result: answer, events: timeline.events.slice(0, events), ...(ended && { job: ended.job }) },
    {
      ...circumstances(timeline, result.entry, now),
      world: ended?.world ?? worldAfterEntry(timeline, result.entry),
    },
  );
}

function jobOf({ started }: EntryResult) {
  return started.find((one) => one.type === "job");
}
