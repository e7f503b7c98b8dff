import { useMemo, useRef } from "preact/hooks";
import { durationText } from "../../explain/durationText.ts";
import { shownCluster, useMoment, usePlayground, useSession } from "../context.ts";
import { useDrawnEnd } from "../useDrawnEnd.ts";
import { clockText } from "../format.ts";
import { exactDuration } from "../exactDuration.ts";
import { placeOn, timeAxis, type Axis } from "./axis.ts";
import { jobAt, type JobRow } from "./jobRows.ts";
import { Playhead } from "./Playhead.tsx";
import { useWidth } from "./useWidth.ts";
import { phaseWords } from "./phaseWords.ts";

/** Room that the clock needs at a mark, px, and the fewest marks there are. */
const MARK_ROOM = 72;
const FEWEST_MARKS = 2;

interface JobsTimelineProps {
  readonly rows: readonly JobRow[];
}

/** Draws the jobs as bars over one axis, with the playhead, which is dragged or moved by keys. */
export function JobsTimeline({ rows }: JobsTimelineProps) {
  const { session } = usePlayground();
  const end = useDrawnEnd();
  const at = useMoment().from;
  const behind = useSession(({ playhead, timeline }) => playhead < timeline.log.now);
  const start = useSession(({ timeline }) => timeline.start.start);
  const zone = useSession(({ timeline }) => shownCluster(timeline.start).timeZone);
  const several = useSession(({ timeline }) => Object.keys(timeline.start.clusters).length > 1);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const clock = (time: number) => clockText(start, time, zone);
  const first = rows[0]?.submittedAt ?? 0;
  const marks = Math.max(FEWEST_MARKS, Math.floor(width / MARK_ROOM));
  const axis = useMemo(
    () => timeAxis(first, end, marks, timeOfDay(start, zone)),
    [first, end, marks, start, zone],
  );

  const seekTo = (event: PointerEvent) => {
    const place = track.current?.getBoundingClientRect();
    if (!place || place.width === 0) return;
    const share = Math.max(0, Math.min(1, (event.clientX - place.left) / place.width));
    session.seek(axis.from + share * (axis.to - axis.from));
  };

  return (
    <div
      class="pg-timeline"
      onPointerDown={(event) => {
        const place = track.current?.getBoundingClientRect();
        if (!place || event.button !== 0 || event.clientX < place.left - 8 || event.clientX > place.right + 8)
          return;
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
    >
      {rows.map((row) => (
        <JobLine
          key={row.id}
          row={row}
          axis={axis}
          at={at}
          behind={behind}
          end={end}
          clock={clock}
          width={width}
          several={several}
        />
      ))}
      <div class="pg-axis" aria-hidden="true">
        {axis.marks.map((mark, index) => (
          <span key={mark} style={{ left: `${placeOn(axis, mark) * 100}%` }}>
            {axisText(clock(mark), index === 0, axis.step)}
          </span>
        ))}
      </div>
      <div ref={track} class="pg-timeline-over">
        <Playhead width={width} rows={rows} axis={axis} clock={clock} />
      </div>
    </div>
  );
}

interface JobLineProps {
  readonly row: JobRow;
  readonly axis: Axis;
  /** ms at which what is shown began: no event lies between it and the playhead. */
  readonly at: number;
  /** Whether the playhead stands before the session's end. */
  readonly behind: boolean;
  /** ms to which an unfinished phase is drawn. */
  readonly end: number;
  readonly clock: (at: number) => string;
  /** Width of the track, px. */
  readonly width: number;
  /** Whether the session has several clusters: then each row says whose it is. */
  readonly several: boolean;
}

/** Width of a letter of a bar's name, and what is left free beside it, px. */
const LETTER = 7.2;
const BESIDE = 12;

function JobLine({ row, axis, at, behind, end, clock, width, several }: JobLineProps) {
  const { t } = usePlayground();
  const change = jobAt(row, at);
  const state = change?.state;
  const ended = row.endedAt !== undefined && row.endedAt <= at;
  const words = row.bars.map((bar) => `${bar.state} ${durationText((bar.to ?? end) - bar.from)}`).join(", ");

  return (
    <>
      <div class="pg-job-name">
        <strong>
          {several && <span class="pg-pill">{row.cluster}</span>} {row.kind.toUpperCase()} {row.label}
        </strong>
        <span class="pg-quiet">{row.objects.length > 0 ? row.objects.join(", ") : row.database}</span>
        <span class="pg-sr">{words}</span>
      </div>
      <div class="pg-track" aria-hidden="true">
        {row.bars.map((bar) => {
          const left = placeOn(axis, bar.from);
          const right = placeOn(axis, bar.to ?? end);
          const length = (bar.to ?? end) - bar.from;
          return (
            <div
              key={`${bar.state} ${bar.from}`}
              class={`pg-bar pg-phase-${bar.group}${behind && bar.from > at ? " pg-bar-later" : ""}${bar.to === undefined ? " pg-bar-open" : ""}`}
              style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
              data-tip={`${bar.state} · ${exactDuration(length)} · ${clock(bar.from)}–${bar.to === undefined ? "" : clock(bar.to)}\n${phaseWords(t, row.kind, bar.state)}`}
            >
              {(right - left) * width > bar.state.length * LETTER + BESIDE && <span>{bar.state}</span>}
            </div>
          );
        })}
        {row.noReturnAt !== undefined && (
          <i
            class="pg-no-return"
            style={{ left: `${placeOn(axis, row.noReturnAt) * 100}%` }}
            data-tip={t("playground.jobs.noReturn")}
          />
        )}
        {row.endedAt !== undefined && (
          <i
            class={`pg-job-end pg-phase-${row.changes.at(-1)?.state === "FINISHED" ? "finished" : "cancelled"}`}
            style={{ left: `${placeOn(axis, row.endedAt) * 100}%` }}
          />
        )}
      </div>
      <div class="pg-job-state">
        {state !== undefined && (
          <span class={`pg-pill${ended ? (state === "FINISHED" ? " pg-pill-good" : " pg-pill-bad") : ""}`}>
            {state}
          </span>
        )}
      </div>
    </>
  );
}

/** Gives the ms from midnight at which a session starts, on the cluster's clock. */
function timeOfDay(start: number, zone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clockText(start, 0, zone).split(":").map(Number);
  return (hours * 60 + minutes) * 60_000 + seconds * 1000;
}

/** The first mark bears the whole time, the others what changes. */
function axisText(clock: string, whole: boolean, step: number): string {
  if (whole) return clock;
  if (step >= 60_000) return clock.slice(0, 5);
  return clock.endsWith(":00") ? clock.slice(0, 5) : clock.slice(5);
}
