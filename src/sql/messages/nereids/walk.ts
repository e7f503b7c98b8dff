import { expectedIn, fits, nextIn, type Stack } from "../lookahead.ts";
import type { Network, Part } from "../network.ts";
import { predict } from "./predict.ts";

/** What the parser says first of a text it does not take. `expected` is in no order. */
export type Complaint =
  | {
      readonly kind: "mismatched" | "missing" | "extraneous";
      readonly token: number;
      readonly expected: ReadonlySet<string>;
    }
  | { readonly kind: "noViable"; readonly token: number; readonly first: number }
  /** Names joined by dashes, as far as they were read; said behind them, or where the token behind a dash is no name. */
  | {
      readonly kind: "dashes";
      readonly token: number;
      readonly first: number;
      readonly dash: number;
      readonly last: number;
    };

/** Ends the walk; nothing of it leaves this file. */
class Stop extends Error {
  readonly complaint: Complaint | undefined;
  constructor(complaint: Complaint | undefined) {
    super();
    this.complaint = complaint;
  }
}

/**
 * Walks a rule of the grammar over tokens as a parser made by ANTLR 4 does, with its default strategy for errors: it looks
 * whether a token fits before each optional part and each turn of a loop, and where none fits, whether leaving one out or
 * putting one in helps. Gives the first complaint; `undefined` where the text is taken, or goes on beyond the rules.
 * @param tokenAt gives the kind of a token by its number, "<EOF>" behind the last
 * @param first the token to begin with
 */
export function walk(
  network: Network,
  rule: string,
  tokenAt: (token: number) => string,
  first: number,
): Complaint | undefined {
  let at = first;
  let stack: Stack | undefined;
  /** Where a decision was left without a look at the token, because the rule may end there. */
  let passed: { readonly state: number; readonly stack: Stack | undefined } | undefined;

  const fail = (complaint: Complaint): never => {
    throw new Stop(complaint);
  };

  function mismatched(state: number): never {
    const place = passed ?? { state, stack };
    return fail({ kind: "mismatched", token: at, expected: expectedIn(network, place.state, place.stack) });
  }

  /** Asks for the token to leave out, or complains. */
  function withoutOne(state: number): void {
    const expected = expectedIn(network, state, stack);
    if (fits(expected, tokenAt(at + 1))) fail({ kind: "extraneous", token: at, expected });
  }

  function sync(state: number, looped: boolean): void {
    const next = nextIn(network, state);
    if (fits(next.tokens, tokenAt(at))) {
      passed = undefined;
      return;
    }
    if (next.end) {
      passed ??= { state, stack };
      return;
    }
    const expected = expectedIn(network, state, stack);
    if (looped) fail({ kind: "extraneous", token: at, expected });
    withoutOne(state);
    fail({ kind: "mismatched", token: at, expected });
  }

  function decide(state: number): number {
    const isVague = (branch: number) => {
      const entry = network.branches.get(state)?.[branch] ?? -1;
      return (network.arrows[entry] ?? []).some((arrow) => arrow.kind === "rule" && arrow.rule === "beyond");
    };
    const found = predict(network, state, at, tokenAt, isVague);
    if ("branch" in found) return found.branch;
    return fail({ kind: "noViable", token: found.lost, first: at });
  }

  function take(tokens: ReadonlySet<string>, state: number): void {
    if (fits(tokens, tokenAt(at))) {
      at++;
      return;
    }
    withoutOne(state);
    const [arrow] = network.arrows[state] ?? [];
    if (arrow?.kind === "token" && fits(expectedIn(network, arrow.to, stack), tokenAt(at)))
      fail({ kind: "missing", token: at, expected: expectedIn(network, state, stack) });
    mismatched(state);
  }

  function enter(name: string, follow: number): void {
    const entered = network.rules.get(name);
    if (!entered) return;
    const below = stack;
    stack = { follow, below };
    read(entered.body);
    stack = below;
  }

  /** The engine refuses a dash between names when it is done with the names, even if that is because of an error. */
  function caught(body: Part): void {
    const begin = at;
    const dash = begin + 1;
    try {
      read(body);
    } catch (error) {
      const token = error instanceof Stop ? error.complaint?.token : undefined;
      if (token === undefined || at <= dash || tokenAt(dash) !== "-") throw error;
      fail({ kind: "dashes", token, first: begin, dash, last: at - 1 });
    }
    if (at > dash) fail({ kind: "dashes", token: dash, first: begin, dash, last: at - 1 });
  }

  function read(part: Part): void {
    switch (part.kind) {
      case "token":
        return take(part.tokens, part.state);
      case "open":
        throw new Stop(undefined);
      case "rule": {
        const below = stack;
        if (part.rule !== "caught") return enter(part.rule, part.follow);
        stack = { follow: part.follow, below };
        caught(network.rules.get(part.rule)?.body ?? part);
        stack = below;
        return;
      }
      case "sequence":
        for (const one of part.parts) read(one);
        return;
      case "choice": {
        sync(part.state, false);
        const branch = part.branches[decide(part.state)];
        if (branch) read(branch);
        return;
      }
      case "repeat":
        return repeat(part);
      default: {
        const never: never = part;
        return never;
      }
    }
  }

  function repeat(part: Extract<Part, { kind: "repeat" }>): void {
    sync(part.state, false);
    if (part.sign === "+") {
      do {
        read(part.body);
        sync(part.back, true);
      } while (decide(part.back) === 0);
      return;
    }
    let again = decide(part.state) === 0;
    while (again) {
      read(part.body);
      if (part.sign === "?") return;
      sync(part.back, true);
      again = decide(part.back) === 0;
    }
  }

  try {
    enter(rule, -1);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.complaint;
  }
  return undefined;
}
