import { redo, toggleComment, undo } from "@codemirror/commands";
import { EditorView, type KeyBinding } from "@codemirror/view";
import { positionAt } from "../../sql/span.ts";
import type { Playground } from "../context.ts";
import { say } from "../viewStore.ts";
import { formatEdits } from "./formatEdits.ts";
import { openHelp } from "./helpBox.ts";
import type { LanguageHelp } from "./languageHelp.ts";
import { problemAfter } from "./problemSteps.ts";
import { samePlace } from "./samePlace.ts";
import { firstAt, statementAt } from "./statementAt.ts";

/** What can be done in the editor besides typing and running, and the keys for it; CodeMirror's own have theirs. */
export const ACTION_KEYS = {
  undo: "Mod-z",
  redo: "Mod-y",
  format: "Shift-Alt-f",
  comment: "Mod-/",
  selectStatement: "Mod-Alt-Enter",
  nextStatement: "Alt-PageDown",
  previousStatement: "Alt-PageUp",
  nextProblem: "F8",
  previousProblem: "Shift-F8",
  help: "F1",
  fix: "Mod-.",
  problems: "Mod-Shift-m",
} as const;

export type EditorAction = keyof typeof ACTION_KEYS;

/** Keys besides those above. */
const MORE_KEYS: readonly (readonly [string, EditorAction])[] = [["Mod-k Mod-i", "help"]];

/** Those whose keys CodeMirror's own lists have. */
const KNOWN: ReadonlySet<EditorAction> = new Set(["undo", "redo", "comment"]);

export interface EditorActions {
  readonly keys: readonly KeyBinding[];
  act(action: EditorAction): void;
}

interface Parts {
  readonly playground: Playground;
  readonly editor: () => EditorView;
  /** Gives the language's help, once it is there. */
  readonly help: () => LanguageHelp | undefined;
  /** Tells the session what was typed. */
  readonly flush: () => void;
}

/** Makes what can be done in an editor by a key or a button. */
export function editorActions({ playground, editor, help, flush }: Parts): EditorActions {
  const { store, view, t } = playground;

  const actions: Readonly<Record<EditorAction, () => void>> = {
    undo: () => undo(editor()),
    redo: () => redo(editor()),
    comment: () => toggleComment(editor()),
    format,
    selectStatement() {
      const statement = present();
      if (statement) goTo(statement.start, statement.end);
    },
    nextStatement() {
      step(1);
    },
    previousStatement() {
      step(-1);
    },
    nextProblem() {
      problem(1);
    },
    previousProblem() {
      problem(-1);
    },
    help() {
      openAt((box) => box);
    },
    fix() {
      openAt((box) => box.querySelector<HTMLElement>(".pg-help-fixes button"));
    },
    problems() {
      view.setState({ outputTab: "problems" });
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".pg-output .pg-panel")?.focus());
    },
  };

  function present() {
    flush();
    const { statements } = store.getState();
    const place = statementAt(statements, editor().state.selection.main.head);
    return place === undefined ? undefined : statements[place];
  }

  function goTo(start: number, end = start): void {
    const { length } = editor().state.doc;
    const at = Math.min(start, length);
    editor().dispatch({
      selection: { anchor: at, head: Math.min(end, length) },
      effects: EditorView.scrollIntoView(at, { y: "nearest", yMargin: 24 }),
      userEvent: "select",
    });
  }

  function step(by: 1 | -1): void {
    flush();
    const { statements } = store.getState();
    const head = editor().state.selection.main.from;
    const next = firstAt(statements, by > 0 ? head + 1 : head);
    const statement = statements[by > 0 ? next : next - 1];
    if (statement) goTo(statement.start);
  }

  function problem(by: 1 | -1): void {
    const { problems } = view.getState();
    const place = problemAfter(problems, editor().state.selection.main.from, by);
    const found = place === undefined ? undefined : problems[place];
    if (place === undefined || !found) {
      say(view, t("playground.problems.none"));
      return;
    }
    goTo(found.span.start, found.span.end);
    const words = help()?.problemWords(found) ?? found.message;
    const { line } = positionAt(store.getState().script, found.span.start);
    say(view, t("playground.problems.at", { place: place + 1, of: problems.length, line, words }));
    const box = help()?.helpAt(found.span.start);
    if (box) openHelp(editor(), box, t("playground.edit.helpLabel"));
  }

  function openAt(goTo: (box: HTMLElement) => HTMLElement | null): void {
    const { head, from } = editor().state.selection.main;
    const box = help()?.helpAt(head) ?? help()?.helpAt(from);
    if (box) openHelp(editor(), box, t("playground.edit.helpLabel"), goTo);
    else say(view, t("playground.edit.noHelp"));
  }

  function format(): void {
    const known = help();
    const now = editor();
    // Text that is being composed is not disturbed.
    if (!known || now.composing) return;
    flush();
    const { main } = now.state.selection;
    const { statements } = store.getState();
    const edits = formatEdits(statements, main, known.format);
    const at = edits.find(({ span }) => span.start <= main.head && main.head <= span.end);
    const changes = now.state.changes(
      edits.map(({ span, replacement }) => ({ from: span.start, to: span.end, insert: replacement })),
    );
    if (edits.length > 0) {
      const before = at && now.state.sliceDoc(at.span.start, at.span.end);
      const anchor =
        at && before !== undefined
          ? changes.mapPos(at.span.start, -1) + samePlace(before, at.replacement, main.head - at.span.start)
          : changes.mapPos(main.head);
      now.dispatch({ changes, selection: { anchor }, userEvent: "input.format", scrollIntoView: true });
      flush();
    }
    say(view, t("playground.edit.formatted", { count: edits.length }));
  }

  return {
    act: (action) => {
      actions[action]();
    },
    keys: [...entriesOf(ACTION_KEYS).filter(([, action]) => !KNOWN.has(action)), ...MORE_KEYS].map(
      ([key, action]) => ({
        key,
        run() {
          actions[action]();
          return true;
        },
        preventDefault: true,
      }),
    ),
  };
}

function entriesOf(
  keys: Readonly<Record<EditorAction, string>>,
): readonly (readonly [string, EditorAction])[] {
  return Object.entries(keys).flatMap(([action, key]) => (isAction(action) ? [[key, action] as const] : []));
}

function isAction(name: string): name is EditorAction {
  return Object.hasOwn(ACTION_KEYS, name);
}
