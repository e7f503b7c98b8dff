import { RangeSet, RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { gutter, GutterMarker, type EditorView } from "@codemirror/view";
import type { StatementStatus } from "../../session/statementStatus.ts";

/** A mark and the offset of the statement that it stands beside. */
export interface PlacedMark {
  readonly from: number;
  readonly status: StatementStatus;
}

export const setMarks = StateEffect.define<readonly PlacedMark[]>();

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

/**
 * The column of run marks. A click runs the statement beside it; the keys do the same.
 * @param words gives a mark's meaning
 * @param run runs the statement at an offset
 */
export function runGutter(
  words: (status: StatementStatus) => string,
  run: (offset: number) => void,
): Extension {
  const markers = new Map<StatementStatus, RunMarker>();
  const markerOf = (status: StatementStatus) => {
    const known = markers.get(status) ?? new RunMarker(status, words(status));
    markers.set(status, known);
    return known;
  };
  const field = StateField.define<RangeSet<GutterMarker>>({
    create: () => RangeSet.empty,
    update(marks, transaction) {
      const moved = marks.map(transaction.changes);
      return transaction.effects.reduce(
        (set, effect) =>
          effect.is(setMarks) ? build(effect.value, transaction.newDoc.length, markerOf) : set,
        moved,
      );
    },
  });
  return [
    field,
    gutter({
      class: "pg-gutter",
      markers: (view) => view.state.field(field),
      initialSpacer: () => markerOf("notRun"),
      domEventHandlers: {
        mousedown(view: EditorView, line: { from: number; to: number }) {
          let found: number | undefined;
          view.state.field(field).between(line.from, line.to, (from) => {
            found = from;
            return false;
          });
          if (found === undefined) return false;
          run(found);
          return true;
        },
      },
    }),
  ];
}

function build(
  marks: readonly PlacedMark[],
  length: number,
  markerOf: (status: StatementStatus) => GutterMarker,
): RangeSet<GutterMarker> {
  const builder = new RangeSetBuilder<GutterMarker>();
  for (const { from, status } of marks) if (from <= length) builder.add(from, from, markerOf(status));
  return builder.finish();
}
