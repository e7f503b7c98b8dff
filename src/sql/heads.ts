import { statementHeads, type Target } from "../engine/index.ts";

/** A word in the tree of the heads of statements. */
export interface HeadNode {
  readonly next: ReadonlyMap<string, HeadNode>;
  /** The head that is complete here, its words that may be left out not counted. */
  readonly head?: string;
  readonly inGrammar: boolean;
  /** How many statements go on from here. */
  readonly statements: number;
}

interface Building {
  next: Map<string, Building>;
  head?: string;
  inGrammar: boolean;
  statements: number;
}

interface Expansion {
  readonly words: readonly string[];
  /** The words that are never left out. */
  readonly needed: readonly string[];
}

const trees = new Map<string, HeadNode>();

/** Gives the tree of a version's heads; made once. */
export function headTree(target: Target): HeadNode {
  const key = `${target.engine} ${target.version}`;
  const known = trees.get(key);
  if (known) return known;
  const root: Building = { next: new Map(), inGrammar: false, statements: 0 };
  for (const { notation, inGrammar } of statementHeads(target)) add(root, notation, inGrammar);
  if (root.statements > 0) trees.set(key, root);
  return root;
}

function add(root: Building, notation: string, inGrammar: boolean): void {
  const seen = new Set<Building>([root]);
  root.statements++;
  for (const { words, needed } of expand(notation.match(/[A-Z_]+|[[\]()|]/g) ?? [])) {
    let node = root;
    for (const word of words) {
      const next = node.next.get(word) ?? {
        next: new Map<string, Building>(),
        inGrammar: false,
        statements: 0,
      };
      node.next.set(word, next);
      if (!seen.has(next)) next.statements++;
      seen.add(next);
      node = next;
    }
    node.head ??= needed.join(" ");
    node.inGrammar ||= inGrammar;
  }
}

/** Spells out what a notation stands for. */
function expand(signs: readonly string[]): readonly Expansion[] {
  let at = 0;
  const product = (left: readonly Expansion[], right: readonly Expansion[]) =>
    left.flatMap((a) =>
      right.map((b) => ({ words: [...a.words, ...b.words], needed: [...a.needed, ...b.needed] })),
    );

  function alternatives(): Expansion[] {
    const all = [...sequence()];
    while (signs[at] === "|") {
      at++;
      all.push(...sequence());
    }
    return all;
  }

  function sequence(): readonly Expansion[] {
    let all: readonly Expansion[] = [{ words: [], needed: [] }];
    for (let sign = signs[at]; sign !== undefined && !"|)]".includes(sign); sign = signs[at]) {
      at++;
      if (sign === "(" || sign === "[") {
        const inner = alternatives();
        at++;
        const optional = inner.map(({ words }) => ({ words, needed: [] }));
        all = product(all, sign === "(" ? inner : [...optional, { words: [], needed: [] }]);
      } else {
        all = product(all, [{ words: [sign], needed: [sign] }]);
      }
    }
    return all;
  }

  return alternatives();
}

/** How far the words of a statement go along the heads. */
export interface HeadMatch {
  /** How many of the words lead along a head. */
  readonly length: number;
  readonly last: HeadNode;
  /** The longest complete head on the way. */
  readonly complete?: HeadNode;
}

/** Follows words (in upper case) along the heads as far as they go. */
export function matchHead(tree: HeadNode, words: Iterable<string>): HeadMatch {
  let node = tree;
  let complete: HeadNode | undefined;
  let length = 0;
  for (const word of words) {
    const next = node.next.get(word);
    if (!next) break;
    node = next;
    length++;
    if (node.head !== undefined) complete = node;
  }
  return complete ? { length, last: node, complete } : { length, last: node };
}
