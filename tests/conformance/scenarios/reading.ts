import { existsSync, readdirSync, readFileSync } from "node:fs";
import { givenOf, readScenario, type Scenario, type ScenarioFiles } from "../../../src/log/index.ts";

const root = new URL("../../../content/scenarios/", import.meta.url);

/** Ids of the folders that hold a scenario, sorted. */
export const SCENARIO_IDS: readonly string[] = readdirSync(root)
  .filter((id) => existsSync(new URL(`${id}/scenario.json`, root)))
  .sort();

/** Folders that are neither a scenario nor the shared set-ups. */
export const OTHER_FOLDERS = readdirSync(root).filter((id) => id !== "given" && !SCENARIO_IDS.includes(id));

/** Names of the shared set-ups. */
export const GIVEN: readonly string[] = readdirSync(new URL("given/", root)).map((name) =>
  name.replace(/\.sql$/, ""),
);

/** Reads the files of a scenario's folder. */
export function filesOf(id: string): ScenarioFiles {
  const json = textOf(`${id}/scenario.json`) ?? "";
  return {
    given: givenOf(json).map((name) => textOf(`given/${name}.sql`)),
    "setup.sql": textOf(`${id}/setup.sql`) ?? "",
    "script.sql": textOf(`${id}/script.sql`) ?? "",
    "scenario.json": json,
  };
}

const known = new Map<string, Scenario>();

/** Reads a scenario. */
export function scenarioOf(id: string): Scenario {
  const before = known.get(id);
  if (before) return before;
  const scenario = readScenario(id, filesOf(id));
  if (!scenario.ok) throw new Error(`${id}: ${scenario.invalid.path} ${scenario.invalid.found}`);
  known.set(id, scenario.value);
  return scenario.value;
}

function textOf(path: string): string | undefined {
  const file = new URL(path, root);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
