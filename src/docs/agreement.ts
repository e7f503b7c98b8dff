import type { Engine } from "../engine/index.ts";

/** How often we do what the engine does, of how many times asked. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What the project's own tests measure of one engine; each a file of `content/agreement/<engine>/`. */
export interface Figures {
  /** Texts with what each version's own parser makes of them: verdict, place of the error, its words. */
  readonly statements: {
    readonly texts: number;
    readonly agree: Share;
    readonly position: Share;
    readonly message: Share;
  };
  /** Statements with what the engine's source and its own tests say of them, answered version by version. */
  readonly cases: { readonly cases: number; readonly leftOut: number; readonly answers: Share };
  /** Situations of the playground, played version by version. */
  readonly scenarios: { readonly scenarios: number; readonly plays: Share };
  /** Error codes that have the engine's text, brought about in each version that has it. */
  readonly errors: { readonly codes: number; readonly plays: Share };
}

const FILES = import.meta.glob<unknown>("../../content/agreement/*/*.json", {
  import: "default",
  eager: true,
});

/**
 * Gives what was measured of an engine.
 * @throws where a file is missing or holds something else
 */
export function agreementWith(engine: Engine): Figures {
  const file = (name: string) => FILES[`../../content/agreement/${engine}/${name}.json`];
  const statements = file("statements");
  const cases = file("cases");
  const scenarios = file("scenarios");
  const errors = file("errors");
  return {
    statements: {
      texts: count(statements, "texts"),
      agree: share(statements, "agree"),
      position: share(statements, "position"),
      message: share(statements, "message"),
    },
    cases: {
      cases: count(cases, "cases"),
      leftOut: count(cases, "leftOut"),
      answers: share(cases, "answers"),
    },
    scenarios: { scenarios: count(scenarios, "scenarios"), plays: share(scenarios, "plays") },
    errors: { codes: count(errors, "codes"), plays: share(errors, "plays") },
  };
}

/** Gives a share in percent, cut after two digits: it never says more than was measured. */
export function percent({ right, of }: Share): number {
  return of === 0 ? 100 : Math.floor((10_000 * right) / of) / 100;
}

function share(value: unknown, name: string): Share {
  const own = field(value, name);
  return { right: count(own, "right"), of: count(own, "of") };
}

function count(value: unknown, name: string): number {
  const own = field(value, name);
  if (typeof own !== "number") throw new Error(`agreement: ${name} is no number`);
  return own;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
