import { useLayoutEffect, useRef } from "preact/hooks";
import { usePlayground } from "../context.ts";
import { whilePlaying } from "../whilePlaying.ts";
import { placeOn, type Axis } from "./axis.ts";
import { jobAt, type JobRow } from "./jobRows.ts";

/** How often what the playhead stands at is told while time goes by, ms of the reader's time. */
const SAID = 250;

interface PlayheadProps {
  /** Width of the track, px. */
  readonly width: number;
  readonly rows: readonly JobRow[];
  readonly axis: Axis;
  readonly clock: (at: number) => string;
}

/** The line at the time that is shown; it moves with every frame, and nothing else of the timeline does. */
export function Playhead({ width, rows, axis, clock }: PlayheadProps) {
  const { session, store, t } = usePlayground();
  const line = useRef<HTMLDivElement>(null);

  // The line moves with every frame; what is said of it need not.
  useLayoutEffect(() => {
    const move = () => {
      const share = Math.max(0, Math.min(1, placeOn(axis, store.getState().playhead)));
      if (line.current) line.current.style.transform = `translateX(${share * width}px)`;
    };
    move();
    return store.subscribe(move);
  }, [store, axis, width]);
  useLayoutEffect(
    () =>
      whilePlaying(store, SAID, () => {
        const { playhead, timeline } = store.getState();
        line.current?.setAttribute("aria-valuenow", String(playhead));
        line.current?.setAttribute("aria-valuemax", String(timeline.log.now));
        line.current?.setAttribute("aria-valuetext", wordsAt(rows, playhead, clock));
      }),
    [store, rows],
  );

  const previousPhase = () => {
    const { playhead } = store.getState();
    const times = rows.flatMap(({ changes }) => changes.map(({ at }) => at));
    session.seek(Math.max(axis.from, ...times.filter((at) => at < playhead)));
  };

  return (
    <div
      ref={line}
      class="pg-playhead"
      role="slider"
      tabIndex={0}
      aria-label={t("playground.jobs.playhead")}
      aria-valuemin={axis.from}
      aria-orientation="horizontal"
      onKeyDown={(event) => {
        const moves: Readonly<Record<string, () => void>> = {
          ArrowLeft: session.stepBack,
          ArrowDown: session.stepBack,
          ArrowRight: session.stepOn,
          ArrowUp: session.stepOn,
          PageUp: session.nextPhase,
          PageDown: previousPhase,
          Home: () => {
            session.seek(axis.from);
          },
          End: () => {
            session.seek(store.getState().timeline.log.now);
          },
        };
        const move = moves[event.key];
        if (!move) return;
        event.preventDefault();
        move();
      }}
    />
  );
}

/** The clock, and what the newest unfinished job is doing then. */
function wordsAt(rows: readonly JobRow[], at: number, clock: (at: number) => string): string {
  const row = rows.findLast(({ submittedAt, endedAt }) => submittedAt <= at && (endedAt ?? Infinity) >= at);
  const state = row && jobAt(row, at)?.state;
  return state === undefined
    ? clock(at)
    : `${clock(at)}, ${row?.kind.toUpperCase() ?? ""} ${row?.label ?? ""} ${state}`;
}
