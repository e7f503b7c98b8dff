import { scenarioOptions, validateOptions, type Scenario, type SessionOptions } from "../log/index.ts";
import { requireTarget } from "./requireTarget.ts";
import { scenarioOf } from "./scenarios.ts";
import type { SessionChoices } from "./types.ts";

/**
 * Makes a session's options out of what somebody chose: what is left out is as the scenario says, else as always.
 * @throws RangeError where engine, version, scenario or another choice is not here
 */
export function optionsFor(choices: SessionChoices): {
  readonly session: SessionOptions;
  readonly scenario?: Scenario;
} {
  requireTarget(choices);
  const scenario = choices.scenario === undefined ? undefined : scenarioOf(choices.scenario);
  const { engine, version, nodes, seed, start, timeZone, runMode, sourceDefects, clusters } = choices;
  const given = Object.entries({
    engine,
    version,
    nodes,
    seed,
    start,
    timeZone,
    runMode,
    sourceDefects,
    clusters,
  }).filter(([, value]) => value !== undefined);
  const checked = validateOptions(
    { ...(scenario && scenarioOptions(scenario)), ...Object.fromEntries(given) },
    "",
  );
  if (!checked.ok)
    throw new RangeError(`${checked.invalid.path.replace(/^\./, "")} cannot be ${checked.invalid.found}`);
  return { session: checked.value, ...(scenario && { scenario }) };
}
