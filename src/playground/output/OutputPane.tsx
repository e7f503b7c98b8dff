import { useEffect } from "preact/hooks";
import { useStore } from "zustand/react";
import { failures } from "../../session/failures.ts";
import { useMoment, usePlayground, useSession } from "../context.ts";
import { Tabs } from "../controls/Tabs.tsx";
import { lazyView } from "../lazyView.tsx";
import type { OutputTab } from "../viewStore.ts";
import { ResultsView } from "./ResultsView.tsx";

const ExplanationView = lazyView(async () => (await import("./ExplanationView.tsx")).ExplanationView);
const ProblemsView = lazyView(async () => (await import("./ProblemsView.tsx")).ProblemsView);

/** What came of the script: answers, explanations, and what the language says of it. */
export function OutputPane() {
  const { t, view, format } = usePlayground();
  const chosen = useStore(view, (state) => state.outputTab);
  const problems = useStore(view, (state) => state.problems.length);
  const fresh = useSession((state) => state.fresh);
  const entries = useSession((state) => state.timeline.log.entries.length);
  const moment = useMoment();
  const failed = failures(moment).length > 0;

  // A failure opens its explanation; the focus stays where it is.
  useEffect(() => {
    if (fresh) view.setState({ outputTab: "explanation", chosenFailure: undefined });
  }, [fresh, view]);
  // A statement that went well is looked at in the results.
  useEffect(() => {
    if (entries > 0 && !fresh) view.setState({ outputTab: "results", chosenEntry: undefined });
  }, [entries, fresh, view]);

  return (
    <section class="pg-card pg-output" aria-label={t("playground.output.label")}>
      <Tabs<OutputTab>
        label={t("playground.output.label")}
        chosen={chosen}
        choose={(outputTab) => {
          view.setState({ outputTab });
        }}
        tabs={[
          { id: "results", label: t("playground.results.title"), content: () => <ResultsView /> },
          {
            id: "explanation",
            label: t("playground.explanation.title"),
            bad: failed,
            content: () => <ExplanationView />,
          },
          {
            id: "problems",
            label: t("playground.problems.title"),
            count:
              problems > 0
                ? {
                    shown: format.number(problems),
                    label: t("playground.problems.count", { count: problems }),
                  }
                : undefined,
            content: () => <ProblemsView />,
          },
        ]}
      />
    </section>
  );
}
