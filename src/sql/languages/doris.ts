import * as grammar from "../../../grammar/doris.peggy";
import { DORIS_WORDS } from "../../engine/words/doris.ts";
import type { Language } from "./index.ts";

/** Apache Doris 2.0 to 4.0. */
export const doris: Language = { engine: "doris", grammar, words: DORIS_WORDS };
