import { say } from "../fault.ts";
import { beginsWith, instead, wordAt, type Translator } from "./translation.ts";

/** PRIMARY KEY tables are StarRocks'; where a row with the same key replaces the other, Doris says UNIQUE KEY. */
export const primaryKey: Translator = (fault) => {
  const { token } = fault;
  if (
    !beginsWith(fault, "CREATE") ||
    wordAt(fault, token) !== "PRIMARY" ||
    wordAt(fault, token + 1) !== "KEY"
  )
    return undefined;
  return {
    hint: say("hint.foreign.primaryKey"),
    title: say("fix.replace", { text: "UNIQUE KEY" }),
    edits: [instead(fault, token, "UNIQUE")],
  };
};
