import { useRef } from "preact/hooks";

interface SplitterProps {
  readonly label: string;
  /** `columns`: a vertical bar that moves sideways. */
  readonly between: "columns" | "rows";
  /** Share of the first of both panes, percent. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly standard: number;
  readonly change: (value: number) => void;
}

const STEP = 2;

/** The bar between two panes: dragged, moved with the arrows, put back with a double click or Enter. */
export function Splitter({ label, between, value, min, max, standard, change }: SplitterProps) {
  const drag = useRef<{ readonly from: number; readonly value: number; readonly length: number } | null>(
    null,
  );
  const sideways = between === "columns";
  const set = (next: number) => {
    change(Math.round(Math.max(min, Math.min(max, next)) * 10) / 10);
  };

  return (
    <div
      class={`pg-splitter pg-splitter-${between}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={sideways ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        const bar = event.currentTarget;
        const before = bar.previousElementSibling?.getBoundingClientRect();
        const after = bar.nextElementSibling?.getBoundingClientRect();
        if (!before || !after || event.button !== 0) return;
        const length = sideways ? before.width + after.width : before.height + after.height;
        drag.current = { from: sideways ? event.clientX : event.clientY, value, length };
        bar.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        const { from, value: began, length } = drag.current ?? { from: 0, value: 0, length: 0 };
        // Panes of three share their column: a px is worth what the two beside the bar have together.
        if (length > 0) set(began + (((sideways ? event.clientX : event.clientY) - from) / length) * 100);
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDblClick={() => {
        set(standard);
      }}
      onKeyDown={(event) => {
        const moves: Readonly<Record<string, number>> = {
          [sideways ? "ArrowLeft" : "ArrowUp"]: value - STEP,
          [sideways ? "ArrowRight" : "ArrowDown"]: value + STEP,
          Home: min,
          End: max,
          Enter: standard,
        };
        const next = moves[event.key];
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}
