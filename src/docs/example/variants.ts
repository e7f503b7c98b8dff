import { provideAllLanguages } from "../../sql/languages/all.ts";
import { versionsOf } from "../ranges.ts";
import type { Example } from "./example.ts";
import { outcomes, type StatementOutcome } from "./outcome.ts";
import { playExample } from "./playExample.ts";

/** An example as it goes in one or more of its versions. */
export interface Variant {
  /** The version that it was played in. */
  readonly version: string;
  /** Versions of the page for which it is shown: those that it is the same in, and those nearest to it. */
  readonly shownFor: readonly string[];
  readonly outcomes: readonly StatementOutcome[];
}

// Examples are played while the pages are built.
provideAllLanguages();

const played = new Map<string, readonly StatementOutcome[]>();

/** Plays an example in all its versions, once for all pages, and joins versions with the same outcome. */
export function variantsOf(example: Example): readonly Variant[] {
  const variants: {
    version: string;
    key: string;
    shownFor: string[];
    outcomes: readonly StatementOutcome[];
  }[] = [];
  for (const version of versionsOf(example.engine)) {
    const nearest = nearestVersion(example, version);
    const found = play(example, nearest);
    const key = JSON.stringify(found);
    const same = variants.find((variant) => variant.key === key);
    if (same) same.shownFor.push(version);
    else variants.push({ version: nearest, key, shownFor: [version], outcomes: found });
  }
  return variants;
}

/** Gives the version that an example runs in when the page shows `version`: that one, else the nearest that it claims. */
export function nearestVersion(
  { engine, versions }: Pick<Example, "engine" | "versions">,
  version: string,
): string {
  const all = versionsOf(engine);
  const distance = (candidate: string) => Math.abs(all.indexOf(candidate) - all.indexOf(version));
  return versions.reduce(
    (best, candidate) => (distance(candidate) <= distance(best) ? candidate : best),
    versions[0] ?? version,
  );
}

function play(example: Example, version: string): readonly StatementOutcome[] {
  const key = `${example.id} ${version}`;
  const known = played.get(key);
  if (known) return known;
  // What is not simulated stands on no page as an example that runs: the tests hold that.
  const found = outcomes(
    playExample({ ...example, version, expect: example.expect[version] ?? [] }),
    ({ head }) => head,
  );
  played.set(key, found);
  return found;
}
