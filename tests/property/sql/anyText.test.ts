import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { complete, diagnoseScript, formatScript, hover, parse, splitScript } from "../../../src/sql/index.ts";
import { createScript } from "../../../src/sql/scriptPieces.ts";
import { anyText, soup } from "./anyText.ts";

const target = fc.oneof(
  fc
    .constantFrom(...ENGINES.starrocks.versions)
    .map((version) => ({ engine: "starrocks" as const, version })),
  fc.constantFrom(...ENGINES.doris.versions).map((version) => ({ engine: "doris" as const, version })),
);

describe("whatever is typed", () => {
  test("is read without a throw, and every place lies in the text", () => {
    fc.assert(
      fc.property(anyText, target, (sql, version) => {
        for (const { span, line, column, fixes, hint } of parse(sql, version).diagnostics) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(sql.length);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(0);
          if (hint) expect(hint.key).toMatch(/^sql\./);
          for (const { edits } of fixes)
            for (const edit of edits) expect(edit.span.end).toBeLessThanOrEqual(sql.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("is completed, hovered over and formatted without a throw", () => {
    fc.assert(
      fc.property(anyText, target, fc.nat(60), (sql, version, at) => {
        const offset = Math.min(at, sql.length);
        for (const { from, to } of complete(sql, offset, version)) {
          expect(from).toBeLessThanOrEqual(offset);
          expect(to).toBeGreaterThanOrEqual(from);
        }
        const found = hover(sql, offset, version);
        if (found) expect(found.span.end).toBeGreaterThan(found.span.start);
        expect(typeof formatScript(sql, version)).toBe("string");
      }),
      { numRuns: 600 },
    );
  });

  test("a fix that may be applied unasked leaves a text that is read", () => {
    fc.assert(
      fc.property(soup, target, (sql, version) => {
        for (const part of splitScript(sql, version)) {
          for (const { fixes } of parse(part.text, version).diagnostics) {
            for (const { plain, edits } of fixes) {
              if (!plain) continue;
              const better = edits
                .toSorted((a, b) => b.span.start - a.span.start)
                .reduce(
                  (now, { span, replacement }) =>
                    now.slice(0, span.start) + replacement + now.slice(span.end),
                  part.text,
                );
              const grammar = parse(better, version).diagnostics.filter(
                ({ code }) => code === "syntax.unexpected",
              );
              expect([part.text, better, grammar]).toEqual([part.text, better, []]);
            }
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe("a script", () => {
  test("is split so that nothing but blanks, comments and semicolons lies between its statements", () => {
    fc.assert(
      fc.property(anyText, target, (sql, version) => {
        let done = 0;
        for (const { span, text: statement, after } of splitScript(sql, version)) {
          expect(span.start).toBeGreaterThanOrEqual(done);
          expect(sql.slice(span.start, span.end)).toBe(statement);
          expect(splitScript(sql.slice(done, span.start), version).every((part) => part.text === "")).toBe(
            true,
          );
          done = after;
        }
        expect(splitScript(sql.slice(done), version).every((part) => part.text === "")).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test("that changes is split as if it were new", () => {
    fc.assert(
      fc.property(
        fc.array(soup, { minLength: 2, maxLength: 6 }),
        fc.nat(200),
        soup,
        fc.nat(20),
        (pieces, at, inserted, deleted) => {
          const version = { engine: "starrocks", version: "3.3" } as const;
          const before = pieces.join(";");
          const place = Math.min(at, before.length);
          const after = before.slice(0, place) + inserted + before.slice(place + deleted);
          const script = createScript(version);
          script.update(before);
          script.update(after);
          const anew = splitScript(after, version).filter((part) => part.text !== "");
          expect(script.pieces().texts).toEqual(anew.map((part) => part.text));
          expect(script.pieces().starts).toEqual(anew.map(({ span }) => span.start));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("has the diagnostics of its statements, each read alone", () => {
    fc.assert(
      fc.property(fc.array(soup, { maxLength: 4 }), (pieces) => {
        const version = { engine: "starrocks", version: "3.3" } as const;
        const script = pieces.join(";\n");
        const found = [...diagnoseScript(script, version)].flat();
        const alone = splitScript(script, version).flatMap(({ text: statement, span }) =>
          statement === ""
            ? []
            : parse(statement, version).diagnostics.map((one) => one.span.start + span.start),
        );
        expect(found.map(({ span }) => span.start)).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});
