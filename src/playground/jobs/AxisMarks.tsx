import { placeOn, type Axis } from "./axis.ts";
import { axisText } from "./axisText.ts";

interface AxisMarksProps {
  readonly axis: Axis;
  /** Words a time, in ms since the session's start. */
  readonly clock: (ms: number) => string;
}

/** The times under the bars. */
export function AxisMarks({ axis, clock }: AxisMarksProps) {
  return (
    <div class="pg-axis" aria-hidden="true">
      {axis.marks.map((mark, index) => (
        <span key={mark} style={{ left: `${placeOn(axis, mark) * 100}%` }}>
          {axisText(clock(mark), index === 0, axis.step)}
        </span>
      ))}
    </div>
  );
}
