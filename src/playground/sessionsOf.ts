import type { Archive } from "../session/archive.ts";
import type { Simulator } from "../session/lazySession.ts";
import { enginesOf } from "../session/enginesOf.ts";
import { loadLanguage } from "../session/loadLanguage.ts";
import type { Saving } from "../session/saving.ts";
import { loadScenario } from "../session/scenarios.ts";
import type { SessionSeed } from "../session/seed.ts";
import type { SessionStore } from "../session/store.ts";
import { claim, newSessionId } from "../session/tabSession.ts";
import { askInPage } from "./askInPage.ts";
import type { EditorPort } from "./editor/editorPort.ts";
import { linkedSeed, sharedText } from "./linkedSeed.ts";
import { loadSimulator } from "./loadSimulator.ts";
import type { Sessions } from "./sessions.ts";
import { tell, untell, type ViewStore } from "./viewStore.ts";

interface Parts {
  readonly store: SessionStore;
  readonly view: ViewStore;
  readonly archive: Archive;
  readonly saving: Saving;
  readonly editor: EditorPort;
}

/** Makes the ways to open another session. What was open is saved first. */
export function sessionsOf({ store, view, archive, saving, editor }: Parts): Sessions {
  async function leave(): Promise<void> {
    editor.flush();
    await saving.flush();
  }

  /** Works with the languages of a session and the simulator; what cannot be fetched is told, and can be tried again. */
  async function withSimulator(
    options: Parameters<typeof enginesOf>[0],
    work: (simulator: Simulator) => Promise<void>,
  ): Promise<void> {
    const retry = () => void withSimulator(options, work);
    const engines = enginesOf(options);
    for (const engine of engines) {
      try {
        await loadLanguage(engine);
      } catch {
        tell(view, { type: "languageMissing", engine, retry });
        return;
      }
    }
    untell(view, "languageMissing");
    let simulator: Simulator;
    try {
      simulator = await loadSimulator(engines);
    } catch {
      tell(view, { type: "offline", retry });
      return;
    }
    untell(view, "offline");
    await work(simulator);
  }

  async function show(seed: SessionSeed): Promise<void> {
    await leave();
    void claim(seed.id);
    await withSimulator(seed.timeline.log.options, ({ openSession }) => {
      openSession(store, seed);
      view.setState({ outputTab: "results", chosenEntry: undefined, chosenFailure: undefined });
      return Promise.resolve();
    });
  }

  return {
    leave,
    async openScenario(id, version) {
      const scenario = await loadScenario(id);
      if (scenario)
        await withSimulator(scenario.options, ({ scenarioSession }) =>
          show(scenarioSession(scenario, version)),
        );
      else tell(view, { type: "scenarioMissing", scenario: id });
    },
    async openEmpty() {
      const { engine, version } = store.getState().timeline.log.options;
      await withSimulator({ engine }, ({ emptySession }) => show(emptySession({ engine, version })));
    },
    async openSaved(id) {
      await leave();
      const [saved, free] = await Promise.all([archive.load(id), claim(id)]);
      if (!saved) return;
      await withSimulator(saved.log.options, async ({ savedSeed }) => {
        // Where another tab has it open, a copy is opened.
        const seed = await savedSeed(free ? saved : { ...saved, id: newSessionId() }, askInPage(view));
        if (seed === "refused") tell(view, { type: "notReplayed" });
        else if (seed === "scenario")
          tell(view, { type: "scenarioMissing", scenario: saved.log.options.scenario ?? "" });
        else await show(seed);
      });
    },
    async openFile(file) {
      const text = await file.text();
      if (file.name.endsWith(".firedrill")) {
        const seed = await sharedText(view, text.trim(), "brokenFile");
        if (seed) await show(seed);
      } else {
        // The file takes nothing of the session but what it is read as.
        const { engine, version } = store.getState().timeline.log.options;
        await withSimulator({ engine }, ({ emptySession }) =>
          show({ ...emptySession({ engine, version }), script: text }),
        );
      }
    },
    async openLink() {
      const seed = await linkedSeed(view);
      if (seed) await show(seed);
    },
    async setUp(options) {
      await withSimulator(options, async ({ setUpSeed }) => {
        editor.flush();
        const seed = await setUpSeed(store.getState(), options, askInPage(view));
        if (seed === "refused") tell(view, { type: "notReplayed" });
        else if (seed === "scenario")
          tell(view, { type: "scenarioMissing", scenario: options.scenario ?? "" });
        else await show(seed);
      });
    },
    async switchTo(target) {
      await withSimulator(target, ({ emptySession, scenarioSession }) => {
        editor.flush();
        const { scenario, script } = store.getState();
        const { engine, version } = target;
        const known = scenario?.engine === engine && scenario.versions.includes(version);
        return show(
          scenario && known
            ? scenarioSession(scenario, version, script)
            : { ...emptySession(target), script },
        );
      });
    },
  };
}
