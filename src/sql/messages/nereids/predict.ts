import type { Network } from "../network.ts";
import { fits, followOf, nextIn, Stacks, type Stack } from "../lookahead.ts";

/** What a look ahead ends with: the branch to take, or the token at which no branch is left. */
export type Prediction = { readonly branch: number } | { readonly lost: number };

/** A way that the text may have gone: a branch, the state reached, and the rules entered since the decision. */
interface Way {
  readonly branch: number;
  readonly state: number;
  readonly stack: Stack | undefined;
  /** The rule of the decision is left. */
  readonly outside: boolean;
}

/** A branch that stands for many alternatives of the engine: that it alone is left decides nothing. */
export type Vague = (branch: number) => boolean;

/**
 * Looks ahead as far as two branches fit (ANTLR 4's adaptive prediction in its SLL mode): what follows the decision's rule
 * is what follows it anywhere in the grammar.
 * @param tokenAt gives the kind of a token by its number
 */
export function predict(
  network: Network,
  state: number,
  first: number,
  tokenAt: (token: number) => string,
  vague: Vague,
): Prediction {
  const entries = network.branches.get(state) ?? [];
  const sure = soleBranch(network, state, entries, tokenAt(first));
  if (sure !== undefined && !vague(sure)) return { branch: sure };
  const stacks = new Stacks();
  const keyOf = (way: Way) => `${way.branch} ${way.state} ${stacks.idOf(way.stack)}`;

  /** Adds all that is reached without a token; only states that wait for one count. Tells whether anything may follow. */
  function close(way: Way, ways: Way[], seen: Set<string>): boolean {
    const key = keyOf(way);
    if (seen.has(key)) return false;
    seen.add(key);
    const arrows = network.arrows[way.state] ?? [];
    let open = false;
    if (arrows.length === 0) {
      if (way.stack) return close({ ...way, state: way.stack.follow, stack: way.stack.below }, ways, seen);
      const users = network.users.get(way.state) ?? [];
      if (users.length === 0) ways.push({ ...way, outside: true });
      for (const follow of users) open = close({ ...way, state: follow, outside: true }, ways, seen) || open;
      return open;
    }
    for (const arrow of arrows) {
      switch (arrow.kind) {
        case "free":
          open = close({ ...way, state: arrow.to }, ways, seen) || open;
          break;
        case "rule": {
          const start = network.rules.get(arrow.rule)?.start ?? -1;
          open = close({ ...way, state: start, stack: stacks.push(arrow.to, way.stack) }, ways, seen) || open;
          break;
        }
        case "open":
          open = true;
          break;
        case "token":
          ways.push(way);
          break;
        default: {
          const never: never = arrow;
          return never;
        }
      }
    }
    return open;
  }

  let ways: Way[] = [];
  const begun = new Set<string>();
  entries.forEach((entry, branch) =>
    close({ branch, state: entry, stack: undefined, outside: false }, ways, begun),
  );
  for (let token = first; ; token++) {
    const kind = tokenAt(token);
    const reached: Way[] = [];
    const seen = new Set<string>();
    const open = new Set<number>();
    for (const way of ways) {
      for (const arrow of network.arrows[way.state] ?? []) {
        if (arrow.kind !== "token" || !fits(arrow.tokens, kind)) continue;
        if (close({ ...way, state: arrow.to }, reached, seen)) open.add(way.branch);
      }
    }
    if (reached.length === 0 && open.size === 0) {
      const done = ways.filter(({ outside }) => outside).map(({ branch }) => branch);
      return done.length > 0 ? { branch: Math.min(...done) } : { lost: token };
    }
    const branches = new Set([...reached.map(({ branch }) => branch), ...open]);
    const [only] = branches;
    if (branches.size === 1 && only !== undefined && !(vague(only) && open.size === 0))
      return { branch: only };
    if (open.size > 0) return { branch: Math.min(...open) };
    if (kind === "<EOF>" || inConflict(reached, stacks)) return { branch: Math.min(...branches) };
    ways = reached;
  }
}

/** Tells whether branches have come to the same place, and none has a place of its own left. */
function inConflict(ways: readonly Way[], stacks: Stacks): boolean {
  const places = new Map<string, Set<number>>();
  const states = new Map<number, Set<number>>();
  for (const { branch, state, stack } of ways) {
    const place = `${state} ${stacks.idOf(stack)}`;
    places.set(place, (places.get(place) ?? new Set()).add(branch));
    states.set(state, (states.get(state) ?? new Set()).add(branch));
  }
  const shared = [...places.values()].some((branches) => branches.size > 1);
  return shared && [...states.values()].every((branches) => branches.size > 1);
}

/** Gives the branch that a token alone tells; `undefined` where it takes more to know. */
function soleBranch(
  network: Network,
  state: number,
  entries: readonly number[],
  kind: string,
): number | undefined {
  const follow = followOf(network, network.ruleOf.get(state) ?? "");
  const fitting = entries.flatMap((entry, branch) => {
    const next = nextIn(network, entry);
    return fits(next.tokens, kind) || (next.end && fits(follow, kind)) ? [branch] : [];
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
