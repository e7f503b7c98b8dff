import type { Evidence } from "../../explain/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { usePlayground } from "../context.ts";
import { sayKey } from "../phraseText.ts";

interface EvidenceViewProps {
  readonly evidence: Evidence;
  readonly texts: Translate;
}

/** Something out of the cluster that proves an explanation. */
export function EvidenceView({ evidence, texts }: EvidenceViewProps) {
  const { t } = usePlayground();
  switch (evidence.type) {
    case "schemas":
      return (
        <div
          class="pg-schemas"
          role="table"
          aria-label={t("playground.evidence.schemas", { table: evidence.table })}
        >
          <div role="row" class="pg-schemas-head">
            <span role="columnheader">{t("playground.evidence.inSnapshot")}</span>
            <span role="columnheader">{t("playground.evidence.inCluster")}</span>
          </div>
          {evidence.lines.map(({ snapshot, cluster, differs }, index) => (
            <div
              key={index}
              role="row"
              class={differs ? "pg-schemas-line pg-schemas-differs" : "pg-schemas-line"}
            >
              <SchemaCell line={snapshot} differs={differs} />
              <SchemaCell line={cluster} differs={differs} />
            </div>
          ))}
        </div>
      );
    case "job":
      return (
        <p class="pg-evidence">
          <span class="pg-code">
            {evidence.kind.toUpperCase()} {evidence.label}
          </span>
          <span class="pg-pill">{evidence.state}</span>
          <span class="pg-quiet">{t("playground.evidence.since", { time: evidence.since })}</span>
        </p>
      );
    case "values":
      return (
        <div class="pg-list">
          <p class="pg-list-title">{sayKey(texts, evidence.title)}</p>
          <dl class="pg-values">
            {evidence.values.map(({ label, value, good }, index) => (
              <div key={index} class={good === undefined ? undefined : good ? "pg-good" : "pg-bad"}>
                <dt class="pg-code">{label}</dt>
                <dd class="pg-code">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      );
    case "list":
      return (
        <div class="pg-list">
          <p class="pg-list-title">{sayKey(texts, evidence.title)}</p>
          <ul class="pg-code">
            {evidence.items.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </div>
      );
    default: {
      const never: never = evidence;
      return never;
    }
  }
}

function SchemaCell({ line, differs }: { readonly line: string | null; readonly differs: boolean }) {
  const { t } = usePlayground();
  return (
    <span role="cell" class="pg-code">
      {line ?? "–"}
      {differs && <span class="pg-sr"> {t("playground.evidence.differs")}</span>}
    </span>
  );
}
