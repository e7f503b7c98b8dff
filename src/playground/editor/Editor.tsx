import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionStatus,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, type LanguageSupport } from "@codemirror/language";
import { linter } from "@codemirror/lint";
import { ChangeSet, Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useRef } from "preact/hooks";
import { isFirstFrame } from "../../session/firstFrame.ts";
import { loadLanguage } from "../../session/loadLanguage.ts";
import { newestLinks } from "../../session/links.ts";
import { marksOf } from "../../session/marksOf.ts";
import { usePlayground, type Playground } from "../context.ts";
import { NARROW } from "../narrow.ts";
import { SIGNS } from "../signs.ts";
import { textsFor } from "../useTexts.ts";
import { statusWords } from "../statusWords.ts";
import { tell, untell } from "../viewStore.ts";
import type { LanguageHelp } from "./languageHelp.ts";
import { diagnose } from "./diagnose.ts";
import { editorActions } from "./editorActions.ts";
import { editorPhrases } from "./editorPhrases.ts";
import { editorTheme } from "./editorTheme.ts";
import { helpBox } from "./helpBox.ts";
import { runCommands } from "./runCommands.ts";
import { marksChanged, runGutter, type PlacedMark } from "./runGutter.ts";
import { sqlLanguage } from "./sqlLanguage.ts";
import { coloursOf, targetAt } from "./sentTo.ts";
import { firstAt, statementAt } from "./statementAt.ts";

/** From so many characters on, what is typed is told to the session in pauses only. */
const LARGE = 300_000;
const PAUSE = 250;

/** The script, with a mark beside every statement. */
export function Editor() {
  const playground = usePlayground();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    return element ? mountEditor(element, playground) : undefined;
  }, [playground]);
  return <div ref={host} class="pg-editor" />;
}

/** Puts an editor into an element; gives what takes it away again. */
function mountEditor(element: HTMLElement, playground: Playground): () => void {
  const { store, session, t, view, editor: port } = playground;
  const wrapping = new Compartment();
  const language = new Compartment();
  const narrow = matchMedia(NARROW);
  let told = store.getState();
  let help: LanguageHelp | undefined;
  let fetching: Promise<void> | undefined;
  let pending: { changes: ChangeSet; timer: number } | undefined;

  const target = () => targetAt(store.getState(), 0);
  /** How the script is coloured; what is mixed is coloured once the editor stands. */
  let coloured = unmixed(coloursOf(store.getState()));
  const commands = runCommands(playground, () => {
    flush();
    return statementAt(store.getState().statements, editor.state.selection.main.head);
  });

  const actions = editorActions({ playground, editor: () => editor, help: () => help, flush });

  const extensions = (): Extension => [
    runGutter({
      marksIn(from, to) {
        const state = store.getState();
        const marks = marksOf(state);
        const found: PlacedMark[] = [];
        for (let place = firstAt(state.statements, from); place < state.statements.length; place++) {
          const statement = state.statements[place];
          if (!statement || statement.start > to) break;
          found.push({ from: statement.start, status: marks[place]?.status ?? "notRun" });
        }
        return found;
      },
      words: (status) => `${statusWords(t, status)} ${t("playground.run.oneHint")}`,
      run(offset) {
        flush();
        const place = statementAt(store.getState().statements, offset);
        if (place !== undefined) commands.runPlace(place);
      },
    }),
    lineNumbers(),
    history(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    bracketMatching(),
    closeBrackets(),
    // Asked for once more, a list that is open stays: while it is made anew it would take no key.
    Prec.highest(
      keymap.of([{ key: "Ctrl-Space", run: ({ state }) => completionStatus(state) === "active" }]),
    ),
    autocompletion({
      override: [
        (context) => {
          flush();
          return help?.complete(context) ?? null;
        },
      ],
      icons: false,
    }),
    // What is wrong is said in the same box as what stands there.
    linter(null, { tooltipFilter: () => [] }),
    helpBox((offset) => help?.helpAt(offset) ?? null),
    keymap.of([
      ...commands.keys,
      ...actions.keys,
      ...closeBracketsKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    language.of(sqlLanguage(target())),
    wrapping.of(narrow.matches ? EditorView.lineWrapping : []),
    editorTheme,
    EditorState.phrases.of(editorPhrases(t)),
    EditorView.contentAttributes.of({
      "aria-label": t("playground.editor.label"),
      "aria-describedby": "pg-editor-hint",
      // Contenteditable takes the focus anyway; said outright it is also known to be a place that scrolls by keys.
      tabindex: "0",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.selectionSet && update.transactions.some((one) => one.isUserEvent("select"))) showResult();
      if (!update.docChanged) return;
      const changes = pending ? pending.changes.compose(update.changes) : update.changes;
      if (pending) window.clearTimeout(pending.timer);
      pending = { changes, timer: 0 };
      if (update.state.doc.length < LARGE) flush();
      else pending.timer = window.setTimeout(flush, PAUSE);
    }),
  ];
  const stateOf = (script: string) => EditorState.create({ doc: script, extensions: extensions() });
  const editor = new EditorView({ state: stateOf(told.script), parent: element });
  /** The document as the session knows it. */
  let toldText = editor.state.doc.toString();

  function flush(): void {
    if (!pending) return;
    const { changes, timer } = pending;
    window.clearTimeout(timer);
    pending = undefined;
    let from = Infinity;
    let oldEnd = 0;
    let newEnd = 0;
    changes.iterChangedRanges((fromA, toA, _, toB) => {
      from = Math.min(from, fromA);
      oldEnd = toA;
      newEnd = Math.max(newEnd, toB);
    });
    // Only what changed is read from the document: the rest of a long script is the text that was told before.
    toldText = toldText.slice(0, from) + editor.state.sliceDoc(from, newEnd) + toldText.slice(oldEnd);
    session.edit(toldText, { from, oldEnd, newEnd }, (offset, side) => changes.mapPos(offset, side));
  }

  /** Shows what was answered to the statement that the cursor has come to. */
  function showResult(): void {
    const { statements, links, moment } = store.getState();
    const place = statementAt(statements, editor.state.selection.main.head);
    const chosenEntry =
      place === undefined ? undefined : newestLinks(statements, links, moment.entries).get(place)?.entry;
    if (chosenEntry !== playground.view.getState().chosenEntry) playground.view.setState({ chosenEntry });
  }

  const diagnosing = diagnose(editor, playground, () => help);
  // Help comes with the first sign that somebody is here; words come with it.
  const fetchHelp = () => {
    const { engine } = store.getState().timeline.log.options;
    fetching ??= Promise.all([
      import("./languageHelp.ts"),
      textsFor(playground.language, ["sql", "hover", "playground"]),
      loadLanguage(engine),
    ]).then(
      ([{ languageHelp }, texts]) => {
        untell(view, "languageMissing");
        help = languageHelp(playground, texts);
        diagnosing.start();
      },
      () => {
        fetching = undefined;
        tell(view, { type: "languageMissing", engine, retry: fetchHelp });
      },
    );
  };
  for (const sign of SIGNS) addEventListener(sign, fetchHelp, { once: true, passive: true, capture: true });
  if (!isFirstFrame(told)) fetchHelp();
  const unsubscribe = store.subscribe((state) => {
    const before = told;
    told = state;
    if (state.scriptRevision !== before.scriptRevision) {
      window.clearTimeout(pending?.timer);
      pending = undefined;
      // The same script in another version stays as it is: cursor, place and what can be undone.
      toldText = editor.state.doc.toString();
      if (toldText !== state.script) {
        editor.setState(stateOf(state.script));
        toldText = editor.state.doc.toString();
        coloured = unmixed(coloursOf(state));
      }
    }
    const scripts = state.statements !== before.statements || state.scriptRevision !== before.scriptRevision;
    // While text waits to be told, the session's offsets are those of an older text.
    if (
      !pending &&
      !state.unsplit &&
      (scripts || state.links !== before.links || state.moment !== before.moment)
    )
      editor.dispatch({ effects: marksChanged.of(null) });
    if (scripts || state.sendTo !== before.sendTo) {
      if (!pending) colour();
      diagnosing.start();
    }
  });
  diagnosing.start();

  /** Colours words as the clusters know them that their statements go to. */
  function colour(): void {
    const state = store.getState();
    const now = coloursOf(state);
    if (now === coloured) return;
    coloured = now;
    const show = (support: LanguageSupport) => {
      if (coloured === now) editor.dispatch({ effects: language.reconfigure(support) });
    };
    const first = target();
    const { clusters } = state.timeline.start;
    if (unmixed(now) !== "") show(sqlLanguage(first));
    else
      void import("./mixedLanguage.ts").then(({ mixedLanguage }) => {
        show(mixedLanguage(first, (name) => clusters[name]?.target));
      });
  }
  colour();

  const onNarrow = () => {
    editor.dispatch({ effects: wrapping.reconfigure(narrow.matches ? EditorView.lineWrapping : []) });
  };
  narrow.addEventListener("change", onNarrow);

  port.connect({
    select(start, end, focus = true) {
      const length = editor.state.doc.length;
      editor.dispatch({
        selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
        effects: EditorView.scrollIntoView(Math.min(start, length), { y: "nearest", yMargin: 24 }),
      });
      if (focus) editor.focus();
    },
    apply(edits) {
      const changes = edits.map(({ span, replacement }) => ({
        from: span.start,
        to: span.end,
        insert: replacement,
      }));
      const set = ChangeSet.of(changes, editor.state.doc.length);
      const [first] = [...edits].sort((a, b) => a.span.start - b.span.start);
      const at = first ? set.mapPos(first.span.start, -1) : 0;
      editor.dispatch({
        changes: set,
        selection: { anchor: at },
        userEvent: "input.fix",
        effects: EditorView.scrollIntoView(at, { y: "nearest", yMargin: 24 }),
      });
      flush();
    },
    flush,
    act: actions.act,
    statementAtCursor: () => {
      flush();
      return statementAt(store.getState().statements, editor.state.selection.main.head);
    },
    focus: () => {
      editor.focus();
    },
  });

  return () => {
    flush();
    for (const sign of SIGNS) removeEventListener(sign, fetchHelp, { capture: true });
    port.connect(undefined);
    narrow.removeEventListener("change", onNarrow);
    diagnosing.stop();
    unsubscribe();
    editor.destroy();
  };
}

/** Gives how a script is coloured by the words of one version; "" where statements go to clusters that differ. */
function unmixed(colours: string): string {
  return colours.includes(",") ? "" : colours;
}
