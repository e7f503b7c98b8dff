import type { Translate } from "../../i18n/index.ts";
import { usePlayground } from "../context.ts";
import { CopyButton } from "../controls/CopyButton.tsx";
import { phraseText, sayKey } from "../phraseText.ts";
import { EvidenceView } from "./EvidenceView.tsx";
import type { Explained } from "./explained.ts";
import { ExplanationTitle } from "./ExplanationTitle.tsx";

interface ExplanationBodyProps {
  readonly shown: Pick<Explained, "explanation" | "entry">;
  readonly texts: Translate;
}

/** One explanation. */
export function ExplanationBody({ shown, texts }: ExplanationBodyProps) {
  const { t } = usePlayground();
  const { code, data, message } = shown.explanation;
  return (
    <div class="pg-explanation">
      <ExplanationTitle texts={texts} code={code} data={data} />
      <div class="pg-engine pg-engine-bad">
        <span class="pg-code">{message}</span>
        <CopyButton label={t("playground.explanation.copy")} text={() => message} />
      </div>
      <Reasons shown={shown} texts={texts} />
    </div>
  );
}

/** The cause, the proof out of the cluster, and ways on. */
export function Reasons({ shown: { explanation, entry }, texts }: ExplanationBodyProps) {
  const { t, editor, home, view, store } = usePlayground();
  const { code, data, evidence, fixes, links } = explanation;
  return (
    <>
      <p class="pg-cause">
        {sayKey(texts, `explain.${code}.cause`, data)}{" "}
        {entry !== undefined && (
          <button
            type="button"
            class="pg-link"
            onClick={() => {
              const link = store.getState().links.find((one) => one.entry === entry);
              if (link) editor.select(link.start, link.end);
            }}
          >
            {t("playground.results.toStatement")}
          </button>
        )}
      </p>
      {evidence.map((one, index) => (
        <EvidenceView key={index} evidence={one} texts={texts} />
      ))}
      {(fixes.length > 0 || links.length > 0 || code !== "unknown") && (
        <div class="pg-ways">
          {fixes.map((fix, index) => (
            <button
              key={index}
              type="button"
              class={index === 0 ? "pg-button pg-button-ink" : "pg-button"}
              onClick={() => {
                editor.apply(fix.edits);
                view.setState({ chosenFailure: undefined });
              }}
            >
              {phraseText(texts, fix.title)}
            </button>
          ))}
          {code !== "unknown" && (
            <a class="pg-button" href={`${home}failures/${code}/`}>
              {sayKey(texts, "explain.page")}
            </a>
          )}
          {links.map((link) => (
            <a key={link} class="pg-button" href={`${home}${link}`}>
              {t("playground.explanation.reference")}
            </a>
          ))}
        </div>
      )}
    </>
  );
}
