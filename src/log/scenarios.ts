import type { Engine } from "../engine/index.ts";
import { isRecord, noStrangers, text, wrong, type Checked } from "./checked.ts";
import { readExpectation, type Expectation } from "./expectations.ts";
import type { SessionOptions } from "./types.ts";
import { validateOptions } from "./validateOptions.ts";

/** A rehearsal that somebody starts from: what is set up first, a script, and what it must come to. Its words are in `content/ui`. */
export interface Scenario {
  readonly id: string;
  readonly engine: Engine;
  /** Versions in which it holds; the last is the one it starts with. */
  readonly versions: readonly string[];
  /** Everything that a session of it begins with, but for the version. */
  readonly options: SessionOptions;
  /** What stands there when it begins: the shared set-up that it names, and its own. */
  readonly setup: string;
  readonly script: string;
  /** One for each statement of the script. */
  readonly expect: readonly Expectation[];
}

export interface ScenarioFiles {
  /** Text of the shared set-up that `givenOf` names. */
  readonly given?: string | undefined;
  readonly "setup.sql": string;
  readonly "script.sql": string;
  /** Text of `scenario.json`. */
  readonly "scenario.json": string;
}

const OWN = [
  "engine",
  "versions",
  "nodes",
  "start",
  "seed",
  "timeZone",
  "runMode",
  "clusters",
  "given",
  "expect",
];

/** Names the shared set-up that a scenario begins with, a file of `content/scenarios/given`; undefined where it has its own alone. */
export function givenOf(json: string): string | undefined {
  const scenario = parseJson(json);
  return isRecord(scenario) && typeof scenario.given === "string" ? scenario.given : undefined;
}

/** Reads the files of `content/scenarios/<id>`. */
export function readScenario(id: string, files: ScenarioFiles): Checked<Scenario> {
  const json = parseJson(files["scenario.json"]);
  if (!isRecord(json)) return wrong("", "object", json);
  const stranger = noStrangers(json, OWN, "");
  if (stranger) return stranger;
  const versions = readVersions(json.versions);
  if (!versions.ok) return versions;
  const { versions: _, given, expect: expected, ...session } = json;
  if (given !== undefined && (typeof given !== "string" || files.given === undefined))
    return wrong("given", "known", given);
  for (const [index, version] of versions.value.entries()) {
    const known = validateOptions({ ...session, version }, "");
    if (!known.ok)
      return { ok: false, invalid: { ...known.invalid, path: `versions[${index}]${known.invalid.path}` } };
  }
  const options = validateOptions({ ...session, version: versions.value.at(-1), scenario: id }, "");
  if (!options.ok) return options;
  const expect = readExpectations(expected);
  if (!expect.ok) return expect;
  return {
    ok: true,
    value: {
      id,
      engine: options.value.engine,
      versions: versions.value,
      options: options.value,
      setup: [files.given ?? "", files["setup.sql"]].filter((part) => part.trim() !== "").join("\n"),
      script: files["script.sql"],
      expect: expect.value,
    },
  };
}

/** Gives the options of a session that begins with a scenario, in one of its versions. */
export function scenarioOptions(scenario: Scenario, version = scenario.options.version): SessionOptions {
  return { ...scenario.options, version };
}

function readVersions(value: unknown): Checked<readonly string[]> {
  if (!Array.isArray(value) || value.length === 0) return wrong("versions", "list", value);
  const given: readonly unknown[] = value;
  const versions: string[] = [];
  for (const [index, one] of given.entries()) {
    const version = text(one, `versions[${index}]`);
    if (!version.ok) return version;
    versions.push(version.value);
  }
  return { ok: true, value: versions };
}

function readExpectations(value: unknown): Checked<readonly Expectation[]> {
  if (!Array.isArray(value)) return wrong("expect", "list", value);
  const given: readonly unknown[] = value;
  const expectations: Expectation[] = [];
  for (const [index, one] of given.entries()) {
    const expectation = typeof one === "string" ? readExpectation(one) : undefined;
    if (expectation === undefined) return wrong(`expect[${index}]`, "expectation", one);
    expectations.push(expectation);
  }
  return { ok: true, value: expectations };
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
