import type { Archive } from "../session/archive.ts";
import type { Saving } from "../session/saving.ts";
import { loadScenario } from "../session/scenarios.ts";
import type { SessionSeed } from "../session/seed.ts";
import { newestTarget } from "../session/simulated.ts";
import type { SessionStore } from "../session/store.ts";
import { claim, newSessionId } from "../session/tabSession.ts";
import { askInPage } from "./askInPage.ts";
import type { EditorPort } from "./editor/editorPort.ts";
import { linkedSeed, sharedText } from "./linkedSeed.ts";
import { loadSimulator } from "./loadSimulator.ts";
import type { Sessions } from "./sessions.ts";
import { tell, type ViewStore } from "./viewStore.ts";

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

  async function show(seed: SessionSeed): Promise<void> {
    await leave();
    void claim(seed.id);
    const { openSession } = await loadSimulator(seed.timeline.log.options.engine);
    openSession(store, seed);
    view.setState({ outputTab: "results", chosenEntry: undefined, chosenFailure: undefined });
  }

  return {
    leave,
    async openScenario(id, version) {
      const scenario = await loadScenario(id);
      if (scenario) {
        const { scenarioSession } = await loadSimulator(scenario.engine);
        await show(scenarioSession(scenario, version));
      } else tell(view, { type: "scenarioMissing", scenario: id });
    },
    async openEmpty() {
      const target = newestTarget();
      const { emptySession } = await loadSimulator(target.engine);
      await show(emptySession(target));
    },
    async openSaved(id) {
      await leave();
      const [saved, free] = await Promise.all([archive.load(id), claim(id)]);
      if (!saved) return;
      const { savedSeed } = await loadSimulator(saved.log.options.engine);
      // Where another tab has it open, a copy is opened.
      const seed = await savedSeed(free ? saved : { ...saved, id: newSessionId() }, askInPage(view));
      if (seed === "refused") tell(view, { type: "notReplayed" });
      else if (seed === "scenario")
        tell(view, { type: "scenarioMissing", scenario: saved.log.options.scenario ?? "" });
      else await show(seed);
    },
    async openFile(file) {
      const text = await file.text();
      if (file.name.endsWith(".firedrill")) {
        const seed = await sharedText(view, text.trim(), "brokenFile");
        if (seed) await show(seed);
      } else {
        const target = store.getState().timeline.log.options;
        const { emptySession } = await loadSimulator(target.engine);
        await show({ ...emptySession(target), script: text });
      }
    },
    async openLink() {
      const seed = await linkedSeed(view);
      if (seed) await show(seed);
    },
    async switchTo(target) {
      const { scenario, script } = store.getState();
      const { emptySession, scenarioSession } = await loadSimulator(target.engine);
      const known = scenario?.engine === target.engine && scenario.versions.includes(target.version);
      await show(
        scenario && known
          ? scenarioSession(scenario, target.version, script)
          : { ...emptySession(target), script },
      );
    },
  };
}
