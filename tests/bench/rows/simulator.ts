import { ENGINES, type Engine } from "../../../src/engine/index.ts";
import { median, type Row } from "../row.ts";
import { runSubject } from "../subject.ts";

async function medianOf(subject: string, engine: Engine, runs: number): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < runs; i++) values.push(await runSubject(subject, [engine]));
  return median(values);
}

export const simulator: readonly Row[] = (["starrocks", "doris"] as const).flatMap(
  (engine): readonly Row[] => [
    {
      what: `${ENGINES[engine].name}: job over 1,000,000 tablets simulated to its end`,
      budget: 1,
      unit: "s",
      kind: "time",
      measure: () => medianOf("millionTabletsTime", engine, 5),
    },
    {
      what: `${ENGINES[engine].name}: job over 1,000,000 tablets: memory`,
      budget: 300,
      unit: "MB",
      kind: "time",
      measure: () => medianOf("millionTabletsMemory", engine, 3),
    },
    {
      what: `${ENGINES[engine].name}: log of 1,000 entries replayed to any time, checkpoints warm`,
      budget: 50,
      unit: "ms",
      kind: "time",
      measure: () => medianOf("replay", engine, 5),
    },
  ],
);
