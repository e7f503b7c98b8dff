import type { Target } from "../../engine/versions.ts";
import type { Phrase } from "../../sql/diagnostics.ts";
import { parse, type Parsed } from "../../sql/parse.ts";

/** What a version says of one statement before it looks at any cluster. */
export type Fit =
  | { readonly kind: "reads" }
  /** Known by its first words only, so it is neither checked further nor simulated. */
  | { readonly kind: "headOnly" }
  | {
      readonly kind: "refused";
      /** The engine's own text, or "". */
      readonly message: string;
      /** What is said of it beside: the version that reads it, or what was expected. */
      readonly hint?: Phrase;
    };

/** What a whole script comes to in one version. */
export interface FitCount {
  /** Statements that were looked at; fewer than the script has while there is work left. */
  readonly known: number;
  readonly refused: number;
  readonly headOnly: number;
}

/** In which versions each statement of a script runs, remembered by the statement's text. */
export interface VersionFits {
  /** Gives what is known already. */
  fit(text: string, target: Target): Fit | undefined;
  count(texts: readonly string[], target: Target): FitCount;
  /** Reads what is not known yet, one statement in one version a step, so that the caller can stop in between. */
  read(texts: readonly string[], targets: readonly Target[]): Generator<void, void>;
  /** Forgets an engine's answers, when its language has come since. */
  forget(engine: Target["engine"]): void;
}

/** From so many texts on, those that are not in the script any more are forgotten. */
const MOST = 20_000;

/** Makes an empty memory of what versions say of statements. */
export function createFits(readIn: (text: string, target: Target) => Parsed = parse): VersionFits {
  const byTarget = new Map<string, Map<string, Fit>>();
  const keyOf = ({ engine, version }: Target) => `${engine} ${version}`;

  function fitsIn(target: Target): Map<string, Fit> {
    const known = byTarget.get(keyOf(target)) ?? new Map<string, Fit>();
    byTarget.set(keyOf(target), known);
    return known;
  }

  return {
    fit: (text, target) => byTarget.get(keyOf(target))?.get(text),
    count(texts, target) {
      const fits = fitsIn(target);
      const count = { known: 0, refused: 0, headOnly: 0 };
      for (const text of texts) {
        const fit = fits.get(text);
        if (fit === undefined) continue;
        count.known++;
        if (fit.kind !== "reads") count[fit.kind]++;
      }
      return count;
    },
    *read(texts, targets) {
      for (const target of targets) {
        const fits = fitsIn(target);
        if (fits.size > MOST) keepOnly(fits, new Set(texts));
        for (const text of texts) {
          if (fits.has(text)) continue;
          fits.set(text, fitOf(readIn(text, target)));
          yield;
        }
      }
    },
    forget(engine) {
      for (const key of byTarget.keys()) if (key.startsWith(`${engine} `)) byTarget.delete(key);
    },
  };
}

/** Tells what a version makes of one statement: its first error, and what is said beside it. */
export function fitOf({ statements, diagnostics }: Parsed): Fit {
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) {
    const hint = diagnostics.find(({ stage, hint }) => stage === "version" && hint)?.hint ?? error.hint;
    return { kind: "refused", message: error.message, ...(hint && { hint }) };
  }
  return statements.some(({ kind }) => kind === "other") ? { kind: "headOnly" } : { kind: "reads" };
}

function keepOnly(fits: Map<string, Fit>, wanted: ReadonlySet<string>): void {
  for (const text of fits.keys()) if (!wanted.has(text)) fits.delete(text);
}
