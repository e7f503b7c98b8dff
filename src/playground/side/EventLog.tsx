import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ClusterEvent } from "../../cluster/events.ts";
import { eventPhrase } from "../../explain/eventPhrase.ts";
import { shownCluster, useMoment, usePlayground, useSession } from "../context.ts";
import { nextIndex } from "../controls/moveFocus.ts";
import { clockText } from "../format.ts";
import { sayPieces } from "../phraseText.ts";
import { isFailure } from "../transport/eventMarks.ts";

/** How many of the newest events are drawn before the earlier ones are asked for. */
const SHOWN = 200;

/** What happened, one sentence each: the cluster's picture in words. */
export function EventLog() {
  const { session, t } = usePlayground();
  const { timeline, events: count } = useMoment();
  const liveFrom = useSession((state) => state.liveFrom);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const from = all ? 0 : Math.max(0, count - SHOWN);
  const events = timeline.events.slice(from, count);
  const several = Object.keys(timeline.start.clusters).length > 1;

  useEffect(() => {
    const panel = list.current?.closest(".pg-panel");
    if (panel) panel.scrollTop = panel.scrollHeight;
  }, [count]);

  return (
    <div ref={list}>
      {from > 0 && (
        <button
          type="button"
          class="pg-button pg-button-small"
          onClick={() => {
            setAll(true);
          }}
        >
          {t("playground.events.earlier", { count: from })}
        </button>
      )}
      {count === 0 && <p class="pg-empty">{t("playground.events.empty")}</p>}
      {/* What is scrubbed over is not said aloud again. */}
      <div
        class="pg-events"
        role="log"
        aria-label={t("playground.events.title")}
        aria-live={count >= liveFrom ? "polite" : "off"}
        onKeyDown={moveByArrows}
      >
        {events.map((event, index) => (
          <EventLine
            key={from + index}
            reached={index === events.length - 1}
            event={event}
            several={several}
            clock={clockText(
              timeline.start.start,
              event.at,
              shownCluster(timeline.start, event.cluster).timeZone,
            )}
            alerts={from + index >= liveFrom && isFailure(event)}
            seek={() => {
              session.seek(event.at);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** Moves the focus from one event's time to the next. */
function moveByArrows(event: JSX.TargetedKeyboardEvent<HTMLElement>): void {
  const times = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(".pg-event-time"));
  const at = times.findIndex((time) => time === document.activeElement);
  const next = nextIndex(event.key, at, times.length, "vertical");
  if (next === undefined) return;
  event.preventDefault();
  times[next]?.focus();
}

interface EventLineProps {
  readonly event: ClusterEvent;
  /** The one that Tab comes to; arrows lead to the others. */
  readonly reached: boolean;
  /** Whether the session has several clusters: then each line says whose it is. */
  readonly several: boolean;
  readonly clock: string;
  readonly alerts: boolean;
  readonly seek: () => void;
}

function EventLine({ event, reached, several, clock, alerts, seek }: EventLineProps) {
  const { t } = usePlayground();
  const pieces = sayPieces(t, eventPhrase(event));
  return (
    <div class={isFailure(event) ? "pg-event pg-event-bad" : "pg-event"} role={alerts ? "alert" : undefined}>
      <button
        type="button"
        class="pg-event-time"
        onClick={seek}
        tabIndex={reached ? 0 : -1}
        data-tip={t("playground.events.goTo")}
      >
        <time>{clock}</time>
      </button>
      <span>
        {several && <span class="pg-pill">{event.cluster}</span>}{" "}
        {pieces.map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}
      </span>
    </div>
  );
}
