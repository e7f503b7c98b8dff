import type { Dialect } from "../../../../src/sql/dialect.ts";
import { readExpected } from "../../../../src/sql/expected.ts";
import { headTree, matchHead } from "../../../../src/sql/heads.ts";
import type { Names } from "../../../../src/sql/index.ts";
import { propertiesOf } from "../../../../src/engine/properties.ts";
import { readRest, readStatement } from "../../../../src/sql/readStatement.ts";
import { codeOf, wordsFrom, type Tokens } from "../../../../src/sql/tokens.ts";

/** What a completion can know of a statement: its words, its names where the cluster has them, its keys of properties. */
export interface Wanted {
  /** For each token what is to be offered there; absent for what only the writer knows. */
  readonly words: readonly (string | undefined)[];
  /** A cluster that has the statement's names, and others. */
  readonly names: Names;
}

type Kind = "databases" | "tables" | "partitions" | "columns" | "repositories" | "snapshots";

/** Reads what each token of a statement is. */
export function wantedWords(tokens: Tokens, dialect: Dialect): Wanted {
  const count = tokens.starts.length;
  const reading = readStatement(tokens, 0, count, dialect);
  const tree = "statement" in reading ? reading.statement : undefined;
  const places = namePlaces(tree);
  const found = new Map<Kind, string[]>();
  const words = tokens.starts.map((start, token): string | undefined => {
    const code = codeOf(tokens, token);
    const begin = chainBegin(tokens, token);
    const rest = readRest(tokens, 0, begin, dialect);
    const heads = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, begin));
    const expected = rest ? readExpected(rest, false) : { names: [], tokens: [] };
    const word = code.endsWith(" ") ? code.slice(0, -1) : undefined;
    if (word !== undefined && begin === token) {
      const said = expected.tokens.includes(word) || (heads.length === token && heads.last.next.has(word));
      const only = expected.names.length === 0 || dialect.reserved.has(code) || tree?.kind === "other";
      if (said && (only || !places.has(start))) return word;
    }
    const raw = tokens.text.slice(start, tokens.ends[token]);
    if (expected.text === "property key" && (code === "'" || code === '"'))
      return knownKey(tokens, raw.slice(1, -1), dialect);
    if (word === undefined && code !== "`") return undefined;
    const kind = kindOf(
      expected.names,
      codeOf(tokens, token + 1),
      codeOf(tokens, 0).trim(),
      places.has(start),
    );
    if (kind === undefined || /["`'\n]/.test(raw.slice(1, -1)) || raw.length < 3) return undefined;
    const value = raw.replaceAll("`", "");
    const list = found.get(kind) ?? [];
    if (!list.includes(value)) list.push(value);
    found.set(kind, list);
    return value;
  });
  const of = (kind: Kind) => () => ["another", ...(found.get(kind) ?? [])];
  return {
    words,
    names: {
      databases: of("databases"),
      tables: of("tables"),
      partitions: of("partitions"),
      columns: of("columns"),
      repositories: of("repositories"),
      snapshots: of("snapshots"),
      timestamps: () => [],
    },
  };
}

/** The first token of a name with dots. */
function chainBegin(tokens: Tokens, token: number): number {
  let begin = token;
  while (begin >= 2 && [".", "‧"].includes(codeOf(tokens, begin - 1))) begin -= 2;
  return begin;
}

/** Where the names of a tree begin. */
function namePlaces(tree: object | undefined): ReadonlySet<number> {
  const places = new Set<number>();
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("value" in node && "quoted" in node && "span" in node) {
      const { span } = node;
      if (typeof span === "object" && span !== null && "start" in span) places.add(Number(span.start));
    }
    for (const part of Object.values<unknown>({ ...node })) open.push(part);
  }
  return places;
}

function knownKey(tokens: Tokens, key: string, { target }: Dialect): string | undefined {
  const verb = codeOf(tokens, 0).trim().toLowerCase();
  if (verb !== "backup" && verb !== "restore") return undefined;
  return propertiesOf(target, verb).some((row) => row.key === key) ? key : undefined;
}

/** What kind of name the cluster has at a place; a prefix of ON's tables and what SHOW compares it does not have. */
function kindOf(names: readonly string[], next: string, verb: string, isName: boolean): Kind | undefined {
  const dotted = next === "." || next === "‧";
  if (names.includes("repository")) return "repositories";
  if (names.includes("partition")) return "partitions";
  if (names.includes("label or database"))
    return dotted ? "databases" : verb === "RESTORE" ? "snapshots" : undefined;
  if (names.includes("table or database")) {
    if (!dotted) return "tables";
    return verb === "BACKUP" || verb === "RESTORE" ? undefined : "databases";
  }
  if (names.includes("database")) return dotted ? undefined : "databases";
  return names.includes("column") && isName && !dotted && verb !== "SHOW" ? "columns" : undefined;
}
