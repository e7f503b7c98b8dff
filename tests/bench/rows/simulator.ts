import { median, type Row } from "../row.ts";
import { runSubject } from "../subject.ts";

async function medianOf(subject: string, runs: number): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < runs; i++) values.push(await runSubject(subject));
  return median(values);
}

export const simulator: readonly Row[] = [
  {
    what: "Job over 1,000,000 tablets simulated to its end",
    budget: 1,
    unit: "s",
    kind: "time",
    measure: () => medianOf("millionTabletsTime", 5),
  },
  {
    what: "Job over 1,000,000 tablets: memory",
    budget: 300,
    unit: "MB",
    kind: "time",
    measure: () => medianOf("millionTabletsMemory", 3),
  },
  {
    what: "Log of 1,000 entries replayed to any time, checkpoints warm",
    budget: 50,
    unit: "ms",
    kind: "time",
    measure: () => medianOf("replay", 5),
  },
];
