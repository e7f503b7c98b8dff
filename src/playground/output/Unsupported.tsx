import type { UnsupportedResult } from "../../cluster/result.ts";
import type { Translate } from "../../i18n/index.ts";
import { usePlayground } from "../context.ts";
import { sayKey } from "../phraseText.ts";
import { useTexts } from "../useTexts.ts";

/** Says that a statement, or a part of it, is not simulated. */
export function Unsupported({ result }: { readonly result: UnsupportedResult }) {
  const { t } = usePlayground();
  return (
    <p class="pg-engine pg-engine-warn pg-words">
      {result.limit ? <BeyondLimit result={result} /> : unsupportedWords(t, result)}
    </p>
  );
}

/** Says the same in one sentence, with the texts that a page has from its start. */
export function unsupportedWords(t: Translate, { head, limit }: UnsupportedResult): string {
  return t(limit ? "playground.results.beyondPart" : "playground.results.unsupported", { head });
}

function BeyondLimit({ result }: { readonly result: UnsupportedResult }) {
  const { t } = usePlayground();
  const texts = useTexts(["explain", "sql"]);
  const { limit } = result;
  return texts && limit
    ? texts("explain.beyond", { limit: sayKey(texts, `explain.limit.${limit.code}`, limit.data) })
    : unsupportedWords(t, result);
}
