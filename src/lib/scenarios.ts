import { givenOf, readScenario, type Scenario } from "../log/index.ts";

const FILES = import.meta.glob<string>("../../content/scenarios/*/*.{sql,json}", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Ids of the scenarios that are here. */
export const SCENARIO_IDS: readonly string[] = [
  ...Object.keys(FILES).flatMap((path) => /([^/]+)\/scenario\.json$/.exec(path)?.[1] ?? []),
].sort();

/**
 * Gives a scenario.
 * @throws RangeError where there is none of that id, or its files do not hold together
 */
export function scenarioOf(id: string): Scenario {
  const file = (name: string) => FILES[`../../content/scenarios/${name}`];
  const json = file(`${id}/scenario.json`);
  if (json === undefined) throw new RangeError(`no scenario ${id}; there are ${SCENARIO_IDS.join(", ")}`);
  const read = readScenario(id, {
    given: givenOf(json).map((name) => file(`given/${name}.sql`)),
    "setup.sql": file(`${id}/setup.sql`) ?? "",
    "script.sql": file(`${id}/script.sql`) ?? "",
    "scenario.json": json,
  });
  if (!read.ok) throw new RangeError(`scenario ${id}: ${read.invalid.path} is ${read.invalid.found}`);
  return read.value;
}
