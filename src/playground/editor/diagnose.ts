import { setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Playground } from "../context.ts";
import type { LanguageHelp } from "./languageHelp.ts";
import { knownProblems } from "./knownProblems.ts";
import { readingOf } from "./sentTo.ts";
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
  const known = knownProblems();
  let timer: number | undefined;
  let reader: LanguageHelp | undefined;
  let reading = "";

  function start(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(begin, PAUSE);
  }

  function begin(): void {
    const help = language();
    const { script, statements, unsplit, timeline, sendTo } = store.getState();
    if (help === undefined || unsplit) return;
    const now = readingOf({ timeline, statements, sendTo });
    if (help !== reader || now !== reading) known.forget();
    reader = help;
    reading = now;
    slice(known.update(statements, help.problemsOf), help, script);
  }

  function slice(work: ReturnType<typeof known.update>, help: LanguageHelp, script: string): void {
    const began = performance.now();
    let step = work.next();
    while (step.done !== true && performance.now() - began < TURN) step = work.next();
    if (step.done === true) show(step.value, help, script);
    else {
      timer = window.setTimeout(() => {
        slice(work, help, script);
      });
    }
  }

  function show(found: readonly ScriptProblem[], help: LanguageHelp, script: string): void {
    // Text that is being composed is not disturbed; its end is a change, and begins this anew.
    if (editor.composing) return;
    if (found.length === 0 && view.getState().problems.length === 0) return;
    const problems = [...found].sort((a, b) => a.span.start - b.span.start);
    view.setState({ problems, problemsOf: script });
    const { length } = editor.state.doc;
    const shown = problems.slice(0, SHOWN).map((problem) => help.diagnosticOf(problem, length));
    editor.dispatch(setDiagnostics(editor.state, shown));
  }

  return {
    start,
    stop() {
      window.clearTimeout(timer);
    },
  };
}
