import { render } from "preact";
import { provideWords } from "../engine/words/index.ts";
import { STARROCKS_WORDS } from "../engine/words/starrocks.ts";
import { isLanguage, type Language } from "../i18n/languages.ts";
import { loadTranslate } from "../i18n/loadTranslate.ts";
import { enginesOf } from "../session/enginesOf.ts";
import { openArchive } from "../session/archive.ts";
import { readPreferences, writePreferences } from "../session/preferences.ts";
import { keepSaved } from "../session/saving.ts";
import { lazySession } from "../session/lazySession.ts";
import { createSessionStore } from "../session/store.ts";
import { rememberTabSession } from "../session/tabSession.ts";
import { App } from "./App.tsx";
import { hashOf } from "./comparing.ts";
import { PlaygroundContext, type Playground } from "./context.ts";
import { drive } from "./drive.ts";
import { openPort } from "./editor/editorPort.ts";
import { formatOf } from "./format.ts";
import { loadSimulator } from "./loadSimulator.ts";
import { openFirst } from "./openFirst.ts";
import { readFirstWords } from "./scenarioWords.ts";
import { SIGNS } from "./signs.ts";
import { sessionsOf } from "./sessionsOf.ts";
import { createViewStore, tell, untell } from "./viewStore.ts";

/**
 * Puts the playground into the page, in place of the skeleton that the server drew.
 * @param element bears `data-language` and `data-home`
 */
export async function mountPlayground(element: HTMLElement): Promise<void> {
  const language = languageOf(element);
  // The editor colours its words before anything reads them; another engine's come with its language.
  provideWords(STARROCKS_WORDS);
  const home = element.dataset["home"] ?? "/";
  const storage = () => localStorage;
  const preferences = readPreferences(storage);
  const view = createViewStore(preferences.panes);
  const archive = openArchive();
  const [t, opened] = await Promise.all([
    loadTranslate(language, ["playground", "events"]),
    openFirst(view, archive, preferences.speed),
  ]);
  const store = createSessionStore(opened.state);
  const clock = () => performance.now();
  const session = lazySession(
    store,
    () => loadSimulator(enginesOf(store.getState().timeline.log.options)),
    clock,
    () => {
      tell(view, { type: "offline", retry: session.warm });
    },
    opened.simulator?.sessionOf(store, clock),
  );
  const editor = openPort();
  const saving = keepSaved(store, archive, editor.flush, (trouble) => {
    if (trouble) tell(view, { type: "storage", trouble });
    else untell(view, "storage");
  });
  const sessions = sessionsOf({ store, view, archive, saving, editor });
  const playground: Playground = {
    store,
    session,
    view,
    archive,
    language,
    t,
    format: formatOf(language),
    editor,
    home,
    firstWords: readFirstWords(element.dataset["firstWords"]),
    sessions,
  };

  store.subscribe((now, before) => {
    if (now.id !== before.id) rememberTabSession(now.id);
    if (now.speed !== before.speed) keepPreferences();
  });
  view.subscribe((now, before) => {
    if (now.panes !== before.panes) keepPreferences();
    // What is compared stands in the address: a reload and a copied address bring it back.
    if (now.comparing !== before.comparing)
      history.replaceState(null, "", `${location.pathname}${hashOf("", now.comparing)}`);
  });
  function keepPreferences(): void {
    writePreferences(storage, { panes: view.getState().panes, speed: store.getState().speed });
  }
  for (const sign of SIGNS)
    addEventListener(sign, session.warm, { once: true, passive: true, capture: true });
  addEventListener("hashchange", () => void sessions.openLink());
  drive(store, session);

  element.replaceChildren();
  render(
    <PlaygroundContext.Provider value={playground}>
      <App />
    </PlaygroundContext.Provider>,
    element,
  );
  element.removeAttribute("aria-busy");
}

function languageOf(element: HTMLElement): Language {
  const named = element.dataset["language"] ?? "";
  return isLanguage(named) ? named : "en";
}
