import type { StatementOutcome } from "./outcome.ts";

export interface Shown {
  readonly outcome: StatementOutcome;
  readonly nodes: readonly HTMLElement[];
}

/** Longest time that a run is shown in, in ms, however much cluster time it takes. */
const LONGEST = 2_600;
/** Real ms for each second of cluster time in short runs. */
const PER_SECOND = 70;

/**
 * Lets what a run came to appear in the order of the cluster's time, its jobs' bars growing with that time.
 * A reader who prefers less motion, or who resets meanwhile, gets everything at once.
 * @param from cluster time before the script, ms
 * @param to cluster time at its end, ms
 */
export async function reveal(
  place: HTMLElement,
  shown: readonly Shown[],
  from: number,
  to: number,
): Promise<void> {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const duration = Math.min(LONGEST, ((to - from) / 1000) * PER_SECOND);
  if (still || duration === 0) return;
  paint(shown, from);
  const start = performance.now();
  for (;;) {
    const now = await nextFrame();
    if (place.dataset.state !== "running" || !place.isConnected) break;
    const done = Math.min(1, (now - start) / duration);
    paint(shown, from + (to - from) * done);
    if (done === 1) return;
  }
  paint(shown, to);
}

function paint(shown: readonly Shown[], clock: number): void {
  for (const { outcome, nodes } of shown) {
    for (const node of nodes) node.style.visibility = clock >= outcome.at ? "" : "hidden";
    const { job } = outcome;
    if (!job) continue;
    const grown =
      job.to === job.from ? 1 : Math.min(1, Math.max(0, (clock - job.from) / (job.to - job.from)));
    for (const node of nodes) {
      const bar = node.querySelector<HTMLElement>(".fd-bar");
      if (bar) bar.style.clipPath = grown < 1 ? `inset(0 ${(1 - grown) * 100}% 0 0)` : "";
      for (const words of node.querySelectorAll<HTMLElement>("p")) words.style.opacity = grown < 1 ? "0" : "";
      if (node.matches(".fd-why")) node.style.visibility = grown < 1 ? "hidden" : "";
    }
  }
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
