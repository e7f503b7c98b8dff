import type { Engine } from "../engine/versions.ts";
import type { Simulator } from "../session/lazySession.ts";
import { loadLanguage } from "../session/loadLanguage.ts";

/** Fetches the code that simulates clusters, and the language of one engine. */
export async function loadSimulator(engine: Engine): Promise<Simulator> {
  const [simulator] = await Promise.all([import("../session/simulator.ts"), loadLanguage(engine)]);
  return simulator;
}
