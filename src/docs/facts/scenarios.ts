import { isEngine, type Engine } from "../../engine/index.ts";
import type { UiKey } from "../../i18n/index.ts";
import words from "../../../content/ui/en/scenarios.json";

/** What a page says of a scenario. */
export interface ScenarioFacts {
  readonly engine: Engine;
  readonly versions: readonly string[];
  readonly title: UiKey;
  readonly goal: UiKey;
}

const ROOT = "../../../content/scenarios/";
const FILES = import.meta.glob<unknown>("../../../content/scenarios/*/scenario.json", {
  import: "default",
  eager: true,
});

/** Ids of all scenarios. */
export const SCENARIO_IDS: readonly string[] = Object.keys(FILES).map(
  (path) => path.slice(ROOT.length).split("/")[0] ?? "",
);

/**
 * Reads what a page says of a scenario.
 * @throws where there is none of that id, or it has no words
 */
export function scenarioFacts(id: string): ScenarioFacts {
  const json = FILES[`${ROOT}${id}/scenario.json`];
  const { engine, versions } = fields(json);
  const title = `scenarios.${id}.title`;
  const goal = `scenarios.${id}.goal`;
  if (typeof engine !== "string" || !isEngine(engine) || !Array.isArray(versions))
    throw new Error(`no scenario ${id}`);
  if (!isKey(title) || !isKey(goal)) throw new Error(`no words for the scenario ${id}`);
  return { engine, versions: versions.map(String), title, goal };
}

function fields(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null ? Object.fromEntries(Object.entries(json)) : {};
}

function isKey(key: string): key is keyof typeof words {
  return Object.hasOwn(words, key);
}
