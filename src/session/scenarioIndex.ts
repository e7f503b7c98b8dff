import type { Engine } from "../engine/versions.ts";
import {
  givenOf,
  readScenario,
  SCENARIO_GROUPS,
  type Scenario,
  type ScenarioGroup,
} from "../log/scenarios.ts";

// This index names a file for each scenario: it is fetched when scenarios are looked for (see scenarios.ts).

/** The texts of `content/scenarios`, each fetched when a scenario is opened that needs it. */
const FILES = import.meta.glob<string>("../../content/scenarios/*/*.{sql,json}", {
  query: "?raw",
  import: "default",
});

/** What each scenario is about. */
const GROUPS = import.meta.glob<string>("../../content/scenarios/*/scenario.json", {
  eager: true,
  import: "group",
});

/** Whose cluster each scenario begins with. */
const ENGINES_BY_FILE = import.meta.glob<Engine>("../../content/scenarios/*/scenario.json", {
  eager: true,
  import: "engine",
});

/** The scenarios that a newcomer starts from, in this order; others of their group follow by their id. */
const FIRST = [
  "first-backup-and-restore",
  "doris-first-backup-and-restore",
  "loaded-after-the-snapshot",
  "schema-mismatch",
  "second-job",
];

/** Scenarios that are about one thing. */
export interface ListedGroup {
  readonly group: ScenarioGroup;
  readonly ids: readonly string[];
}

/** Ids of all scenarios by what they are about, in the order in which a reader meets them. */
export const LISTED: readonly ListedGroup[] = listed(
  Object.entries(GROUPS).map(([path, group]) => ({ id: path.split("/").at(-2) ?? "", group })),
);

/** The engine of each scenario, by its id. */
export const SCENARIO_ENGINES: ReadonlyMap<string, Engine> = new Map(
  Object.entries(ENGINES_BY_FILE).map(([path, engine]) => [path.split("/").at(-2) ?? "", engine]),
);

/** Sorts scenarios into their groups; those for newcomers come first. */
export function listed(
  scenarios: readonly { readonly id: string; readonly group: string }[],
): readonly ListedGroup[] {
  return SCENARIO_GROUPS.flatMap((group) => {
    const ids = scenarios.filter((one) => one.group === group).map(({ id }) => id);
    const first = FIRST.filter((id) => ids.includes(id));
    const others = ids.filter((id) => !first.includes(id)).sort();
    return ids.length === 0 ? [] : [{ group, ids: [...first, ...others] }];
  });
}

/** Loads a scenario; undefined where there is none of that id, or it cannot be fetched. */
export async function fetchScenario(id: string): Promise<Scenario | undefined> {
  const file = async (name: string) => {
    const load = FILES[`../../content/scenarios/${name}`];
    return load ? await load() : undefined;
  };
  const [setup, script, json] = await Promise.all([
    file(`${id}/setup.sql`),
    file(`${id}/script.sql`),
    file(`${id}/scenario.json`),
  ]);
  if (script === undefined || json === undefined) return undefined;
  const scenario = readScenario(id, {
    given: await Promise.all(givenOf(json).map((name) => file(`given/${name}.sql`))),
    "setup.sql": setup ?? "",
    "script.sql": script,
    "scenario.json": json,
  });
  return scenario.ok ? scenario.value : undefined;
}
