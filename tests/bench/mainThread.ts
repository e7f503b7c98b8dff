import type { Page } from "puppeteer-core";

/** A turn of the page's main thread. */
export interface Turn {
  /** ms on the page's own clock. */
  readonly at: number;
  /** Processor time, ms: what other programs take of the machine does not count. */
  readonly ms: number;
  /** What the browser did in it, in its own words: `FireAnimationFrame`, `TimerFire`. */
  readonly parts: ReadonlySet<string>;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs; `tdur` is processor time. */
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
}

/** Tells what a page's main thread did while something went on, in order. */
export async function turnsDuring(page: Page, body: () => Promise<void>): Promise<readonly Turn[]> {
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await page.evaluate(() => performance.mark("bench-begins"));
  await body();
  const stored = await page.tracing.stop();
  const events = readEvents(JSON.parse(Buffer.from(stored ?? []).toString()));
  const mark = events.find(({ name }) => name === "bench-begins");
  if (!mark) throw new Error("the trace does not hold the page");
  const own = events.filter(({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === "X");
  return turnsOf(own.sort((a, b) => a.ts - b.ts || b.dur - a.dur));
}

/** Sums up sorted events: each lies within the turn before it or begins another one. */
function turnsOf(sorted: readonly TraceEvent[]): readonly Turn[] {
  const turns: { at: number; ms: number; parts: Set<string>; until: number }[] = [];
  for (const { name, ts, dur, tdur } of sorted) {
    const last = turns.at(-1);
    if (last && ts < last.until) last.parts.add(name);
    else turns.push({ at: ts / 1000, ms: tdur / 1000, parts: new Set([name]), until: ts + dur });
  }
  return turns;
}

function readEvents(trace: unknown): readonly TraceEvent[] {
  if (typeof trace !== "object" || trace === null || !("traceEvents" in trace)) return [];
  const { traceEvents } = trace;
  if (!Array.isArray(traceEvents)) return [];
  const given: readonly unknown[] = traceEvents;
  return given.flatMap((event) => {
    if (typeof event !== "object" || event === null) return [];
    const fields = new Map<string, unknown>(Object.entries(event));
    const number = (name: string) => Number(fields.get(name) ?? 0);
    return {
      name: String(fields.get("name")),
      ph: String(fields.get("ph")),
      pid: number("pid"),
      tid: number("tid"),
      ts: number("ts"),
      dur: number("dur"),
      tdur: number("tdur"),
    };
  });
}
