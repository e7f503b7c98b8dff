import {
  ERROR_CODES,
  ERRORS,
  isErrorCode,
  type ErrorCode,
  type ErrorText,
} from "../../../src/engine/index.ts";
import { recognise } from "../../../src/explain/index.ts";
import { checkExpectations, expectationsOf, type Missed, type Played } from "../../../src/log/index.ts";
import { playScenario } from "./playing.ts";
import { SCENARIO_IDS, scenarioOf } from "./reading.ts";

const codes = new Map<string, ReadonlySet<ErrorCode>>();

/** Notes which errors came up in a scenario, so that it need not be played again for that. */
export function noteCodes(id: string, version: string, played: Played): void {
  codes.set(`${id}@${version}`, codesOf(played));
}

/** Lists the errors that no scenario of `content/` brings about, for each engine that has a text for them. */
export function codesWithoutScenario(): readonly string[] {
  const shown = new Set<string>();
  for (const id of SCENARIO_IDS) {
    const scenario = scenarioOf(id);
    for (const version of scenario.versions) {
      const key = `${id}@${version}`;
      if (!codes.has(key)) noteCodes(id, version, playScenario(scenario, version));
      for (const code of codes.get(key) ?? []) shown.add(`${scenario.engine} ${code}`);
    }
  }
  return ERROR_CODES.flatMap((code) => {
    const texts: readonly ErrorText[] = ERRORS[code].texts;
    return [...new Set(texts.map(({ engine }) => `${engine} ${code}`))];
  }).filter((one) => !shown.has(one));
}

/** Lists what a played scenario came to and should not have. */
export function missedBy(id: string, version: string, played: Played): readonly Missed[] {
  return checkExpectations(expectationsOf(scenarioOf(id), version), played.results, played.timeline);
}

/** Errors of statements, of jobs' ends and Status, of what nodes answered. */
function codesOf({ timeline, results }: Played): ReadonlySet<ErrorCode> {
  const statements = results.flatMap(({ result }) =>
    result?.result?.kind === "error" ? [result.result.code] : [],
  );
  const ended = timeline.events.flatMap((event) =>
    event.type === "jobState" && !event.status.ok ? [event.status.code] : [],
  );
  const tasks = timeline.events.flatMap((event) =>
    event.type === "taskFailed" ? (recognise(event.message)?.code ?? []) : [],
  );
  const now = Object.values(timeline.world.clusters).flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(({ status }) => (status.ok ? [] : [status.code])),
  );
  // What a job's row complains of while the job still tries.
  const shown = results.flatMap(({ result }) =>
    result?.result?.kind === "rows" && result.result.columns.includes("Status")
      ? result.result.rows.flat().flatMap((cell) => (cell === null ? [] : (recognise(cell)?.code ?? [])))
      : [],
  );
  return new Set([...statements, ...ended, ...tasks, ...now, ...shown].filter(isErrorCode));
}
