import { useRef } from "preact/hooks";
import { durationText } from "../../explain/durationText.ts";
import { shownCluster, usePlayground, useSession } from "../context.ts";
import { clockText } from "../format.ts";
import { placeOn, timeAxis, type Axis } from "./axis.ts";
import { jobAt, type JobRow } from "./jobRows.ts";
import { useWidth } from "./useWidth.ts";
import { phaseWords } from "./phaseWords.ts";

const MARKS = 6;

interface JobsTimelineProps {
  readonly rows: readonly JobRow[];
}

/** Draws the jobs as bars over one axis, with the playhead, which is dragged or moved by keys. */
export function JobsTimeline({ rows }: JobsTimelineProps) {
  const { session, t } = usePlayground();
  const playhead = useSession((state) => state.playhead);
  const now = useSession(({ timeline }) => timeline.log.now);
  const start = useSession(({ timeline }) => timeline.start.start);
  const zone = useSession(({ timeline }) => shownCluster(timeline.start).timeZone);
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const clock = (at: number) => clockText(start, at, zone);
  const first = rows[0]?.submittedAt ?? 0;
  const axis = timeAxis(first, now, MARKS, timeOfDay(start, zone));

  const seekTo = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    session.seek(axis.from + share * (axis.to - axis.from));
  };
  const phase = rows
    .map((row) => ({ row, now: jobAt(row, playhead) }))
    .findLast(({ row, now: change }) => change !== undefined && (row.endedAt ?? Infinity) >= playhead);
  const valueText = [
    clock(playhead),
    ...(phase?.now ? [`${phase.row.kind.toUpperCase()} ${phase.row.label} ${phase.now.state}`] : []),
  ].join(", ");

  return (
    <div
      class="pg-timeline"
      onPointerDown={(event) => {
        const box = track.current?.getBoundingClientRect();
        if (!box || event.button !== 0 || event.clientX < box.left - 8 || event.clientX > box.right + 8)
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
          playhead={playhead}
          now={now}
          clock={clock}
          width={width}
        />
      ))}
      <div class="pg-axis" aria-hidden="true">
        {axis.marks.map((at, index) => (
          <span key={at} style={{ left: `${placeOn(axis, at) * 100}%` }}>
            {axisText(clock(at), index === 0, axis.step)}
          </span>
        ))}
      </div>
      <div ref={track} class="pg-timeline-over">
        <div
          class="pg-playhead"
          style={{ left: `${Math.max(0, Math.min(1, placeOn(axis, playhead))) * 100}%` }}
          role="slider"
          tabIndex={0}
          aria-label={t("playground.jobs.playhead")}
          aria-valuemin={axis.from}
          aria-valuemax={now}
          aria-valuenow={playhead}
          aria-valuetext={valueText}
          aria-orientation="horizontal"
          onKeyDown={(event) => {
            const moves: Readonly<Record<string, () => void>> = {
              ArrowLeft: session.stepBack,
              ArrowDown: session.stepBack,
              ArrowRight: session.stepOn,
              ArrowUp: session.stepOn,
              PageUp: session.nextPhase,
              PageDown: () => {
                session.seek(
                  rows
                    .flatMap(({ changes }) => changes)
                    .reduce((at, change) => (change.at < playhead ? Math.max(at, change.at) : at), axis.from),
                );
              },
              Home: () => {
                session.seek(axis.from);
              },
              End: () => {
                session.seek(now);
              },
            };
            const move = moves[event.key];
            if (!move) return;
            event.preventDefault();
            move();
          }}
        />
      </div>
    </div>
  );
}

interface JobLineProps {
  readonly row: JobRow;
  readonly axis: Axis;
  readonly playhead: number;
  readonly now: number;
  readonly clock: (at: number) => string;
  /** Width of the track, px. */
  readonly width: number;
}

/** Width of a letter of a bar's name, and what is left free beside it, px. */
const LETTER = 7.2;
const BESIDE = 12;

function JobLine({ row, axis, playhead, now, clock, width }: JobLineProps) {
  const { t } = usePlayground();
  const change = jobAt(row, playhead);
  const state = change?.state;
  const ended = row.endedAt !== undefined && row.endedAt <= playhead;
  const words = row.bars.map((bar) => `${bar.state} ${durationText((bar.to ?? now) - bar.from)}`).join(", ");

  return (
    <>
      <div class="pg-job-name">
        <strong>
          {row.kind.toUpperCase()} {row.label}
        </strong>
        <span class="pg-quiet">{row.objects.length > 0 ? row.objects.join(", ") : row.database}</span>
        <span class="pg-sr">{words}</span>
      </div>
      <div class="pg-track" aria-hidden="true">
        {row.bars.map((bar) => {
          const left = placeOn(axis, bar.from);
          const right = placeOn(axis, bar.to ?? now);
          const length = (bar.to ?? now) - bar.from;
          return (
            <div
              key={`${bar.state} ${bar.from}`}
              class={`pg-bar pg-phase-${bar.group}${bar.from >= playhead && playhead < now ? " pg-bar-later" : ""}${bar.to === undefined ? " pg-bar-open" : ""}`}
              style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
              data-tip={`${bar.state} · ${durationText(length)} · ${clock(bar.from)}–${bar.to === undefined ? "" : clock(bar.to)}\n${phaseWords(t, row.kind, bar.state)}`}
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
