import { useMemo, useRef } from "preact/hooks";
import { shownCluster, useMoment, usePlayground, useSession } from "../context.ts";
import { AxisMarks } from "./AxisMarks.tsx";
import { useDrawnEnd } from "../useDrawnEnd.ts";
import { clockText } from "../format.ts";
import { timeOfDay } from "./axisText.ts";
import { timeAxis } from "./axis.ts";
import { JobLine } from "./JobLine.tsx";
import type { JobRow } from "./jobRows.ts";
import { Playhead } from "./Playhead.tsx";
import { useWidth } from "./useWidth.ts";

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
      <AxisMarks axis={axis} clock={clock} />
      <div ref={track} class="pg-timeline-over">
        <Playhead width={width} rows={rows} axis={axis} clock={clock} />
      </div>
    </div>
  );
}
