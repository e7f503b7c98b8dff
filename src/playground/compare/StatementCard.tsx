import type { ComparedStatement, Comparison } from "../../compare/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { usePlayground } from "../context.ts";
import { differenceWords } from "./differenceWords.ts";
import { SentView } from "./SentView.tsx";

interface StatementCardProps {
  readonly comparison: Comparison;
  readonly statement: ComparedStatement;
  /** Its place in the script, from 0. */
  readonly place: number;
  readonly texts: Translate;
  readonly at: number;
}

/** One statement, as both clusters took it. */
export function StatementCard({ comparison, statement, place, texts, at }: StatementCardProps) {
  const { t, format } = usePlayground();
  const { text, left, right, differences } = statement;
  const differs = differences.length > 0;
  return (
    <article
      class={differs ? "pg-card pg-compared pg-compared-differs" : "pg-card pg-compared"}
      data-place={place}
      tabIndex={-1}
      aria-label={t("panes.compare.statement", { number: format.number(place + 1) })}
    >
      <div class="pg-compared-head">
        <span class="pg-compared-verdict">
          <span class="pg-compare-sign" aria-hidden="true">
            {differs ? "≠" : "="}
          </span>
          {differs
            ? t("panes.compare.differs", { what: differenceWords(t, differences) })
            : t("panes.compare.same")}
        </span>
        <pre class="pg-code">
          <span class="pg-quiet" aria-hidden="true">
            {format.number(place + 1)}{" "}
          </span>
          {text}
        </pre>
      </div>
      <div class="pg-compared-sides">
        <SentView side={comparison.left} sent={left} other={right} texts={texts} at={at} />
        <SentView side={comparison.right} sent={right} other={left} texts={texts} at={at} />
      </div>
    </article>
  );
}
