import type { Archive } from "../session/archive.ts";
import { enginesOf } from "../session/enginesOf.ts";
import { firstState, readFirstFrame } from "../session/firstFrame.ts";
import type { Simulator } from "../session/lazySession.ts";
import { newestTarget } from "../session/newestTarget.ts";
import { FIRST_SCENARIO, loadScenario } from "../session/scenarios.ts";
import type { SavedSession } from "../session/savedSession.ts";
import type { SessionSeed } from "../session/seed.ts";
import type { Speed } from "../session/speeds.ts";
import type { SessionState } from "../session/state.ts";
import { claim, newSessionId, rememberTabSession, tabSessionId, takeOver } from "../session/tabSession.ts";
import { askInPage } from "./askInPage.ts";
import { linkedSeed } from "./linkedSeed.ts";
import { loadSimulator } from "./loadSimulator.ts";
import { tell, type ViewStore } from "./viewStore.ts";

/** What the page begins with; the simulator where it was needed for that. */
export interface Opened {
  readonly state: SessionState;
  readonly simulator?: Simulator;
}

/** Decides what the page begins with: a link, a scenario asked for, this tab's session, or the first scenario. */
export async function openFirst(
  view: ViewStore,
  archive: Archive,
  speed: Speed | undefined,
): Promise<Opened> {
  const seed = (await linkedSeed(view)) ?? (await askedFor()) ?? (await ofThisTab(view, archive));
  const opened = seed ? await simulated(seed, speed) : await firstVisit(speed);
  rememberTabSession(opened.state.id);
  void claim(opened.state.id);
  return opened;
}

/** The scenario that the address names: `?scenario=schema-mismatch&version=3.4`. */
async function askedFor(): Promise<SessionSeed | undefined> {
  const query = new URLSearchParams(location.search);
  const id = query.get("scenario");
  const scenario = id === null ? undefined : await loadScenario(id);
  if (scenario === undefined) return undefined;
  // The question is answered once: a reload gives the session that came of it.
  history.replaceState(null, "", location.pathname);
  const { scenarioSession } = await loadSimulator(enginesOf(scenario.options));
  return scenarioSession(scenario, query.get("version") ?? undefined);
}

async function ofThisTab(view: ViewStore, archive: Archive): Promise<SessionSeed | undefined> {
  const id = tabSessionId();
  if (id === undefined) return undefined;
  const [saved, own] = await Promise.all([newestOf(id, archive), claim(id)]);
  if (saved === undefined) return undefined;
  // A duplicated tab goes on with a copy, so that neither overwrites the other.
  const mine: SavedSession = own ? saved : { ...saved, id: newSessionId() };
  const { savedSeed } = await loadSimulator(enginesOf(mine.log.options));
  const seed = await savedSeed(mine, askInPage(view));
  if (seed === "refused") tell(view, { type: "notReplayed" });
  else if (seed === "scenario")
    tell(view, { type: "scenarioMissing", scenario: saved.log.options.scenario ?? "" });
  else if (!own) tell(view, { type: "copyOfTab" });
  return typeof seed === "string" ? undefined : seed;
}

async function newestOf(id: string, archive: Archive): Promise<SavedSession | undefined> {
  const [handed, kept] = await Promise.all([takeOver(id), archive.load(id)]);
  return handed && (!kept || handed.savedAt >= kept.savedAt) ? handed : kept;
}

/** The first scenario, ready to run: as the server drew it, or computed where the page does not bear it. */
async function firstVisit(speed: Speed | undefined): Promise<Opened> {
  const frame = readFirstFrame(document.querySelector("#pg-first-frame")?.textContent);
  if (frame) return { state: firstState(frame, newSessionId(), speed) };
  const scenario = await loadScenario(FIRST_SCENARIO);
  const target = newestTarget();
  const { emptySession, scenarioSession } = await loadSimulator(enginesOf(scenario?.options ?? target));
  return simulated(scenario ? scenarioSession(scenario) : emptySession(target), speed);
}

async function simulated(seed: SessionSeed, speed: Speed | undefined): Promise<Opened> {
  const simulator = await loadSimulator(enginesOf(seed.timeline.log.options));
  return { state: simulator.stateOf({ ...(speed !== undefined && { speed }), ...seed }), simulator };
}
