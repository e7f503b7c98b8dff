import type { ErrorData } from "../../engine/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { sayPieces } from "../phraseText.ts";

interface ExplanationTitleProps {
  readonly texts: Translate;
  readonly code: string;
  readonly data: ErrorData;
}

/** What went wrong, in a line; names out of the cluster are set as code. */
export function ExplanationTitle({ texts, code, data }: ExplanationTitleProps) {
  return (
    <h3 class="pg-explanation-title">
      {sayPieces(texts, { key: `explain.${code}.title`, values: data }).map(({ text, strong }) =>
        strong ? <code>{text}</code> : text,
      )}
    </h3>
  );
}
