import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitAgain, splitStatements } from "../../../src/session/splitStatements.ts";

const TARGET = { engine: "starrocks", version: "3.4" } as const;

/** Pieces of scripts that change how what follows is read. */
const PIECE = fc.constantFrom(
  "SELECT 1",
  ";",
  "\n",
  " ",
  "-- note\n",
  "-- @now\n",
  "'a;b'",
  '"',
  "'",
  "`",
  "/*",
  "*/",
  "恢复",
  "x",
);

describe("statements of a script after an edit", () => {
  test("are those that splitting the whole script gives", () => {
    fc.assert(
      fc.property(
        fc.array(PIECE, { maxLength: 40 }),
        fc.array(PIECE, { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (old, put, a, b) => {
          const script = old.join("");
          const from = a % (script.length + 1);
          const oldEnd = from + (b % (Math.min(12, script.length - from) + 1));
          const inserted = put.join("");
          const next = script.slice(0, from) + inserted + script.slice(oldEnd);
          const statements = splitStatements(script, TARGET);
          const again = splitAgain(
            { script, statements },
            next,
            { from, oldEnd, newEnd: from + inserted.length },
            TARGET,
          );
          expect(again).toEqual(splitStatements(next, TARGET));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("leave out comments and what stands between them", () => {
    const script = "-- first\nSELECT 1;\n\n/* second */ SELECT ';';\n-- end\n";
    expect(splitStatements(script, TARGET).map(({ text }) => text)).toEqual(["SELECT 1", "SELECT ';'"]);
  });
});
