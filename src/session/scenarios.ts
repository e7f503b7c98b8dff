import type { Scenario } from "../log/scenarios.ts";

/** The texts of `content/scenarios/<id>/`, each fetched when its scenario is opened. */
const FILES = import.meta.glob<string>("../../content/scenarios/*/*.{sql,json}", {
  query: "?raw",
  import: "default",
});

/** The scenarios that a newcomer starts from, in this order; others follow by their id. */
const FIRST = ["first-backup-and-restore", "loaded-after-the-snapshot", "schema-mismatch", "second-job"];

/** Ids of all scenarios, those for newcomers first. */
export const SCENARIO_IDS: readonly string[] = orderIds(Object.keys(FILES));

/** The scenario of a first visit. */
export const FIRST_SCENARIO = SCENARIO_IDS[0];

/** Loads a scenario; undefined where there is none of that id, or it cannot be fetched. */
export async function loadScenario(id: string): Promise<Scenario | undefined> {
  const file = async (name: string) => {
    const load = FILES[`../../content/scenarios/${id}/${name}`];
    return load ? await load() : undefined;
  };
  try {
    const [setup, script, json] = await Promise.all([
      file("setup.sql"),
      file("script.sql"),
      file("scenario.json"),
    ]);
    if (script === undefined || json === undefined) return undefined;
    const { readScenario } = await import("../log/scenarios.ts");
    const scenario = readScenario(id, {
      "setup.sql": setup ?? "",
      "script.sql": script,
      "scenario.json": json,
    });
    return scenario.ok ? scenario.value : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the ids that paths of scenario files name. */
export function orderIds(paths: readonly string[]): readonly string[] {
  const ids = new Set(paths.map((path) => path.split("/").at(-2) ?? ""));
  const first = FIRST.filter((id) => ids.delete(id));
  return [...first, ...[...ids].filter((id) => id !== "").sort()];
}
