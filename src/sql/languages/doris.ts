import * as grammar from "../../../grammar/doris.peggy";
import { DORIS_WORDS } from "../../engine/words/doris.ts";
import { cupWording } from "../messages/cup/message.ts";
import { firstParserError } from "../messages/firstParser.ts";
import { nereidsWording } from "../messages/nereids/message.ts";
import type { Language } from "./index.ts";

/** Apache Doris 2.0 to 4.0. */
export const doris: Language = {
  engine: "doris",
  grammar,
  words: DORIS_WORDS,
  wordings: [
    { until: "2.1", wording: cupWording },
    { since: "2.1", until: "3.0", wording: cupWording, before: firstParserError },
    { since: "3.0", until: "4.0", wording: cupWording },
    { since: "4.0", wording: nereidsWording },
  ],
};
