import { useMemo, useState } from "preact/hooks";
import { useStore } from "zustand/react";
import type { Translate } from "../../i18n/index.ts";
import { failures, sameFailure, type Failure } from "../../session/failures.ts";
import { useMoment, usePlayground, useSession } from "../context.ts";
import { useTexts } from "../useTexts.ts";
import { explained } from "./explained.ts";
import { ExplanationBody } from "./ExplanationBody.tsx";
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
  if (failure === undefined)
    return (
      <>
        <p class="pg-empty">{t("playground.explanation.empty")}</p>
        <PastedMessage texts={texts} />
      </>
    );
  return (
    <>
      {found.length > 1 && <FailureList failures={found} shown={failure} />}
      {shown ? (
        <ExplanationBody key={JSON.stringify(failure)} shown={shown} texts={texts} />
      ) : (
        <p class="pg-empty">{t("playground.explanation.none")}</p>
      )}
      <AnotherMessage texts={texts} />
    </>
  );
}

/** Room for a message from elsewhere, also where something failed here. */
function AnotherMessage({ texts }: { readonly texts: Translate }) {
  const { t } = usePlayground();
  const [open, setOpen] = useState(false);
  return (
    <details
      class="pg-paste-more"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t("panes.paste.another")}</summary>
      {open && <PastedMessage texts={texts} />}
    </details>
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
