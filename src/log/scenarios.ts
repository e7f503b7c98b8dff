import type { Engine } from "../engine/index.ts";
import { inVersion, type ByVersion } from "./byVersion.ts";
import { isRecord, noStrangers, oneOf, wrong, type Checked } from "./checked.ts";
import type { Expectation } from "./expectations.ts";
import {
  readExpectations,
  readExplains,
  readFixes,
  readMessages,
  readTexts,
  type ScenarioExplanation,
  type ScenarioFix,
  type ScenarioMessage,
} from "./scenarioClaims.ts";
import type { SessionOptions } from "./types.ts";
import { validateOptions } from "./validateOptions.ts";

/** What scenarios are about, in the order in which a reader meets it. */
export const SCENARIO_GROUPS = [
  "start",
  "repositories",
  "backup",
  "restore",
  "objects",
  "privileges",
  "clusters",
  "faults",
  "data",
] as const;

export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];

/** A rehearsal that somebody starts from: what is set up first, a script, and what it must come to. Its words are in `content/ui`. */
export interface Scenario {
  readonly id: string;
  readonly engine: Engine;
  readonly group: ScenarioGroup;
  /** Labels of the known problems that it shows. */
  readonly problems: readonly string[];
  /** Versions in which it holds. A session of it begins with `options.version`: the last, unless it names another. */
  readonly versions: readonly string[];
  /** Everything that a session of it begins with, but for the version. */
  readonly options: SessionOptions;
  /** What stands there when it begins: the shared set-ups that it names, and its own. */
  readonly setup: string;
  readonly script: string;
  /** One for each statement of the script; `expectationsOf` gives those of a version. */
  readonly expect: readonly ByVersion<Expectation>[];
  /** What the engine says, to the letter. */
  readonly messages: readonly ScenarioMessage[];
  readonly explains: readonly ScenarioExplanation[];
  readonly fixes: readonly ScenarioFix[];
}

export interface ScenarioFiles {
  /** Texts of the shared set-ups that `givenOf` names; undefined where there is no such file. */
  readonly given?: readonly (string | undefined)[];
  readonly "setup.sql": string;
  readonly "script.sql": string;
  /** Text of `scenario.json`. */
  readonly "scenario.json": string;
}

const OWN = [
  "engine",
  "group",
  "problems",
  "versions",
  "version",
  "nodes",
  "start",
  "seed",
  "timeZone",
  "runMode",
  "sourceDefects",
  "clusters",
  "given",
  "expect",
  "messages",
  "explains",
  "fix",
];

/** Names the shared set-ups that a scenario begins with, files of `content/scenarios/given`, in order. */
export function givenOf(json: string): readonly string[] {
  const scenario = parseJson(json);
  const given: readonly unknown[] = isRecord(scenario) ? [scenario.given].flat() : [];
  return given.filter((name) => typeof name === "string");
}

/** Reads the files of `content/scenarios/<id>`. */
export function readScenario(id: string, files: ScenarioFiles): Checked<Scenario> {
  const json = parseJson(files["scenario.json"]);
  if (!isRecord(json)) return wrong("", "object", json);
  const stranger = noStrangers(json, OWN, "");
  if (stranger) return stranger;
  const {
    versions: _,
    version: begins,
    given,
    group: about,
    problems: shown,
    expect: expected,
    messages: said,
    explains: explained,
    fix,
    ...session
  } = json;
  const shared = (files.given ?? []).filter((text) => text !== undefined);
  if (shared.length !== (given === undefined ? 0 : [given].flat().length))
    return wrong("given", "known", given);
  const versions = readVersions(json.versions, session);
  if (!versions.ok) return versions;
  const first = oneOf(begins ?? versions.value.at(-1), versions.value, "version");
  if (!first.ok) return first;
  const options = validateOptions({ ...session, version: first.value, scenario: id }, "");
  if (!options.ok) return options;
  const { engine } = options.value;
  const group = oneOf(about, SCENARIO_GROUPS, "group");
  if (!group.ok) return group;
  const problems = readTexts(shown ?? [], "problems");
  if (!problems.ok) return problems;
  const expect = readExpectations(expected, engine);
  if (!expect.ok) return expect;
  const messages = readMessages(said, engine);
  if (!messages.ok) return messages;
  const explains = readExplains(explained, engine);
  if (!explains.ok) return explains;
  const fixes = readFixes(fix, engine);
  if (!fixes.ok) return fixes;
  return {
    ok: true,
    value: {
      id,
      engine,
      group: group.value,
      problems: problems.value,
      versions: versions.value,
      options: options.value,
      setup: [...shared, files["setup.sql"]].filter((part) => part.trim() !== "").join("\n"),
      script: files["script.sql"],
      expect: expect.value,
      messages: messages.value,
      explains: explains.value,
      fixes: fixes.value,
    },
  };
}

/** Gives what each statement of a scenario's script comes to in one of its versions. */
export function expectationsOf(scenario: Scenario, version: string): readonly Expectation[] {
  const target = { engine: scenario.engine, version };
  return scenario.expect.flatMap((one) => inVersion(one, target) ?? []);
}

/** Gives the options of a session that begins with a scenario, in one of its versions. */
export function scenarioOptions(scenario: Scenario, version = scenario.options.version): SessionOptions {
  return { ...scenario.options, version };
}

function readVersions(
  value: unknown,
  session: Readonly<Record<string, unknown>>,
): Checked<readonly string[]> {
  const versions = readTexts(value, "versions");
  if (!versions.ok) return versions;
  if (versions.value.length === 0) return wrong("versions", "list", value);
  for (const [index, version] of versions.value.entries()) {
    const known = validateOptions({ ...session, version }, "");
    if (!known.ok)
      return { ok: false, invalid: { ...known.invalid, path: `versions[${index}]${known.invalid.path}` } };
  }
  return versions;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
