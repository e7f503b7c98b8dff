import { useMemo, useRef } from "preact/hooks";
import type { Comparison, Side } from "../../compare/index.ts";
import { usePlayground } from "../context.ts";
import { clockText } from "../format.ts";
import { AxisMarks } from "../jobs/AxisMarks.tsx";
import { timeOfDay } from "../jobs/axisText.ts";
import { placeOn, timeAxis } from "../jobs/axis.ts";
import { JobLine } from "../jobs/JobLine.tsx";
import { jobRows, type JobRow } from "../jobs/jobRows.ts";
import { useWidth } from "../jobs/useWidth.ts";
import { nameOf } from "./TargetSelect.tsx";

/** Room that the clock needs at a mark, px, and the fewest marks there are. */
const MARK_ROOM = 72;
const FEWEST_MARKS = 2;

interface CompareTimelinesProps {
  readonly comparison: Comparison;
  readonly at: number;
  readonly seek: (at: number) => void;
}

/** Both clusters' jobs, one below the other over one axis, with one playhead. */
export function CompareTimelines({ comparison: { left, right }, at, seek }: CompareTimelinesProps) {
  const { t } = usePlayground();
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const sides = [left, right] as const;
  const rows = useMemo(() => sides.map(rowsOf), [left, right]);
  const { start, clusters } = left.timeline.start;
  const zone = Object.values(clusters)[0]?.timeZone ?? "UTC";
  const from = Math.min(...sides.map(({ timeline }) => timeline.start.clock));
  const end = Math.max(...sides.map(({ timeline }) => timeline.log.now));
  const clock = (time: number) => clockText(start, time, zone);
  const axis = useMemo(
    () => timeAxis(from, end, Math.max(FEWEST_MARKS, Math.floor(width / MARK_ROOM)), timeOfDay(start, zone)),
    [from, end, width, start, zone],
  );
  /** Moments at which something happens on either side. */
  const moments = useMemo(
    () =>
      [
        ...new Set([
          from,
          end,
          ...rows.flat().flatMap(({ changes }) => changes.map((change) => change.at)),
          ...sides.flatMap(({ sent }) => sent.map(({ result }) => result.at)),
        ]),
      ].sort((a, b) => a - b),
    [rows, from, end],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const back = event.key === "ArrowLeft" || event.key === "ArrowDown";
    const on = event.key === "ArrowRight" || event.key === "ArrowUp";
    if (!back && !on) return;
    event.preventDefault();
    const next = back ? moments.findLast((one) => one < at) : moments.find((one) => one > at);
    if (next !== undefined) seek(next);
  };

  return (
    <section class="pg-card pg-jobs pg-compare-times" aria-label={t("panes.compare.timelines")}>
      <div class="pg-card-head">
        <h2>{t("panes.compare.timelines")}</h2>
        <time class="pg-quiet pg-push">{clock(at)}</time>
      </div>
      <div class="pg-jobs-body">
        <div class="pg-timeline">
          {sides.map((side, index) => (
            <SideLines key={index} {...{ side, rows: rows[index] ?? [], axis, at, end, clock, width }} />
          ))}
          <AxisMarks axis={axis} clock={clock} />
          <div ref={track} class="pg-timeline-over" aria-hidden="true">
            <div
              class="pg-playhead"
              style={{ transform: `translateX(${Math.max(0, Math.min(1, placeOn(axis, at))) * width}px)` }}
            />
          </div>
          <input
            class="pg-compare-range"
            type="range"
            min={axis.from}
            max={axis.to}
            step={100}
            value={at}
            aria-label={t("panes.compare.playhead")}
            aria-valuetext={clock(at)}
            onKeyDown={onKeyDown}
            onInput={({ currentTarget }) => {
              seek(Math.min(end, Number(currentTarget.value)));
            }}
          />
        </div>
      </div>
    </section>
  );
}

function rowsOf({ timeline, target }: Side): readonly JobRow[] {
  return jobRows(timeline.events, (cluster) => timeline.start.clusters[cluster]?.target ?? target).filter(
    ({ submittedAt }) => submittedAt >= timeline.start.clock,
  );
}

interface SideLinesProps extends Omit<Parameters<typeof JobLine>[0], "row" | "behind" | "several"> {
  readonly side: Side;
  readonly rows: readonly JobRow[];
}

function SideLines({ side, rows, ...line }: SideLinesProps) {
  const { t } = usePlayground();
  const several = Object.keys(side.timeline.start.clusters).length > 1;
  return (
    <>
      <h3 class="pg-compare-side-name">
        {nameOf(side.target)}
        {rows.length === 0 && <span class="pg-quiet"> {t("panes.compare.noJobs")}</span>}
      </h3>
      {rows.map((row) => (
        <JobLine key={row.id} row={row} behind={line.at < line.end} several={several} {...line} />
      ))}
    </>
  );
}
