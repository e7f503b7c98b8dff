import { createStore, type StoreApi } from "zustand/vanilla";
import type { Engine } from "../engine/versions.ts";
import type { ArchiveTrouble } from "../session/archive.ts";
import type { Failure } from "../session/failures.ts";
import type { Phrase } from "../sql/diagnostics.ts";
import type { ScriptProblem } from "./editor/scriptProblems.ts";
import type { Panes } from "../session/preferences.ts";
import type { Comparing } from "./comparing.ts";

export type OutputTab = "results" | "explanation" | "problems";
export type SideTab = "events" | "tables" | "repository" | "costs";

/** Something to tell at the top of the page until it is closed. */
export type Notice =
  | { readonly type: "brokenLink" | "brokenFile"; readonly reason: Phrase }
  | { readonly type: "notReplayed" | "copyOfTab" }
  /** Code could not be fetched; `retry` where it is known what to try again. */
  | { readonly type: "offline"; readonly retry?: () => void }
  | { readonly type: "languageMissing"; readonly engine: Engine; readonly retry: () => void }
  | { readonly type: "scenarioMissing"; readonly scenario: string }
  | { readonly type: "storage"; readonly trouble: ArchiveTrouble };

/** What of the interface is chosen; nothing of it belongs to the session. */
export interface ViewState {
  readonly outputTab: OutputTab;
  readonly sideTab: SideTab;
  readonly panes: Panes;
  /** The entry of the log whose result was asked for; undefined: the newest. */
  readonly chosenEntry: number | undefined;
  /** The failure whose explanation was asked for; undefined: the newest. */
  readonly chosenFailure: Failure | undefined;
  /** What the language says of the script, in its order. */
  readonly problems: readonly ScriptProblem[];
  /** The script that they were found in: what mends them holds for no other. */
  readonly problemsOf: string;
  readonly notices: readonly Notice[];
  /** A sentence for the live region; the count makes the same one be said again. */
  readonly said: { readonly text: string; readonly count: number };
  readonly shareOpen: boolean;
  /** What the script is looked at in, side by side; undefined: the session is shown. */
  readonly comparing: Comparing | undefined;
  /** What a long replay asks. */
  readonly question: Question | undefined;
}

export interface Question {
  readonly about: "entries" | "tablets";
  readonly found: number;
  readonly answer: (yes: boolean) => void;
}

export type ViewStore = StoreApi<ViewState>;

/** Makes the store of the interface's choices. */
export function createViewStore(panes: Panes): ViewStore {
  return createStore<ViewState>(() => ({
    outputTab: "results",
    sideTab: "events",
    panes,
    chosenEntry: undefined,
    chosenFailure: undefined,
    problems: [],
    problemsOf: "",
    notices: [],
    said: { text: "", count: 0 },
    shareOpen: false,
    comparing: undefined,
    question: undefined,
  }));
}

/** Says a sentence to whoever listens instead of looking. */
export function say(view: ViewStore, text: string): void {
  view.setState(({ said }) => ({ said: { text, count: said.count + 1 } }));
}

/** Tells something at the top of the page; a notice of the same type gives way. */
export function tell(view: ViewStore, notice: Notice): void {
  view.setState(({ notices }) => ({
    notices: [...notices.filter(({ type }) => type !== notice.type), notice],
  }));
}

/** Takes a notice away. */
export function untell(view: ViewStore, type: Notice["type"]): void {
  view.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.type !== type) }));
}
