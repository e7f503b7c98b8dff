import type { Translate } from "../../i18n/index.ts";
import { element } from "./element.ts";
import type { JobOutcome, StatementOutcome } from "./outcome.ts";

/** Draws what a statement came to, as RunnableExample.astro does. */
export function drawOutcome(outcome: StatementOutcome, t: Translate): readonly HTMLElement[] {
  const text = element("pre", "fd-engine", outcome.text);
  text.translate = false;
  text.dataset.kind = outcome.kind;
  if (outcome.kind !== "error") text.tabIndex = 0;
  return outcome.job ? [text, drawJob(outcome.job, t)] : [text];
}

function drawJob(job: JobOutcome, t: Translate): HTMLElement {
  const seconds = (ms: number) => Math.round(ms / 100) / 10;
  const bar = element("div", "fd-bar");
  bar.ariaHidden = "true";
  for (const { state, group, from, to } of job.segments) {
    const segment = element("span", "", state);
    segment.dataset.group = group;
    segment.style.flexGrow = String(to - from);
    segment.title = t("docs.example.phase", { state, seconds: seconds(to - from) });
    bar.append(segment);
  }
  const words = element(
    "p",
    "fd-job-words",
    t("docs.example.job", {
      kind: job.kind,
      label: job.label,
      state: job.state,
      seconds: seconds(job.to - job.from),
    }),
  );
  words.dataset.group = job.group;
  const phases = job.segments.map(({ state, from, to }) =>
    t("docs.example.phase", { state, seconds: seconds(to - from) }),
  );
  const drawn = element("div", "fd-job", bar, words, element("p", "sr-only", phases.join("; ")));
  if (job.status !== undefined) {
    const status = element("p", "fd-job-status", job.status);
    status.translate = false;
    drawn.append(status);
  }
  return drawn;
}
