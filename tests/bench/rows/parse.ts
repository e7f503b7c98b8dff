import { median, type Row } from "../row.ts";
import { runSubject } from "../subject.ts";

const RUNS = [1, 2, 3, 4, 5];

async function medianOfRuns(subject: string): Promise<number> {
  const values: number[] = [];
  for (const _ of RUNS) values.push(await runSubject(subject));
  return median(values);
}

export const parse: readonly Row[] = [
  {
    what: "One statement of 150 characters parsed, warm",
    budget: 40,
    unit: "µs",
    kind: "time",
    others: "ANTLR in JavaScript: 39–70 (StarRocks), 181–324 (Doris)",
    measure: () => runSubject("warmParse"),
  },
  {
    what: "First parse after import",
    budget: 15,
    unit: "ms",
    kind: "time",
    others: "ANTLR in JavaScript: 80–148",
    measure: () => medianOfRuns("firstParse"),
  },
];
