/** A step from one state of the parser to another. */
export type Arrow =
  | { readonly kind: "free"; readonly to: number }
  | { readonly kind: "token"; readonly tokens: ReadonlySet<string>; readonly to: number }
  /** `to` is where the parser goes on when the rule is done. */
  | { readonly kind: "rule"; readonly rule: string; readonly to: number }
  /** From here on anything may follow. */
  | { readonly kind: "open" };

/** A rule's text as the parser walks it; every part knows the state it is met in. */
export type Part =
  | { readonly kind: "token"; readonly tokens: ReadonlySet<string>; readonly state: number }
  | { readonly kind: "rule"; readonly rule: string; readonly state: number; readonly follow: number }
  | { readonly kind: "open" }
  | { readonly kind: "sequence"; readonly parts: readonly Part[] }
  | { readonly kind: "choice"; readonly state: number; readonly branches: readonly Part[] }
  /** `?`, `*` and `+`: the first decision is taken in `state`, those behind a turn in `back`. */
  | {
      readonly kind: "repeat";
      readonly state: number;
      readonly back: number;
      readonly sign: "?" | "*" | "+";
      readonly body: Part;
    };

export interface Rule {
  readonly name: string;
  readonly start: number;
  readonly stop: number;
  readonly body: Part;
}

/** A grammar as states and the arrows between them. */
export interface Network {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly arrows: readonly (readonly Arrow[])[];
  /** Where each rule's users go on behind it, by the rule's last state. */
  readonly users: ReadonlyMap<number, readonly number[]>;
  /** The rule that each state stands in. */
  readonly ruleOf: ReadonlyMap<number, string>;
  /** The branches of each decision, by the state in which it is taken. */
  readonly branches: ReadonlyMap<number, readonly number[]>;
}

const SIGN = /'[^']+'|<\w+>|[A-Za-z_0-9]+|[()|?*+…]/g;

/**
 * Reads the rules of a grammar: `name: body`, with `|`, `( )`, `?`, `*`, `+`; words in capitals, `'signs'` and `<KINDS>`
 * are tokens, words in small letters rules, `…` is the end of what is described.
 * @param names the words that the kind `<NAME>` stands for
 */
export function readNetwork(text: string, names: ReadonlySet<string>): Network {
  const arrows: Arrow[][] = [];
  const branches = new Map<number, readonly number[]>();
  const users = new Map<number, number[]>();
  const rules = new Map<string, Rule>();
  const calls: (readonly [string, number])[] = [];
  const ruleOf = new Map<number, string>();
  let reading = "";
  const fresh = (): number => {
    const state = arrows.push([]) - 1;
    ruleOf.set(state, reading);
    return state;
  };
  const link = (from: number, arrow: Arrow) => arrows[from]?.push(arrow);
  const free = (from: number, to: number) => link(from, { kind: "free", to });

  /** Each part begins in `from`; gives it and the state behind it. */
  type Made = readonly [part: Part, end: number];

  function readRule(name: string, signs: readonly string[]): void {
    let at = 0;
    reading = name;
    const start = fresh();
    const [body, end] = choice(start);
    const stop = fresh();
    free(end, stop);
    rules.set(name, { name, start, stop, body });

    function choice(from: number): Made {
      const inner: Made[] = [];
      const entries: number[] = [];
      do {
        if (inner.length > 0) at++;
        const entry = fresh();
        entries.push(entry);
        inner.push(sequence(entry));
      } while (signs[at] === "|");
      const [only] = inner;
      if (inner.length === 1 && only) {
        free(from, entries[0] ?? from);
        return only;
      }
      const tokens = inner.map(([part]) => (part.kind === "token" ? part.tokens : undefined));
      const end = fresh();
      if (tokens.every((one) => one !== undefined)) {
        // Alternatives of one token each are one set of tokens to the parser.
        const all = new Set(tokens.flatMap((one) => [...one]));
        link(from, { kind: "token", tokens: all, to: end });
        return [{ kind: "token", tokens: all, state: from }, end];
      }
      entries.forEach((entry) => free(from, entry));
      inner.forEach(([, last]) => free(last, end));
      branches.set(from, entries);
      return [{ kind: "choice", state: from, branches: inner.map(([part]) => part) }, end];
    }

    function sequence(from: number): Made {
      const parts: Part[] = [];
      let end = from;
      for (let sign = signs[at]; sign !== undefined && sign !== "|" && sign !== ")"; sign = signs[at]) {
        const [part, next] = repeated(end);
        parts.push(part);
        end = next;
      }
      const [only] = parts;
      return parts.length === 1 && only ? [only, end] : [{ kind: "sequence", parts }, end];
    }

    function repeated(from: number): Made {
      // Whether a sign of repetition follows is known only behind the part: it is read twice.
      const begin = at;
      skip();
      const sign = signs[at];
      at = begin;
      if (sign !== "?" && sign !== "*" && sign !== "+") return single(from);
      const entry = fresh();
      const [body, last] = single(entry);
      at++;
      const end = fresh();
      const back = fresh();
      if (sign !== "+") {
        free(from, entry);
        free(from, end);
        branches.set(from, [entry, end]);
        free(last, sign === "?" ? end : back);
      } else {
        free(from, entry);
        free(last, back);
      }
      free(back, entry);
      free(back, end);
      branches.set(back, [entry, end]);
      return [{ kind: "repeat", state: from, back, sign, body }, end];
    }

    function skip(): void {
      if (signs[at++] !== "(") return;
      for (let depth = 1; depth > 0 && at < signs.length; at++) {
        if (signs[at] === "(") depth++;
        else if (signs[at] === ")") depth--;
      }
    }

    function single(from: number): Made {
      const sign = signs[at++] ?? "";
      if (sign === "(") {
        const made = choice(from);
        at++;
        return made;
      }
      if (sign === "…") {
        link(from, { kind: "open" });
        return [{ kind: "open" }, fresh()];
      }
      const to = fresh();
      if (/^[a-z]/.test(sign)) {
        link(from, { kind: "rule", rule: sign, to });
        calls.push([sign, to]);
        return [{ kind: "rule", rule: sign, state: from, follow: to }, to];
      }
      const token = sign.startsWith("'") ? sign.slice(1, -1) : sign;
      const tokens = token === "<NAME>" ? names : new Set([token]);
      link(from, { kind: "token", tokens, to });
      return [{ kind: "token", tokens, state: from }, to];
    }
  }

  for (const [, name, body] of text.matchAll(/^([a-z]+):([^]*?)(?=^[a-z]+:|$(?![^]))/gm)) {
    if (name !== undefined && body !== undefined) readRule(name, body.match(SIGN) ?? []);
  }
  for (const [rule, follow] of calls) {
    const stop = rules.get(rule)?.stop ?? -1;
    users.set(stop, [...(users.get(stop) ?? []), follow]);
  }
  return { rules, arrows, users, branches, ruleOf };
}
