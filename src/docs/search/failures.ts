import { ENGINES, isEngine } from "../../engine/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { FAILURE_CODES } from "../failures/codes.ts";
import { causeOf, titleOf } from "../failures/text.ts";
import { bareMessage, wordingsOf } from "../failures/wordings.ts";
import type { SearchedFailure } from "./types.ts";

/** Lists the failures for the search, in the words of a language. */
export function searchedFailures(t: Translate): readonly SearchedFailure[] {
  const engines = Object.keys(ENGINES).filter(isEngine);
  return FAILURE_CODES.map((code) => ({
    code,
    title: titleOf(t, code),
    cause: causeOf(t, code),
    messages: [
      ...new Set(
        engines.flatMap((engine) => wordingsOf(engine, code).map(({ message }) => bareMessage(message))),
      ),
    ],
  }));
}
