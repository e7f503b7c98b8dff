import { codeOf } from "../tokens.ts";
import { fix, say, type Adviser, type Edit } from "./fault.ts";

interface Foreign {
  /** The words, in upper case, from the token that does not fit on. */
  readonly words: readonly string[];
  /** How many words before it belong to the construct. */
  readonly before?: readonly string[];
  readonly hint: string;
  /** What to write instead; absent where nothing can be written instead. */
  readonly instead?: string;
}

/** What is said in another engine, or was meant as in one. */
const FOREIGN: readonly Foreign[] = [
  { words: ["EXCLUDE"], hint: "exclude" },
  { words: ["S3"], before: ["WITH"], hint: "storage", instead: "BROKER" },
  { words: ["HDFS"], before: ["WITH"], hint: "storage", instead: "BROKER" },
  { words: ["LOCAL"], before: ["WITH"], hint: "storage", instead: "BROKER" },
  { words: ["BRIEF"], before: ["SHOW"], hint: "brief", instead: "" },
  { words: ["IF"], before: ["REPOSITORY"], hint: "repositoryIf" },
  { words: ["WHERE"], before: ["BACKUP"], hint: "showBackupFilter" },
  { words: ["LIKE"], before: ["BACKUP"], hint: "showBackupFilter" },
];

/** BACKUP takes no new names, in no version; RESTORE does. */
export const backupAlias: Adviser = (fault) => {
  const { tokens, token, first, last } = fault;
  if (codeOf(tokens, first) !== "BACKUP " || fault.code !== "AS " || token + 1 >= last) return undefined;
  const span = { start: tokens.ends[token - 1] ?? 0, end: tokens.ends[token + 1] ?? 0 };
  const edit: Edit = { span, replacement: "" };
  const fixes = fault.attempt([edit]).outcome === "no" ? [] : [fix(say("fix.removeAlias"), [edit], false)];
  return { hint: say("rule.backupAlias"), fixes };
};

/** A construct that this engine does not have. */
export const foreign: Adviser = (fault) => {
  const { tokens, token, first } = fault;
  const wordAt = (at: number) =>
    at >= first ? tokens.text.slice(tokens.starts[at], tokens.ends[at]).toUpperCase() : undefined;
  const found = FOREIGN.find(
    ({ words, before = [] }) =>
      words.every((word, index) => wordAt(token + index) === word) &&
      before.every((word, index) => wordAt(token - before.length + index) === word),
  );
  if (!found) return undefined;
  const hint = say(`hint.foreign.${found.hint}`, { word: fault.text.toUpperCase() });
  if (found.instead === undefined) return { hint, fixes: [] };
  const edit: Edit = { span: fault.span, replacement: found.instead };
  const { outcome } = fault.attempt([edit]);
  const title =
    found.instead === ""
      ? say("fix.remove", { text: fault.text })
      : say("fix.replace", { text: found.instead });
  return { hint, fixes: outcome === "no" ? [] : [fix(title, [edit], outcome === "read")] };
};
