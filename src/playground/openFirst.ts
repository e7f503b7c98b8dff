import type { Archive } from "../session/archive.ts";
import { emptySession, newestTarget, savedSeed, scenarioSession } from "../session/opening.ts";
import { FIRST_SCENARIO, loadScenario } from "../session/scenarios.ts";
import type { SavedSession } from "../session/savedSession.ts";
import type { SessionSeed } from "../session/store.ts";
import { claim, newSessionId, rememberTabSession, tabSessionId, takeOver } from "../session/tabSession.ts";
import { askInPage } from "./askInPage.ts";
import { linkedSeed } from "./linkedSeed.ts";
import { tell, type ViewStore } from "./viewStore.ts";

/** Decides what the page begins with: a link, a scenario asked for, this tab's session, or the first scenario. */
export async function openFirst(view: ViewStore, archive: Archive): Promise<SessionSeed> {
  const seed =
    (await linkedSeed(view)) ?? (await askedFor()) ?? (await ofThisTab(view, archive)) ?? (await newcomers());
  rememberTabSession(seed.id);
  void claim(seed.id);
  return seed;
}

/** The scenario that the address names: `?scenario=first-backup&version=3.4`. */
async function askedFor(): Promise<SessionSeed | undefined> {
  const query = new URLSearchParams(location.search);
  const id = query.get("scenario");
  const scenario = id === null ? undefined : await loadScenario(id);
  if (scenario === undefined) return undefined;
  // The question is answered once: a reload gives the session that came of it.
  history.replaceState(null, "", location.pathname);
  return scenarioSession(scenario, query.get("version") ?? undefined);
}

async function ofThisTab(view: ViewStore, archive: Archive): Promise<SessionSeed | undefined> {
  const id = tabSessionId();
  if (id === undefined) return undefined;
  const [saved, own] = await Promise.all([newestOf(id, archive), claim(id)]);
  if (saved === undefined) return undefined;
  // A duplicated tab goes on with a copy, so that neither overwrites the other.
  const mine: SavedSession = own ? saved : { ...saved, id: newSessionId() };
  const seed = await savedSeed(mine, askInPage(view));
  if (seed === "refused") tell(view, { type: "notReplayed" });
  else if (seed === "scenario")
    tell(view, { type: "scenarioMissing", scenario: saved.log.options.scenario ?? "" });
  else if (!own) tell(view, { type: "copyOfTab" });
  return typeof seed === "string" ? undefined : seed;
}

async function newestOf(id: string, archive: Archive): Promise<SavedSession | undefined> {
  const handed = takeOver(id);
  const kept = await archive.load(id);
  return handed && (!kept || handed.savedAt >= kept.savedAt) ? handed : kept;
}

async function newcomers(): Promise<SessionSeed> {
  const scenario = FIRST_SCENARIO === undefined ? undefined : await loadScenario(FIRST_SCENARIO);
  return scenario ? scenarioSession(scenario) : emptySession(newestTarget());
}
