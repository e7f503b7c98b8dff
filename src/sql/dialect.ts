import {
  ENGINES,
  alwaysReservedWords,
  featuresOf,
  has,
  reservedWords,
  type Engine,
  type Target,
} from "../engine/index.ts";
import * as starrocks from "../../grammar/starrocks.peggy";
import type { Lexicon } from "./tokens.ts";

type Grammar = Pick<typeof starrocks, "parse" | "SyntaxError">;

const GRAMMARS: Readonly<Partial<Record<Engine, Grammar>>> = { starrocks };

/** One engine in one version, ready to read: its grammar, its features, the words it keeps. */
export interface Dialect {
  readonly target: Target;
  /** Absent where the engine's language is not built yet. */
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
  };
}

/** Gives the dialect of a version; made once. */
export function dialectOf(target: Target): Dialect {
  return remembered(`${target.engine} ${target.version}`, () => ({
    target,
    grammar: GRAMMARS[target.engine],
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
    grammar: GRAMMARS[engine],
    features: Object.fromEntries(Object.keys(featuresOf(target)).map((feature) => [feature, true])),
    lexicon: { ...lexiconOf(target), hintTokens: false },
    reserved: withBlank(alwaysReservedWords(engine)),
  }));
}

/** Gives a dialect with some features turned on or off. */
export function withFeatures(dialect: Dialect, features: Readonly<Record<string, boolean>>): Dialect {
  return { ...dialect, features: { ...dialect.features, ...features } };
}

function remembered(key: string, make: () => Dialect): Dialect {
  const known = dialects.get(key);
  if (known) return known;
  const made = make();
  dialects.set(key, made);
  return made;
}
