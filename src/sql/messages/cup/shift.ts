import { fits, followOf, nextIn, Stacks, type Stack } from "../lookahead.ts";
import type { Network } from "../network.ts";

/** Where a text ends for the parser: the first token that nothing takes, and the tokens that have a place in its table. */
export interface Halt {
  readonly token: number;
  readonly row: ReadonlySet<string>;
}

/** The only tokens that the engine names among what it expected. */
export const NAMED = ["||", ",", ".", "<IDENT>"];

interface Way {
  readonly state: number;
  readonly stack: Stack | undefined;
}

/**
 * What follows a rule elsewhere in the engine's grammar, beside what the rules here tell: tokens, or all but some. "same" for
 * a rule that the engine does not have: what ends it ends nothing.
 */
export type Elsewhere = { readonly tokens: ReadonlySet<string>; readonly allBut: boolean } | "same";

/**
 * Reads tokens as an LALR(1) parser without default actions does (CUP): it ends a rule only where the token may follow that
 * rule somewhere, so a wrong token may stop it with rules unended, and what its table has in that state is what it names.
 * @param tokenAt gives the kind of a token by its number, "<EOF>" behind the last
 * @returns `undefined` where the text is taken, or goes on beyond the rules
 */
export function shift(
  network: Network,
  rule: string,
  tokenAt: (token: number) => string,
  first: number,
  elsewhere: ReadonlyMap<string, Elsewhere>,
): Halt | undefined {
  const start = network.rules.get(rule)?.start ?? -1;
  const stacks = new Stacks();
  let shifted: readonly Way[] = [{ state: start, stack: undefined }];
  for (let token = first; ; token++) {
    const kind = tokenAt(token);
    const waiting = closed(network, shifted, stacks);
    if (!waiting) return undefined;
    const taken = waiting.flatMap(({ state, stack }) =>
      (network.arrows[state] ?? []).flatMap((arrow) =>
        arrow.kind === "token" && fits(arrow.tokens, kind) ? [{ state: arrow.to, stack }] : [],
      ),
    );
    if (taken.length === 0) return { token, row: rowOf(network, shifted, kind, elsewhere) };
    if (kind === "<EOF>") return undefined;
    shifted = taken;
  }
}

/** Gives the ways that wait for a token; `undefined` where one of them is described no further. */
function closed(network: Network, ways: readonly Way[], stacks: Stacks): readonly Way[] | undefined {
  const waiting: Way[] = [];
  const seen = new Set<string>();
  const todo = [...ways];
  for (let way = todo.pop(); way; way = todo.pop()) {
    const { state, stack } = way;
    const key = `${state} ${stacks.idOf(stack)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const arrows = network.arrows[state] ?? [];
    if (arrows.length === 0 && stack) todo.push({ state: stack.follow, stack: stack.below });
    for (const arrow of arrows) {
      switch (arrow.kind) {
        case "free":
          todo.push({ state: arrow.to, stack });
          break;
        case "rule": {
          const rule = network.rules.get(arrow.rule);
          if (rule) todo.push({ state: rule.start, stack: stacks.push(arrow.to, stack) });
          break;
        }
        case "token":
          if (!waiting.includes(way)) waiting.push(way);
          break;
        case "open":
          return undefined;
        default: {
          const never: never = arrow;
          return never;
        }
      }
    }
  }
  return waiting;
}

/** Ends the rules that the wrong token lets end, and gives the tokens that the state reached knows. */
function rowOf(
  network: Network,
  shifted: readonly Way[],
  kind: string,
  elsewhere: ReadonlyMap<string, Elsewhere>,
): ReadonlySet<string> {
  for (let ways = shifted; ;) {
    const row = new Set<string>();
    const ended: Way[] = [];
    const todo = [...ways];
    // Where a word may be a name or the word itself, the table has a state for the two together.
    const apart = ways.every(({ state }) => network.ruleOf.get(state) === "name");
    for (let way = todo.pop(); way; way = todo.pop()) {
      const { state, stack } = way;
      const next = nextIn(network, state);
      for (const token of next.tokens) row.add(token);
      if (!next.end || !stack) continue;
      const after: Way = { state: stack.follow, stack: stack.below };
      const rule = network.ruleOf.get(state) ?? "";
      const more = elsewhere.get(rule);
      if (more === "same" || (rule === "name" && !apart)) {
        todo.push(after);
        continue;
      }
      const follow = followOf(network, rule);
      const alsoHere = (token: string) => more !== undefined && more.tokens.has(token) !== more.allBut;
      for (const token of [...follow, ...NAMED.filter(alsoHere)]) row.add(token);
      if (follow.has(kind) || alsoHere(kind)) ended.push(after);
    }
    if (ended.length === 0) return row;
    ways = ended;
  }
}
