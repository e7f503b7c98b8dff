import * as grammar from "../../../grammar/starrocks.peggy";
import { STARROCKS_WORDS } from "../../engine/words/starrocks.ts";
import { starrocksWording } from "../messages/starrocks/message.ts";
import type { Language } from "./index.ts";

/** StarRocks 2.5 to 4.0. */
export const starrocks: Language = {
  engine: "starrocks",
  grammar,
  words: STARROCKS_WORDS,
  wordings: [{ wording: starrocksWording }],
};
