import { codeOf } from "../../tokens.ts";
import { say, spanOf, textOf, type Edit, type Fault } from "../fault.ts";
import { beginsWith, behindList, wordAt, without, type Translation, type Translator } from "./translation.ts";

/** EXCLUDE is Doris': StarRocks lists what is saved. What remains without these tables only the cluster knows. */
export const noExclude: Translator = (fault) =>
  wordAt(fault, fault.token) === "EXCLUDE" && isSnapshot(fault)
    ? { hint: say("hint.foreign.exclude") }
    : undefined;

/** EXTERNAL CATALOGS are StarRocks': Doris saves databases alone. */
export const noCatalogs: Translator = (fault) => {
  const { token } = fault;
  const words = [token, token + 1, token + 2].map((at) => wordAt(fault, at));
  const named = words.includes("EXTERNAL") && (words.includes("CATALOG") || words.includes("CATALOGS"));
  return named && (isSnapshot(fault) || beginsWith(fault, "CANCEL"))
    ? { hint: say("hint.foreign.catalogs") }
    : undefined;
};

const KINDS = ["TABLE", "TABLES", "VIEW", "VIEWS"];
const OTHER_KINDS = ["MATERIALIZED", "FUNCTION", "FUNCTIONS"];

/**
 * DATABASE d, and kinds of objects in ON, are StarRocks' from 3.4 on: Doris writes the database before the label, the new
 * one where it is another, and names without their kind (doris.md §9).
 */
export const databaseAndKinds: Translator = (fault) => {
  if (!isSnapshot(fault)) return undefined;
  const { token } = fault;
  const database = databaseClause(fault);
  const list = listOf(fault);
  const atDatabase = database !== undefined && database.from <= token && token < database.to;
  const inList = list !== undefined && list.from < token && token < list.to && isKind(fault, token, list);
  if (!atDatabase && !inList) return undefined;
  const hint = say(atDatabase ? "hint.foreign.database" : "hint.foreign.kinds");
  const moved = database ? movedDatabase(fault, database) : [];
  const plainList = list ? withoutKinds(fault, list) : { edits: [], same: true };
  if (!moved || !plainList) return { hint };
  return { hint, edits: [...moved, ...plainList.edits], same: plainList.same };
};

interface Range {
  readonly from: number;
  readonly to: number;
}

function isSnapshot(fault: Fault): boolean {
  return beginsWith(fault, "BACKUP") || beginsWith(fault, "RESTORE");
}

/** Finds DATABASE d, DATABASE d AS e. */
function databaseClause(fault: Fault): (Range & { readonly name: string }) | undefined {
  for (let at = fault.first + 1; at < fault.last; at++) {
    if (codeOf(fault.tokens, at) !== "DATABASE " || codeOf(fault.tokens, at - 1) === ".") continue;
    const renamed = wordAt(fault, at + 2) === "AS";
    const to = at + (renamed ? 4 : 2);
    return to <= fault.last ? { from: at, to, name: textOf(fault, to - 1) } : undefined;
  }
  return undefined;
}

/** Finds the list behind ON, ON itself counted in. */
function listOf(fault: Fault): Range | undefined {
  for (let at = fault.first + 1; at < fault.last; at++) {
    if (codeOf(fault.tokens, at) === "ON " && codeOf(fault.tokens, at + 1) === "(")
      return { from: at, to: behindList(fault, at + 1) };
  }
  return undefined;
}

function isKind(fault: Fault, at: number, { from }: Range): boolean {
  const isWord = (one: number) => ["ALL", ...KINDS, ...OTHER_KINDS].includes(wordAt(fault, one));
  return isWord(at) || (at - 1 > from && isWord(at - 1));
}

/** Puts the database before the label; nothing where the label has one. */
function movedDatabase(
  fault: Fault,
  database: Range & { readonly name: string },
): readonly Edit[] | undefined {
  for (let at = fault.first; at + 1 < fault.last; at++) {
    if (codeOf(fault.tokens, at) !== "SNAPSHOT ") continue;
    if (codeOf(fault.tokens, at + 2) === ".") return undefined;
    const { start } = spanOf(fault, at + 1);
    return [
      without(fault, database.from, database.to),
      { span: { start, end: start }, replacement: `${database.name}.` },
    ];
  }
  return undefined;
}

/** Takes the kinds out of a list; the whole of it where it is ALL TABLES. Materialized views and functions stay StarRocks'. */
function withoutKinds(fault: Fault, list: Range): Required<Pick<Translation, "edits" | "same">> | undefined {
  const edits: Edit[] = [];
  for (let at = list.from + 2; at < list.to; at++) {
    const before = codeOf(fault.tokens, at - 1);
    if (before !== "(" && before !== ",") continue;
    const word = wordAt(fault, at);
    const alone = before === "(" && codeOf(fault.tokens, at + 2) === ")";
    // Without a list the whole database is saved, its views too.
    if (word === "ALL" && wordAt(fault, at + 1).startsWith("TABLE") && alone)
      return { edits: [without(fault, list.from, list.to)], same: false };
    if (word === "ALL" || OTHER_KINDS.includes(word)) return undefined;
    if (KINDS.includes(word) && !",).".includes(codeOf(fault.tokens, at + 1)))
      edits.push({
        span: { start: spanOf(fault, at).start, end: spanOf(fault, at + 1).start },
        replacement: "",
      });
  }
  return { edits, same: true };
}
