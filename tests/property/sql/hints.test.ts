import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENGINES, type Engine, type Target } from "../../../src/engine/index.ts";
import { applyEdits } from "../../../src/sql/hints/index.ts";
import { parse, type Phrase, type SqlDiagnostic } from "../../../src/sql/index.ts";
import { readRows } from "../../conformance/rows.ts";

const TEXTS = ["en", "zh-cn", "ja"].map((language): Readonly<Record<string, string>> => {
  const file = new URL(`../../../content/ui/${language}/sql.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
});

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "");

/** An own statement of an engine with some of its characters dropped, doubled, swapped, or another put in. */
const broken = fc
  .constantFrom<Engine>("starrocks", "doris")
  .chain((engine) =>
    fc.tuple(
      fc.constantFrom(...ENGINES[engine].versions).map((version): Target => ({ engine, version })),
      fc.constantFrom(...readRows(engine)).map(({ sql }) => sql),
      fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...SLIPS)), { minLength: 1, maxLength: 2 }),
    ),
  )
  .map(([target, sql, slips]) => ({
    target,
    sql: slips.reduce((text, [at, slip]) => slip(text, text.length === 0 ? 0 : at % text.length), sql),
  }));

type Slip = (text: string, at: number) => string;
const put =
  (sign: string): Slip =>
  (text, at) =>
    text.slice(0, at) + sign + text.slice(at);
const SLIPS: readonly Slip[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  ...[" ", ",", "(", ")", '"', "'", "`", "=", ";", "（", "，", "　", " TO ", " ON ", " EXCLUDE "].map(put),
];

const RUNS = { numRuns: 300 };

function errors(sql: string, target: Target): readonly SqlDiagnostic[] {
  return parse(sql, target).diagnostics.filter(({ severity }) => severity === "error");
}

describe("whatever is mistyped", () => {
  test("a plain fix leaves no error in its statement", () => {
    fc.assert(
      fc.property(broken, ({ sql, target }) => {
        for (const { fixes } of parse(sql, target).diagnostics) {
          for (const { plain, edits } of fixes) {
            if (!plain) continue;
            const better = applyEdits(sql, edits);
            const grown = better.length - sql.length;
            const end = better.indexOf(";", Math.max(...edits.map(({ span }) => span.end)) + grown);
            // The statements behind it may have mistakes of their own.
            const left = errors(better, target).filter(({ span }) => end < 0 || span.start <= end);
            expect([sql, better, left]).toEqual([sql, better, []]);
          }
        }
      }),
      RUNS,
    );
  });

  test("a statement has one plain fix at most, and every change lies in the text", () => {
    fc.assert(
      fc.property(broken, ({ sql, target }) => {
        for (const { fixes, hintSpan } of parse(sql, target).diagnostics) {
          expect(fixes.filter(({ plain }) => plain).length).toBeLessThanOrEqual(1);
          const spans = [
            ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span)),
            hintSpan ?? { start: 0, end: 0 },
          ];
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(sql.length);
          }
        }
      }),
      RUNS,
    );
  });

  test("what is said exists in three languages, and every place in it has its value", () => {
    fc.assert(
      fc.property(broken, ({ sql, target }) => {
        for (const { hint, fixes } of parse(sql, target).diagnostics) {
          const phrases: readonly Phrase[] = [...(hint ? [hint] : []), ...fixes.map(({ title }) => title)];
          for (const { key, values } of phrases) {
            for (const texts of TEXTS) {
              const text = texts[key];
              expect([key, text]).not.toEqual([key, undefined]);
              expect([key, placeholders(text ?? "").filter((name) => !(name in values))]).toEqual([key, []]);
            }
          }
        }
      }),
      RUNS,
    );
  });
});
