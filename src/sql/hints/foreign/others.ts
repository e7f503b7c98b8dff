import { codeOf } from "../../tokens.ts";
import { say, textOf, type Fault } from "../fault.ts";
import { beginsWith, wordAt, without, type Translator } from "./translation.ts";

/** SHOW BRIEF RESTORE is Doris'. */
export const noBrief: Translator = (fault) => {
  const { token, text } = fault;
  if (wordAt(fault, token) !== "BRIEF" || wordAt(fault, token - 1) !== "SHOW") return undefined;
  return {
    hint: say("hint.foreign.brief"),
    title: say("fix.remove", { text }),
    edits: [without(fault, token, token + 1)],
    same: true,
  };
};

/** SHOW BACKUP takes no filter in StarRocks. */
export const noBackupFilter: Translator = (fault) => {
  const { token, last } = fault;
  if (!beginsWith(fault, "SHOW", "BACKUP") || !["WHERE", "LIKE"].includes(wordAt(fault, token)))
    return undefined;
  const edit = without(fault, token, endOf(fault, last));
  return {
    hint: say("hint.foreign.showBackupFilter"),
    title: say("fix.remove", { text: fault.tokens.text.slice(edit.span.start, edit.span.end).trim() }),
    edits: [edit],
  };
};

/** RECOVER … AS, and the id of what is recovered, are Doris'. */
export const noRecoverAlias: Translator = (fault) => {
  const { token } = fault;
  if (!beginsWith(fault, "RECOVER") || !(fault.code === "AS " || fault.code === "#")) return undefined;
  let to = token;
  if (codeOf(fault.tokens, to) === "#") to++;
  if (codeOf(fault.tokens, to) === "AS ") to += 2;
  if (to > fault.last) return undefined;
  const edit = without(fault, token, to);
  return {
    hint: say("hint.foreign.recoverAlias"),
    title: say("fix.remove", { text: fault.tokens.text.slice(edit.span.start, edit.span.end).trim() }),
    edits: [edit],
  };
};

/** Doris has neither privileges on SYSTEM nor EXPORT: saving needs LOAD_PRIV on the database, repositories ADMIN_PRIV. */
export const systemPrivileges: Translator = (fault) => {
  const { tokens, first, last } = fault;
  if (!(beginsWith(fault, "GRANT") || beginsWith(fault, "REVOKE"))) return undefined;
  const words = Array.from({ length: Math.min(last - first, 12) }, (_, index) =>
    wordAt(fault, first + index),
  );
  const [, privilege = "", on = ""] = words;
  if (!["REPOSITORY", "EXPORT"].includes(privilege) || on !== "ON") return undefined;
  const hint = say("hint.foreign.privileges");
  const end = words.findIndex((word, index) => index > 2 && (word === "TO" || word === "FROM"));
  if (end < 0) return { hint };
  const replacement = privilege === "REPOSITORY" ? "ADMIN_PRIV ON *.*.*" : loadOn(fault, words, end);
  if (replacement === undefined) return { hint };
  // `TO USER u` is StarRocks' too.
  const user =
    words[end + 1] === "USER" && end + 2 < last - first
      ? [without(fault, first + end + 1, first + end + 2)]
      : [];
  const span = { start: tokens.starts[first + 1] ?? 0, end: tokens.ends[first + end - 1] ?? 0 };
  return { hint, edits: [{ span, replacement }, ...user] };
};

/** EXPORT ON ALL TABLES IN DATABASE d, EXPORT ON TABLE d.t: saving needs a right to the database. */
function loadOn(fault: Fault, words: readonly string[], end: number): string | undefined {
  const { first } = fault;
  const at = words.lastIndexOf("DATABASE", end);
  if (at > 0 && at + 1 < end) return `LOAD_PRIV ON ${textOf(fault, first + at + 1)}.*`;
  const dot = words.indexOf(".");
  return dot > 0 && dot < end ? `LOAD_PRIV ON ${textOf(fault, first + dot - 1)}.*` : undefined;
}

function endOf(fault: Fault, last: number): number {
  return codeOf(fault.tokens, last - 1) === ";" ? last - 1 : last;
}
