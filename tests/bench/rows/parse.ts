import { median, type Row } from "../row.ts";
import { runSubject } from "../subject.ts";

const RUNS = [1, 2, 3, 4, 5];

async function medianOfRuns(subject: string, args: readonly string[]): Promise<number> {
  const values: number[] = [];
  for (const _ of RUNS) values.push(await runSubject(subject, args));
  return median(values);
}

/** How the engine's own grammar does in JavaScript: a statement warm, the first one. */
const ENGINES = [
  { name: "StarRocks 3.3", target: ["starrocks", "3.3"], warm: "39–70", first: "80–148" },
  { name: "Doris 2.1", target: ["doris", "2.1"], warm: "181–324", first: "80–148" },
  { name: "Doris 4.0", target: ["doris", "4.0"], warm: "181–324", first: "80–148" },
] as const;

/** dt-sql-parser, whose time is the same for every row. */
let other: Promise<number> | undefined;

async function besideOther(target: readonly string[]) {
  const value = await medianOfRuns("warmParse", ["select", ...target]);
  other ??= medianOfRuns("warmOtherParser", []);
  const theirs = await other;
  const ratio = (theirs / value).toFixed(1);
  return { value, note: `dt-sql-parser (MySQL) on the same text: ${theirs.toFixed(1)} µs, ×${ratio}` };
}

export const parse: readonly Row[] = ENGINES.flatMap(({ name, target, warm, first }): readonly Row[] => [
  {
    what: `One BACKUP of 150 characters parsed, warm: ${name}`,
    budget: 40,
    unit: "µs",
    kind: "time",
    others: `ANTLR in JavaScript: ${warm}`,
    measure: () => medianOfRuns("warmParse", ["backup", ...target]),
  },
  {
    what: `One SELECT of 150 characters parsed, warm: ${name}`,
    budget: 40,
    unit: "µs",
    kind: "time",
    others: `ANTLR in JavaScript: ${warm}`,
    measure: () => besideOther(target),
  },
  {
    what: `First parse after import: ${name}`,
    budget: 15,
    unit: "ms",
    kind: "time",
    others: `ANTLR in JavaScript: ${first}`,
    measure: () => medianOfRuns("firstParse", ["backup", ...target]),
  },
]);
