import type { Dialect } from "../../dialect.ts";
import { codeOf, type Tokens } from "../../tokens.ts";
import type { Refusal } from "../../readStatement.ts";

/**
 * The engine's parser looks ahead as far as two of its alternatives fit. Where both end at the same token it does not say
 * what it expected but repeats the text from where it began to look ("No viable statement for input …", spec/starrocks.md
 * §1.5). These are the places of its grammar where that happens.
 */
interface Decision {
  /** Gives the token where the engine began to look ahead, if `token` lies within this decision. */
  readonly begin: (at: Place) => number | undefined;
}

interface Place {
  readonly tokens: Tokens;
  /** First token of the statement. */
  readonly first: number;
  /** The token that does not fit. */
  readonly token: number;
  readonly refusal: Refusal;
  readonly features: Readonly<Record<string, boolean>>;
  readonly reserved: ReadonlySet<string>;
  /** Code of a token counted from the one that does not fit. */
  readonly code: (distance: number) => string;
}

const isName = (code: string) => code === "`" || code.endsWith(" ");
const isText = (code: string) => code === "'" || code === '"';
/** Words that are a kind of object and may be a table's name as well, with the feature that brings them. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  "CATALOG ": "privilegesByObject",
  "GLOBAL ": "privilegesByObject",
  "MATERIALIZED ": "privilegesByObject",
  "RESOURCE ": "privilegesByObject",
  "SYSTEM ": "privilegesByObject",
  "VIEW ": "privilegesByObject",
  "STORAGE ": "privilegeStorageVolume",
  "POLICY ": "privilegePolicy",
  "PIPE ": "privilegePipe",
  "WAREHOUSE ": "privilegeWarehouse",
};

const statementHead: Decision = {
  begin({ first, token, refusal: { head } }) {
    if (head.length === 0 || token !== first + head.length) return undefined;
    const open = head.last.head === undefined || head.last.inGrammar;
    return head.last.statements > 1 && open ? first : undefined;
  },
};

/** A common table expression or EXPLAIN may begin four statements: which one, their first word tells. */
const beforeBody: Decision = {
  begin({ tokens, first, token }) {
    if (!["WITH ", "EXPLAIN ", "DESC ", "DESCRIBE "].includes(codeOf(tokens, first)) || token === first)
      return undefined;
    let depth = 0;
    for (let at = first + 1; at < token; at++) {
      const code = codeOf(tokens, at);
      if (code === "(") depth++;
      else if (code === ")") depth--;
      else if (depth === 0 && ["SELECT ", "INSERT ", "UPDATE ", "DELETE "].includes(code)) return undefined;
    }
    return codeOf(tokens, first).startsWith("DESC") && token > first + 1 && depth === 0 ? undefined : first;
  },
};

/** A role or a privilege: the words ON and TO tell; which kind of object, the word behind ON. */
const granted: Decision = {
  begin({ tokens, first, token, features }) {
    const verb = codeOf(tokens, first);
    if ((verb !== "GRANT " && verb !== "REVOKE ") || token === first) return undefined;
    const end = verb === "GRANT " ? "TO " : "FROM ";
    for (let at = first + 1; at < token; at++) {
      const code = codeOf(tokens, at);
      if (code === end) return token === at + 1 ? first : undefined;
      if (code !== "ON ") continue;
      if (codeOf(tokens, at - 1) === "IMPERSONATE " && codeOf(tokens, at + 1) === "USER ")
        return token === at + 2 ? first : undefined;
      if (token === at + 1) return first;
      // A word like VIEW is a kind of object or a table's name: the next word tells.
      const feature = TYPE_WORDS[codeOf(tokens, at + 1)];
      return token === at + 2 && feature !== undefined && features[feature] === true ? first : undefined;
    }
    return first;
  },
};

const userHost: Decision = {
  begin: ({ token, code }) =>
    code(-1) === "@" && (isName(code(-2)) || isText(code(-2))) ? token - 2 : undefined,
};

const partitionNames: Decision = {
  begin({ first, token, code, features, reserved }) {
    const isTableName = (distance: number) => isName(code(distance)) && !reserved.has(code(distance));
    const isPartition = (distance: number) =>
      token + distance > first + 1 &&
      isTableName(distance - 1 - (code(distance - 1) === "TEMPORARY " ? 1 : 0)) &&
      (code(distance) === "PARTITION " || code(distance) === "PARTITIONS ");
    const from = (distance: number) => token + distance - (code(distance - 1) === "TEMPORARY " ? 1 : 0);
    if (isPartition(-1)) return from(-1);
    if (code(-1) === "TEMPORARY " && code(-2) !== "." && code(-2) !== "," && code(-2) !== "(")
      return token - 1;
    if (features["keyPartitions"] !== true) return undefined;
    const mayBeKeys = (distance: number) =>
      code(distance) === "PARTITION " && code(distance - 1) !== "TEMPORARY ";
    if (code(-1) === "(" && mayBeKeys(-2)) return token - 2;
    if (isName(code(-1)) && code(-2) === "(" && mayBeKeys(-3)) return token - 3;
    return undefined;
  },
};

const allObjects: Decision = {
  begin: ({ token, code, features }) =>
    features["backupObjectKinds"] === true && code(-1) === "ALL " && (code(-2) === "(" || code(-2) === ",")
      ? token - 1
      : undefined,
};

const COMPARISONS = ["=", "≠", "<", "≤", ">", "≥", "⇔"];
const QUERY_BEGINS = ["SELECT ", "WITH ", "("];
const BEFORE_GROUP = [
  ...COMPARISONS,
  "(",
  ",",
  "+",
  "-",
  "*",
  "/",
  "%",
  "~",
  "!",
  "‖",
  "∧",
  "^",
  "&",
  "|",
  "AND ",
  "OR ",
  "NOT ",
  "WHERE ",
  "WHEN ",
  "THEN ",
  "ELSE ",
  "CASE ",
  "BETWEEN ",
  "LIKE ",
  "RLIKE ",
  "REGEXP ",
  "DIV ",
  "MOD ",
  "HAVING ",
  "ON ",
  "BY ",
  "SELECT ",
  "DISTINCT ",
];

/** What stands in parentheses may be one value, several, or a query: the engine looks to their end. */
const parenthesised: Decision = {
  begin({ tokens, first, token }) {
    const open: number[] = [];
    let where = false;
    for (let at = first; at < token; at++) {
      const code = codeOf(tokens, at);
      if (code === "WHERE ") where = true;
      if (!where) continue;
      if (code === "(") open.push(at);
      else if (code === ")") open.pop();
    }
    for (const at of open) {
      const before = codeOf(tokens, at - 1);
      const inside = codeOf(tokens, at + 1);
      if (before === "IN ") {
        if (token === at + 1) return codeOf(tokens, at - 2) === "NOT " ? at - 2 : at - 1;
        continue;
      }
      if (!BEFORE_GROUP.includes(before)) continue;
      if (COMPARISONS.includes(before) && (QUERY_BEGINS.includes(inside) || token === at + 1)) return at - 1;
      if (inside !== "SELECT " && inside !== "WITH ") return at;
    }
    return undefined;
  },
};

const DECISIONS: readonly Decision[] = [
  statementHead,
  beforeBody,
  granted,
  userHost,
  partitionNames,
  allObjects,
  parenthesised,
];

/** Gives the token from which the engine repeats the text, or `undefined` where it says what it expected. */
export function lookaheadBegin(
  tokens: Tokens,
  first: number,
  refusal: Refusal,
  dialect: Dialect,
): number | undefined {
  const { features, reserved } = dialect;
  const code = (distance: number) => codeOf(tokens, refusal.token + distance);
  const place: Place = { tokens, first, token: refusal.token, refusal, features, reserved, code };
  for (const decision of DECISIONS) {
    const begin = decision.begin(place);
    if (begin !== undefined) return begin;
  }
  return undefined;
}
