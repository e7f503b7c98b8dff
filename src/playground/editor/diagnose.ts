import { setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Playground } from "../context.ts";
import type { LanguageHelp } from "./languageHelp.ts";
import type { ScriptProblem } from "./scriptProblems.ts";

/** Longest turn of reading statements between two frames, ms of the reader's time. */
const TURN = 6;
/** After a keystroke the reader is left alone for so long, ms. */
const PAUSE = 120;
/** How many problems are underlined; the list has them all. */
const SHOWN = 500;

/** Reads the script's statements in idle slices and tells what the language says of them. */
export interface Diagnosing {
  /** Begins again, after a change; statements that were read before cost nothing. */
  start(): void;
  stop(): void;
}

/** Shows in the editor and in the list of problems what the language says of each statement. */
export function diagnose(
  editor: EditorView,
  { store, view }: Playground,
  language: () => LanguageHelp | undefined,
): Diagnosing {
  let timer: number | undefined;

  function start(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      slice(0, []);
    }, PAUSE);
  }

  function slice(from: number, found: ScriptProblem[]): void {
    const help = language();
    if (help === undefined) return;
    const { statements, unsplit } = store.getState();
    if (unsplit) return;
    const began = performance.now();
    let place = from;
    for (; place < statements.length && performance.now() - began < TURN; place++) {
      const statement = statements[place];
      if (statement) found.push(...help.problemsOf(statement));
    }
    if (place < statements.length) {
      timer = window.setTimeout(() => {
        slice(place, found);
      });
      return;
    }
    // Text that is being composed is not disturbed; its end is a change, and begins this anew.
    if (editor.composing) return;
    if (found.length > 0 || view.getState().problems.length > 0) view.setState({ problems: found });
    const { length } = editor.state.doc;
    const shown = found.slice(0, SHOWN).map((problem) => help.diagnosticOf(problem, length));
    editor.dispatch(setDiagnostics(editor.state, shown));
  }

  return {
    start,
    stop() {
      window.clearTimeout(timer);
    },
  };
}
