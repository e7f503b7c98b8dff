import { useMemo } from "preact/hooks";
import { clockText } from "../format.ts";
import { shownCluster, usePlayground, useSession } from "../context.ts";
import { eventMarks } from "./eventMarks.ts";

/** Moves through the time of the session; a mark for each thing that happened. */
export function Scrubber() {
  const { session, t } = usePlayground();
  const playhead = useSession((state) => state.playhead);
  const timeline = useSession((state) => state.timeline);
  const from = timeline.start.clock;
  const to = timeline.log.now;
  const length = Math.max(1, to - from);
  const place = ((playhead - from) / length) * 100;
  const key = `${timeline.events.length} ${timeline.log.entries.length} ${to}`;
  // Marks follow from the events alone; time that only goes by moves them a little.
  const marks = useMemo(() => eventMarks(timeline), [key]);
  const zone = shownCluster(timeline.start).timeZone;

  return (
    <div class="pg-scrubber" style={{ "--pg-place": `${to > from ? place : 0}%` }}>
      <div class="pg-scrubber-track" aria-hidden="true">
        <div class="pg-scrubber-done" />
        {to > from &&
          marks.map(({ at, type }) => (
            <i
              key={`${at} ${type}`}
              class={`pg-mark pg-mark-${type}`}
              style={{ left: `${((at - from) / length) * 100}%` }}
            />
          ))}
      </div>
      <input
        type="range"
        aria-label={t("playground.transport.scrubber")}
        aria-valuetext={clockText(timeline.start.start, playhead, zone)}
        min={from}
        max={Math.max(to, from + 1)}
        step={1}
        value={playhead}
        onInput={(event) => {
          session.seek(Number(event.currentTarget.value));
        }}
        onKeyDown={(event) => {
          const step = KEYS[event.key];
          if (step === undefined) return;
          event.preventDefault();
          session.seek(playhead + step);
        }}
      />
    </div>
  );
}

/** What the keys of a slider move, in ms of cluster time: a native step would be one ms. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1_000,
  ArrowDown: -1_000,
  ArrowRight: 1_000,
  ArrowUp: 1_000,
  PageDown: -10_000,
  PageUp: 10_000,
};
