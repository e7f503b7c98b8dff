import {
  ENGINES,
  FEATURES,
  alwaysReservedWords,
  featuresOf,
  has,
  reservedWords,
  type Engine,
  type FeatureRow,
  type Target,
} from "../engine/index.ts";
import { languageOf, type Grammar } from "./languages/index.ts";
import type { Lexicon } from "./tokens.ts";

/** One engine in one version, ready to read: its grammar, its features, the words it keeps. */
export interface Dialect {
  readonly target: Target;
  /** Absent where the engine's language was not provided. */
  readonly grammar: Grammar | undefined;
  readonly features: Readonly<Record<string, boolean>>;
  readonly lexicon: Lexicon;
  /** Each word with the blank that stands behind it in the line of tokens. */
  readonly reserved: ReadonlySet<string>;
}

const dialects = new Map<string, Dialect>();

const withBlank = (words: ReadonlySet<string>) => new Set([...words].map((word) => `${word} `));

function lexiconOf(target: Target): Lexicon {
  return {
    hintTokens: has(target, "hintTokens"),
    binaryText: has(target, "binaryText"),
    parameterMark: has(target, "parameterMark"),
    arrayElement: has(target, "arrayElement"),
    namedArguments: has(target, "namedArguments"),
    dollarText: has(target, "dollarText"),
    cup: has(target, "cup"),
    nereids: has(target, "nereids"),
  };
}

/** Gives the dialect of a version; made once. */
export function dialectOf(target: Target): Dialect {
  return remembered(`${target.engine} ${target.version}`, () => ({
    target,
    grammar: languageOf(target.engine)?.grammar,
    features: featuresOf(target),
    lexicon: lexiconOf(target),
    reserved: withBlank(reservedWords(target)),
  }));
}

/** Gives the dialect that reads what any version of an engine reads. */
export function widestDialect(engine: Engine): Dialect {
  const versions = ENGINES[engine].versions;
  const target: Target = { engine, version: versions[versions.length - 1] ?? "" };
  return remembered(engine, () => ({
    target,
    grammar: languageOf(engine)?.grammar,
    features: everyFeature(engine),
    lexicon: { ...lexiconOf(target), hintTokens: false },
    reserved: withBlank(alwaysReservedWords(engine)),
  }));
}

/** What no version of an engine has stays off. */
function everyFeature(engine: Engine): Readonly<Record<string, boolean>> {
  const rows: readonly [string, FeatureRow][] = Object.entries(FEATURES);
  return Object.fromEntries(rows.map(([feature, row]) => [feature, row[engine] !== undefined]));
}

/** Gives a dialect with some features turned on or off. */
export function withFeatures(dialect: Dialect, features: Readonly<Record<string, boolean>>): Dialect {
  return { ...dialect, features: { ...dialect.features, ...features } };
}

function remembered(key: string, make: () => Dialect): Dialect {
  const known = dialects.get(key);
  if (known) return known;
  const made = make();
  // What was made before its language came is made anew.
  if (made.grammar) dialects.set(key, made);
  return made;
}
