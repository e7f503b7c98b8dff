import { RangeSetBuilder, StateEffect, type Extension, type RangeSet } from "@codemirror/state";
import { gutter, GutterMarker, type EditorView } from "@codemirror/view";
import type { StatementStatus } from "../../session/statementStatus.ts";

/** A mark and the offset at which its statement begins. */
export interface PlacedMark {
  readonly from: number;
  readonly status: StatementStatus;
}

/** Tells the gutter that marks are others now. */
export const marksChanged = StateEffect.define<null>();

class RunMarker extends GutterMarker {
  readonly status: StatementStatus;
  readonly tip: string;

  constructor(status: StatementStatus, tip: string) {
    super();
    this.status = status;
    this.tip = tip;
  }

  override eq(other: RunMarker): boolean {
    return other.status === this.status && other.tip === this.tip;
  }

  override toDOM(): Node {
    const sign = document.createElement("span");
    sign.className = `pg-sign pg-sign-${this.status}`;
    sign.dataset["tip"] = this.tip;
    return sign;
  }
}

interface RunGutter {
  /** Gives the marks of the statements that begin in a stretch of the script, in its order. */
  marksIn(from: number, to: number): readonly PlacedMark[];
  /** Says what a mark means. */
  words(status: StatementStatus): string;
  /** Runs the statement that begins in a line. */
  run(offset: number): void;
}

/** The column of run marks: only what is in view is looked up. A click runs the statement beside it; the keys do the same. */
export function runGutter({ marksIn, words, run }: RunGutter): Extension {
  const markers = new Map<StatementStatus, RunMarker>();
  const markerOf = (status: StatementStatus) => {
    const known = markers.get(status) ?? new RunMarker(status, words(status));
    markers.set(status, known);
    return known;
  };

  function markersOf({ state, viewport }: EditorView): RangeSet<GutterMarker> {
    const builder = new RangeSetBuilder<GutterMarker>();
    let last = -1;
    for (const { from, status } of marksIn(viewport.from, Math.min(viewport.to, state.doc.length))) {
      const line = state.doc.lineAt(Math.min(from, state.doc.length)).from;
      // Several statements of one line share its mark: the first one's.
      if (line > last) builder.add(line, line, markerOf(status));
      last = Math.max(last, line);
    }
    return builder.finish();
  }

  return gutter({
    class: "pg-gutter",
    markers: markersOf,
    lineMarkerChange: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(marksChanged))),
    initialSpacer: () => markerOf("notRun"),
    domEventHandlers: {
      mousedown(_, line: { from: number; to: number }) {
        const [mark] = marksIn(line.from, line.to);
        if (mark === undefined) return false;
        run(mark.from);
        return true;
      },
    },
  });
}
