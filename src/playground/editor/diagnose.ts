import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import { createParser } from "../../sql/parser.ts";
import type { Target } from "../../engine/index.ts";
import type { Playground } from "../context.ts";
import { phraseText } from "../phraseText.ts";
import { placed, type ScriptProblem } from "./scriptProblems.ts";

/** Longest turn of reading statements between two frames, ms of the reader's time. */
const TURN = 6;
/** After a keystroke the reader is left alone for so long, ms. */
const PAUSE = 120;

/** Reads the script's statements in idle slices and tells what the language says of them. */
export interface Diagnosing {
  /** Begins again, after a change; statements that were read before cost nothing. */
  start(): void;
  stop(): void;
}

/** Shows in the editor and in the list of problems what the language says of each statement. */
export function diagnose(editor: EditorView, playground: Playground, target: () => Target): Diagnosing {
  const { store, view } = playground;
  let parser = createParser(target());
  let timer: number | undefined;

  function start(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const now = target();
      if (now.engine !== parser.target.engine || now.version !== parser.target.version)
        parser = createParser(now);
      slice(0, []);
    }, PAUSE);
  }

  function slice(from: number, found: ScriptProblem[]): void {
    const { statements } = store.getState();
    const began = performance.now();
    let place = from;
    for (; place < statements.length && performance.now() - began < TURN; place++) {
      const statement = statements[place];
      if (!statement) break;
      for (const diagnostic of parser.parse(statement.text).diagnostics)
        found.push(placed(diagnostic, statement.start));
    }
    if (place < statements.length) {
      timer = window.setTimeout(() => {
        slice(place, found);
      });
      return;
    }
    // Text that is being composed is not disturbed; what follows the composition begins anew.
    if (editor.composing) return;
    view.setState({ problems: found });
    editor.dispatch(
      setDiagnostics(
        editor.state,
        found.slice(0, SHOWN).map((problem) => diagnosticOf(problem, playground, editor)),
      ),
    );
  }

  return {
    start,
    stop() {
      window.clearTimeout(timer);
    },
  };
}

/** How many problems are underlined; the list has them all. */
const SHOWN = 500;

function diagnosticOf(
  problem: ScriptProblem,
  { editor: port, t }: Playground,
  editor: EditorView,
): Diagnostic {
  const { severity, message, hint, span, fixes } = problem;
  const length = editor.state.doc.length;
  const from = Math.min(span.start, length);
  const to = Math.min(Math.max(span.end, span.start), length);
  return {
    from,
    to,
    severity,
    message: [message, hint ? phraseText(t, hint) : ""].filter((text) => text !== "").join("\n"),
    actions: fixes.map((fix) => ({
      name: phraseText(t, fix.title),
      apply: () => {
        port.apply(fix.edits);
      },
    })),
  };
}
