import type { Engine } from "../engine/versions.ts";
import type { Simulator } from "../session/lazySession.ts";
import { loadLanguage } from "../session/loadLanguage.ts";

/** Fetches the code that simulates clusters, and the languages of a session's engines. */
export async function loadSimulator(engines: readonly Engine[]): Promise<Simulator> {
  const [simulator] = await Promise.all([import("../session/simulator.ts"), ...engines.map(loadLanguage)]);
  return simulator;
}
