import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { clockText } from "../format.ts";
import { shownCluster, usePlayground, useSession } from "../context.ts";
import { whilePlaying } from "../whilePlaying.ts";
import { useDrawnEnd } from "../useDrawnEnd.ts";
import { eventMarks } from "./eventMarks.ts";

/** How often the thumb is placed while time goes by, ms of the reader's time. */
const PLACED = 50;

/** Moves through the time of the session; a mark for each thing that happened. */
export function Scrubber() {
  const { session, store, t } = usePlayground();
  const box = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);

  // At the session's end the thumb stands still while time goes by: it need not be placed with every frame.
  useLayoutEffect(
    () =>
      whilePlaying(store, PLACED, () => {
        const { playhead, timeline } = store.getState();
        const { start, log } = timeline;
        const input = slider.current;
        if (!input) return;
        input.min = String(start.clock);
        input.max = String(Math.max(log.now, start.clock + 1));
        input.value = String(playhead);
        input.setAttribute("aria-valuetext", clockText(start.start, playhead, shownCluster(start).timeZone));
        const length = log.now - start.clock;
        const place = length > 0 ? ((playhead - start.clock) / length) * 100 : 0;
        box.current?.style.setProperty("--pg-place", `${place}%`);
      }),
    [store],
  );

  return (
    <div ref={box} class="pg-scrubber">
      <div class="pg-scrubber-track" aria-hidden="true">
        <div class="pg-scrubber-done" />
        <Marks />
      </div>
      <input
        ref={slider}
        type="range"
        aria-label={t("playground.transport.scrubber")}
        step={1}
        onInput={(event) => {
          session.seek(Number(event.currentTarget.value));
        }}
        onKeyDown={(event) => {
          const step = KEYS[event.key];
          if (step === undefined) return;
          event.preventDefault();
          session.seek(store.getState().playhead + step);
        }}
      />
    </div>
  );
}

function Marks() {
  const events = useSession(({ timeline }) => timeline.events.length);
  const entries = useSession(({ timeline }) => timeline.log.entries);
  const from = useSession(({ timeline }) => timeline.start.clock);
  const { store } = usePlayground();
  const end = useDrawnEnd();
  const marks = useMemo(() => eventMarks(store.getState().timeline), [store, events, entries, end]);
  if (end <= from) return null;
  return (
    <>
      {marks.map(({ at, type }) => (
        <i
          key={`${at} ${type}`}
          class={`pg-mark pg-mark-${type}`}
          style={{ left: `${((at - from) / (end - from)) * 100}%` }}
        />
      ))}
    </>
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
