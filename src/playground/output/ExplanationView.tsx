import { useMemo } from "preact/hooks";
import { useStore } from "zustand/react";
import type { Translate } from "../../i18n/index.ts";
import { failures, sameFailure, type Failure } from "../../session/failures.ts";
import { useMoment, usePlayground, useSession } from "../context.ts";
import { CopyButton } from "../controls/CopyButton.tsx";
import { useTexts } from "../useTexts.ts";
import { EvidenceView } from "./EvidenceView.tsx";
import { explained, type Explained } from "./explained.ts";
import { ExplanationTitle } from "./ExplanationTitle.tsx";
import { phraseText, sayKey } from "../phraseText.ts";
import { PastedMessage } from "./PastedMessage.tsx";

/** Why something failed: what the engine said, the cause, the proof out of the cluster, and ways on. */
export function ExplanationView() {
  const { t, view } = usePlayground();
  const texts = useTexts(["explain", "sql"]);
  const moment = useMoment();
  const script = useSession((state) => state.script);
  const statements = useSession((state) => state.statements);
  const links = useSession((state) => state.links);
  const chosen = useStore(view, (state) => state.chosenFailure);
  const found = useMemo(() => failures(moment), [moment]);
  const place = chosen ? found.findIndex((one) => sameFailure(one, chosen)) : found.length - 1;
  const failure = found[place < 0 ? found.length - 1 : place];
  const shown = useMemo(
    () => (failure ? explained(moment.timeline, failure, { script, statements, links }) : undefined),
    [moment, failure, script, statements, links],
  );
  if (texts === undefined)
    return (
      <p class="pg-empty" aria-busy="true">
        {t("playground.loading")}
      </p>
    );
  if (failure === undefined) return <PastedMessage texts={texts} />;
  return (
    <>
      {found.length > 1 && <FailureList failures={found} shown={failure} />}
      {shown ? (
        <ExplanationBody key={JSON.stringify(failure)} shown={shown} texts={texts} />
      ) : (
        <p class="pg-empty">{t("playground.explanation.none")}</p>
      )}
    </>
  );
}

interface FailureListProps {
  readonly failures: readonly Failure[];
  readonly shown: Failure;
}

/** Leads from one failure to the next where there are several. */
function FailureList({ failures: all, shown }: FailureListProps) {
  const { t, view } = usePlayground();
  const at = all.findIndex((one) => sameFailure(one, shown));
  const go = (to: number) => {
    const next = all[to];
    if (next) view.setState({ chosenFailure: next });
  };
  return (
    <div class="pg-pager">
      <span class="pg-quiet">{t("playground.explanation.place", { place: at + 1, of: all.length })}</span>
      <button
        type="button"
        class="pg-link"
        aria-disabled={at <= 0}
        onClick={() => {
          go(at - 1);
        }}
      >
        {t("playground.explanation.previous")}
      </button>
      <button
        type="button"
        class="pg-link"
        aria-disabled={at >= all.length - 1}
        onClick={() => {
          go(at + 1);
        }}
      >
        {t("playground.explanation.next")}
      </button>
    </div>
  );
}

interface ExplanationBodyProps {
  readonly shown: Pick<Explained, "explanation" | "entry">;
  readonly texts: Translate;
}

/** One explanation. */
export function ExplanationBody({ shown: { explanation, entry }, texts }: ExplanationBodyProps) {
  const { t, editor, home, view, store } = usePlayground();
  const { code, data, message, evidence, fixes, links } = explanation;
  return (
    <div class="pg-explanation">
      <ExplanationTitle texts={texts} code={code} data={data} />
      <div class="pg-engine pg-engine-bad">
        <span class="pg-code">{message}</span>
        <CopyButton label={t("playground.explanation.copy")} text={() => message} />
      </div>
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
      {(fixes.length > 0 || links.length > 0) && (
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
          {links.map((link) => (
            <a key={link} class="pg-button" href={`${home}${link}`}>
              {t("playground.explanation.reference")}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
