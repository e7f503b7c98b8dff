import { describe, expect, test } from "vitest";
import { ENGINES, type Engine } from "../../src/engine/index.ts";
import { holdsFigures } from "./agreement.ts";
import { byFamilyAndVersion, compareAll, differences, figure, type Question } from "./compare.ts";
import { readRows } from "./rows.ts";

const QUESTIONS: readonly Question[] = ["agree", "position", "message"];

/** The least share, in percent, in which we say what the engine says. */
export type Floors = Readonly<Record<Question, number>>;

/** Texts that are beyond the families; few of them are in order. */
const OTHER = "other";

/** How many differences are listed of each kind. */
const LISTED = process.env["CONFORMANCE"] === "all" ? Infinity : 20;

/** The least agreement, in percent, within one family of statements and one version. */
const LEAST_IN_FAMILY = 98;

/**
 * Holds our reading of an engine's statements against that of its own parsers, text by text and version by version, and
 * prints the figures and every difference.
 *
 * @param rules codes of what the engine refuses while it builds its tree: each has to occur
 */
export function holdsAgainst(engine: Engine, floors: Floors, rules: readonly string[]): void {
  const rows = readRows(engine);
  const cases = compareAll(engine, rows);
  const groups = byFamilyAndVersion(cases);

  for (const question of QUESTIONS) {
    const { right, of, share } = figure(cases, question);
    console.log(`${engine} ${question}: ${right} of ${of}, ${share.toFixed(2)} %`);
    const all = differences(cases, question);
    for (const line of all.slice(0, LISTED)) console.log(`  ${line}`);
    if (all.length > LISTED) console.log(`  and ${all.length - LISTED} more: CONFORMANCE=all lists them`);
  }

  describe(`${engine}'s own parsers, version by version`, () => {
    test("each family of statements is accepted and refused in each version", () => {
      const families = new Set(cases.map(({ row }) => row.family).filter((family) => family !== OTHER));
      const missing = [...families].flatMap((family) =>
        ENGINES[engine].versions.flatMap((version) => {
          const group = groups.get(`${family} ${version}`) ?? [];
          return [true, false]
            .filter((verdict) => !group.some(({ accepted }) => accepted === verdict))
            .map((verdict) => `${family} ${version} ${verdict ? "accepted" : "refused"}`);
        }),
      );
      expect(missing).toEqual([]);
    });

    test("every rule of the tree builder refuses some text", () => {
      const codes = new Set(cases.map(({ code }) => code));
      expect(rules.filter((rule) => !codes.has(rule))).toEqual([]);
    });

    test.each(QUESTIONS)("%s", (question) => {
      expect(figure(cases, question).share).toBeGreaterThanOrEqual(floors[question]);
    });

    test("the pages show these figures", async () => {
      const share = (question: Question) => {
        const { right, of } = figure(cases, question);
        return { right, of };
      };
      await holdsFigures(engine, "statements", {
        texts: rows.length,
        agree: share("agree"),
        position: share("position"),
        message: share("message"),
      });
    });

    test(`every family and version agrees to ${LEAST_IN_FAMILY} %`, () => {
      const below = [...groups].flatMap(([group, of]) => {
        const { right, of: all, share } = figure(of, "agree");
        return share < LEAST_IN_FAMILY ? [`${group}: ${right} of ${all}`] : [];
      });
      expect(below).toEqual([]);
    });
  });
}
