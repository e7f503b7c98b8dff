import type { Scenario } from "../log/scenarios.ts";

/** The texts of `content/scenarios`, each fetched when a scenario is opened that needs it. */
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
    const load = FILES[`../../content/scenarios/${name}`];
    return load ? await load() : undefined;
  };
  try {
    const [setup, script, json, { givenOf, readScenario }] = await Promise.all([
      file(`${id}/setup.sql`),
      file(`${id}/script.sql`),
      file(`${id}/scenario.json`),
      import("../log/scenarios.ts"),
    ]);
    if (script === undefined || json === undefined) return undefined;
    const given = givenOf(json);
    const scenario = readScenario(id, {
      given: given === undefined ? undefined : await file(`given/${given}.sql`),
      "setup.sql": setup ?? "",
      "script.sql": script,
      "scenario.json": json,
    });
    return scenario.ok ? scenario.value : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the ids that paths of scenario files name: the folders with a `scenario.json`. */
export function orderIds(paths: readonly string[]): readonly string[] {
  const ids = new Set(
    paths.filter((path) => path.endsWith("/scenario.json")).map((path) => path.split("/").at(-2) ?? ""),
  );
  const first = FIRST.filter((id) => ids.delete(id));
  return [...first, ...[...ids].filter((id) => id !== "").sort()];
}
