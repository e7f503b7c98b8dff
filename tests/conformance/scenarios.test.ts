import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/index.ts";
import { LANGUAGES } from "../../src/i18n/index.ts";
import type { Explanation } from "../../src/explain/index.ts";
import { phrase, speaker } from "../../src/lib/words.ts";
import { checkExpectations, givenOf, inVersion } from "../../src/log/index.ts";
import { holdsFigures } from "./agreement.ts";
import { codesWithoutScenario, missedBy, noteCodes } from "./scenarios/cameUp.ts";
import {
  applied,
  begin,
  explainStatement,
  isSaid,
  playScenario,
  saidBy,
  statementsOf,
} from "./scenarios/playing.ts";
import { problemsOf } from "./scenarios/problems.ts";
import { filesOf, GIVEN, OTHER_FOLDERS, SCENARIO_IDS, scenarioOf } from "./scenarios/reading.ts";

const CASES = SCENARIO_IDS.flatMap((id) => scenarioOf(id).versions.map((version) => ({ id, version })));

describe("the scenarios of content/", () => {
  const held = { starrocks: 0, doris: 0 };

  it.each(CASES)("$id comes on $version to what it says", ({ id, version }) => {
    const scenario = scenarioOf(id);
    const target = { engine: scenario.engine, version };
    expect(
      begin(scenario, version).setup.flatMap(({ result }) =>
        result?.kind === "error" || result?.kind === "unsupported" ? [result] : [],
      ),
    ).toEqual([]);
    const played = playScenario(scenario, version);
    noteCodes(id, version, played);
    const statements = statementsOf(played);
    const message = (index: number) => saidBy(played, statements[index]);
    expect(
      missedBy(id, version, played).map((missed) => ({ ...missed, said: message(missed.statement) })),
    ).toEqual([]);
    expect(
      played.results.flatMap(({ step, faults }) => [
        ...step.problems,
        ...faults.flatMap(({ problem }) => problem ?? []),
      ]),
    ).toEqual([]);

    for (const claim of scenario.messages) {
      const text = inVersion(claim.text, target);
      if (text === undefined) continue;
      const row = statements[claim.statement]?.result.result?.kind === "rows";
      const said = message(claim.statement);
      expect(isSaid(text, said, row) ? text : said, `statement ${claim.statement}`).toEqual(text);
    }

    const explained = statements.map((one) => explainStatement(played, scenario.script, one));
    for (const explanation of explained) if (explanation) expectWords(explanation);

    for (const { statement, code } of scenario.explains) {
      const wanted = inVersion(code, target);
      if (wanted !== undefined) expect(explained[statement]?.code, `statement ${statement}`).toBe(wanted);
    }

    for (const { statement, fix, expect: wanted } of scenario.fixes) {
      const expectation = inVersion(wanted, target);
      if (expectation === undefined) continue;
      const offered = explained[statement]?.fixes ?? [];
      const chosen = offered.find(({ title }) => title.key.endsWith(`.fix.${fix}`));
      expect(
        chosen && fix,
        `statement ${statement} is offered ${JSON.stringify(offered.map(({ title }) => title))}`,
      ).toBe(fix);
      const mended = applied(scenario.script, chosen?.edits ?? []);
      const again = playScenario(scenario, version, mended);
      const after = statementsOf(again);
      const place = statement + after.length - statements.length;
      const one = after[place];
      expect(
        checkExpectations([expectation], one ? [one] : [], again.timeline),
        `${mended}\n${saidBy(again, one).join("\n")}`,
      ).toEqual([]);
    }
    held[scenario.engine]++;
  });

  it.each(["starrocks", "doris"] as const)(
    "of %s come to what they say as often as the pages say",
    async (engine) => {
      const own = SCENARIO_IDS.map(scenarioOf).filter((scenario) => scenario.engine === engine);
      const of = own.reduce((sum, { versions }) => sum + versions.length, 0);
      await holdsFigures(engine, "scenarios", { scenarios: own.length, plays: { right: held[engine], of } });
    },
  );

  it("are folders that hold a scenario", () => {
    expect(OTHER_FOLDERS).toEqual([]);
  });

  it.each(SCENARIO_IDS)("%s has no words: those are in content/ui", (id) => {
    const { given = [], "setup.sql": setup, "script.sql": script } = filesOf(id);
    for (const line of [...given, setup, script].join("\n").split("\n"))
      if (line.trim().startsWith("--")) expect(line).toMatch(/^-- @/);
  });

  it("share what they begin with: no two have the same set-up of their own, and each shared one is used", () => {
    const own = SCENARIO_IDS.map((id) => filesOf(id)["setup.sql"]).filter((setup) => setup !== "");
    expect(new Set(own).size).toBe(own.length);
    const named = SCENARIO_IDS.flatMap((id) => givenOf(filesOf(id)["scenario.json"]));
    expect([...new Set(named)].sort()).toEqual([...GIVEN].sort());
  });

  it("bring every error about", () => {
    expect(codesWithoutScenario()).toEqual([]);
  });

  it.each(["starrocks", "doris"] as const)(
    "show each known problem of %s, or it is said why not",
    (engine) => {
      const leftOut = readLeftOut(engine);
      const problems = problemsOf(engine);
      const shown = new Set(
        SCENARIO_IDS.map(scenarioOf)
          .filter((scenario) => scenario.engine === engine)
          .flatMap((scenario) => scenario.problems),
      );
      expect([...shown].filter((problem) => !problems.includes(problem))).toEqual([]);
      expect(problems.filter((problem) => !shown.has(problem) && !leftOut.has(problem))).toEqual([]);
      expect(
        [...leftOut.keys()].filter((problem) => shown.has(problem) || !problems.includes(problem)),
      ).toEqual([]);
      for (const [problem, reason] of leftOut) expect(reason, problem).toMatch(/\S{3}/);
    },
  );
});

/** Holds that an explanation is worded in each language, with all of its values filled in. */
function expectWords({ code, data, evidence, fixes }: Explanation): void {
  for (const language of LANGUAGES) {
    const say = speaker(language);
    const words = [
      say(phrase(`explain.${code}.title`, data)),
      say(phrase(`explain.${code}.cause`, data)),
      ...fixes.map(({ title }) => say(title)),
      ...evidence.flatMap((one) =>
        one.type === "values" || one.type === "list" ? [say(phrase(one.title))] : [],
      ),
    ];
    for (const text of words)
      expect(text, `${code} in ${language}`).toMatch(/^(?!explain\.)(?!.*\{\{)\s*\S/su);
  }
}

function readLeftOut(engine: Engine): ReadonlyMap<string, string> {
  const file = new URL("problems-left-out.json", import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  const own: unknown =
    typeof parsed === "object" && parsed !== null
      ? Object.entries(parsed).find(([key]) => key === engine)?.[1]
      : {};
  if (typeof own !== "object" || own === null) throw new Error(`nothing of ${engine}`);
  return new Map(Object.entries(own).map(([problem, reason]) => [problem, String(reason)]));
}
