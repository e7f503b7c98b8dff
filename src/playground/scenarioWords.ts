import type { Translate } from "../i18n/index.ts";
import { sayKey } from "./phraseText.ts";

/** Names a scenario. */
export function scenarioTitle(t: Translate, id: string): string {
  return sayKey(t, `scenarios.${id}.title`);
}

/** Says in a line what a scenario is about. */
export function scenarioGoal(t: Translate, id: string): string {
  return sayKey(t, `scenarios.${id}.goal`);
}

/** Says what to look at while a scenario runs. */
export function scenarioWatch(t: Translate, id: string): string {
  return sayKey(t, `scenarios.${id}.watch`);
}
