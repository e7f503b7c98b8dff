import { scriptTargets } from "../log/scriptTargets.ts";
import type { FirstFrame } from "./firstFrame.ts";
import { loadLanguage } from "./loadLanguage.ts";
import { scenarioSession } from "./opening.ts";
import { FIRST_SCENARIO, loadScenario } from "./scenarios.ts";
import { splitStatements } from "./splitStatements.ts";

/** Computes the first frame of a first visit, at build time. */
export async function makeFirstFrame(): Promise<FirstFrame | undefined> {
  const scenario = await loadScenario(FIRST_SCENARIO);
  if (scenario === undefined) return undefined;
  await loadLanguage(scenario.engine);
  const { timeline } = scenarioSession(scenario);
  return {
    scenario,
    start: timeline.start,
    statements: splitStatements(scenario.script, ...scriptTargets(timeline.log.options)),
  };
}
