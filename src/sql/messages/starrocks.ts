import { syntaxMessages } from "../../engine/index.ts";
import { engineMessage } from "../engineMessage.ts";
import type { Wording } from "./wording.ts";

/** Words a refusal as StarRocks does (spec/starrocks.md §1.5). */
export const starrocksWording: Wording = (tokens, first, refusal, dialect) => {
  const messages = syntaxMessages(dialect.target);
  const message = messages ? engineMessage(tokens, first, refusal, dialect, messages) : "";
  return { message, token: refusal.token };
};
