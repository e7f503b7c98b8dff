import type { Network } from "./network.ts";

/** Where rules that are being read go on behind themselves, the innermost first; `undefined` below the outermost. */
export interface Stack {
  readonly follow: number;
  readonly below: Stack | undefined;
}

/** Makes stacks of which equal ones are the same object, and numbers them. */
export class Stacks {
  readonly #made = new Map<string, Stack>();
  readonly #ids = new Map<Stack | undefined, number>([[undefined, 0]]);

  push(follow: number, below: Stack | undefined): Stack {
    const key = `${follow} ${this.idOf(below)}`;
    const found = this.#made.get(key);
    if (found) return found;
    const made = { follow, below };
    this.#made.set(key, made);
    this.#ids.set(made, this.#ids.size);
    return made;
  }

  idOf(stack: Stack | undefined): number {
    return this.#ids.get(stack) ?? 0;
  }
}

/** Stands for any token but parentheses and the end of a statement; the engine knows better what may come there. */
const ANY = "<ANY>";
const BOUNDS = ["(", ")", ";", "<EOF>"];

/** Tells whether a kind of token is among some. */
export function fits(tokens: ReadonlySet<string>, kind: string): boolean {
  return tokens.has(kind) || (tokens.has(ANY) && !BOUNDS.includes(kind));
}

/** What may come in a state: tokens, and whether the rule's end can be reached without one. */
export interface Next {
  readonly tokens: ReadonlySet<string>;
  readonly end: boolean;
}

const known = new WeakMap<Network, Map<number, Next>>();

/** Gives what may come in a state, as far as its own rule knows. */
export function nextIn(network: Network, state: number): Next {
  const memo = known.get(network) ?? new Map<number, Next>();
  known.set(network, memo);
  const found = memo.get(state);
  if (found) return found;
  const tokens = new Set<string>();
  const seen = new Set<number>();
  let end = false;
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const arrows = network.arrows[at] ?? [];
    if (arrows.length === 0) end = true;
    for (const arrow of arrows) {
      switch (arrow.kind) {
        case "free":
          visit(arrow.to);
          break;
        case "token":
          for (const token of arrow.tokens) tokens.add(token);
          break;
        case "rule": {
          const inner = nextIn(network, network.rules.get(arrow.rule)?.start ?? -1);
          for (const token of inner.tokens) tokens.add(token);
          if (inner.end) visit(arrow.to);
          break;
        }
        case "open":
          break;
        default: {
          const never: never = arrow;
          return never;
        }
      }
    }
  };
  visit(state);
  const next = { tokens, end };
  memo.set(state, next);
  return next;
}

/** Gives the tokens that may come in a state, with what follows the rules around it. */
export function expectedIn(network: Network, state: number, stack: Stack | undefined): ReadonlySet<string> {
  let next = nextIn(network, state);
  if (!next.end) return next.tokens;
  const all = new Set(next.tokens);
  for (let rest = stack; rest && next.end; rest = rest.below) {
    next = nextIn(network, rest.follow);
    for (const token of next.tokens) all.add(token);
  }
  return all;
}

const follows = new WeakMap<Network, Map<string, ReadonlySet<string>>>();

/** Gives the tokens that may follow a rule anywhere in the rules. */
export function followOf(network: Network, rule: string): ReadonlySet<string> {
  const memo = follows.get(network) ?? new Map<string, ReadonlySet<string>>();
  follows.set(network, memo);
  const found = memo.get(rule);
  if (found) return found;
  const tokens = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: string): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const follow of network.users.get(network.rules.get(one)?.stop ?? -1) ?? []) {
      const next = nextIn(network, follow);
      for (const token of next.tokens) tokens.add(token);
      if (next.end) visit(network.ruleOf.get(follow) ?? "");
    }
  };
  visit(rule);
  memo.set(rule, tokens);
  return tokens;
}
