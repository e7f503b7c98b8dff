import type { Row } from "./row.ts";
import { grammars } from "./rows/grammars.ts";
import { later } from "./rows/later.ts";
import { parse } from "./rows/parse.ts";
import { playground } from "./rows/playground.ts";
import { playgroundTimes } from "./rows/playgroundTimes.ts";
import { referencePage } from "./rows/referencePage.ts";
import { simulator } from "./rows/simulator.ts";

// `npm run bench`: the table of budgets. With --sizes only the sizes, as `npm test` asserts them.

const ROWS: readonly Row[] = [
  referencePage,
  playground,
  ...grammars,
  ...parse,
  ...simulator,
  ...playgroundTimes,
  ...later,
];
const WIDTHS = [66, 16, 8, 9] as const;

const sizesOnly = process.argv.includes("--sizes");
let failed = false;

print(["what", "measured", "budget", "of budget", "for comparison"]);
for (const row of ROWS.filter(({ kind }) => !sizesOnly || kind === "size")) {
  const { what, budget, unit, kind, others = "", measure } = row;
  const limit = `${budget} ${unit}`;
  if (!measure) {
    print([what, "not measured yet", limit, "", others]);
    continue;
  }
  try {
    const measured = await measure();
    const { value, note } = typeof measured === "number" ? { value: measured, note: "" } : measured;
    const over = value > budget;
    print([what, `${rounded(value)} ${unit}`, limit, `${Math.round((100 * value) / budget)} %`, others]);
    if (note) console.log(`  ${note}`);
    if (over)
      console.log(kind === "size" ? "  ✗ above its budget" : "  slower than its budget on this machine");
    failed ||= over && kind === "size";
  } catch (error) {
    print([
      what,
      "failed",
      limit,
      "",
      error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    ]);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;

function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0))
      .join(" ")
      .trimEnd(),
  );
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}
