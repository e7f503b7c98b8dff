import { useEffect, useRef, useState } from "preact/hooks";
import { useStore } from "zustand/react";
import type { EntryResult } from "../../log/recorder.ts";
import type { LogEntry } from "../../log/types.ts";
import { entryStatus } from "../../session/statementStatus.ts";
import { shownCluster, useMoment, usePlayground, useSession } from "../context.ts";
import { clockText } from "../format.ts";
import { useScenarioWords } from "../scenarioWords.ts";
import { StatusSign } from "../StatusSign.tsx";
import { phraseText } from "../phraseText.ts";
import { faultPhrase } from "../../explain/eventPhrase.ts";
import { lazyView } from "../lazyView.tsx";
import { OneResult } from "./OneResult.tsx";
import { firstLine } from "./firstLine.ts";

const OutcomeNote = lazyView(async () => (await import("./OutcomeNote.tsx")).OutcomeNote, "silent");

/** How many of the newest results are drawn before the earlier ones are asked for. */
const SHOWN = 40;

/** What the cluster answered, one block a statement, as in a client's window. */
export function ResultsView() {
  const { t, view } = usePlayground();
  const moment = useMoment();
  const { timeline, entries } = moment;
  const chosen = useStore(view, (state) => state.chosenEntry);
  const [all, setAll] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const from = all ? 0 : Math.max(0, entries - SHOWN);
  const results = timeline.results.slice(from, entries);

  useEffect(() => {
    const panel = body.current?.closest<HTMLElement>(".pg-panel");
    const wanted = chosen === undefined ? ".pg-result:last-child" : `[data-entry="${chosen}"]`;
    const target = body.current?.querySelector<HTMLElement>(wanted);
    if (!panel || !target) return;
    // A long answer is read from its head, a short one is shown whole with what stands before it.
    const { offsetTop, offsetHeight } = target;
    const fits = offsetHeight <= panel.clientHeight && chosen === undefined;
    panel.scrollTop = fits ? offsetTop + offsetHeight - panel.clientHeight + 10 : offsetTop - 4;
  }, [entries, chosen]);

  if (results.length === 0) return <EmptyResults />;
  return (
    <div ref={body} class="pg-results">
      {from > 0 && (
        <button
          type="button"
          class="pg-button pg-button-small"
          onClick={() => {
            setAll(true);
          }}
        >
          {t("playground.results.earlier", { count: from })}
        </button>
      )}
      {results.map((result) => (
        <ResultBlock
          key={result.entry}
          result={result}
          entry={timeline.log.entries[result.entry]}
          chosen={result.entry === chosen}
        />
      ))}
    </div>
  );
}

function EmptyResults() {
  const { t, session } = usePlayground();
  const statements = useSession((state) => state.statements.length);
  const words = useScenarioWords(useSession((state) => state.scenario?.id));
  return (
    <div class="pg-empty">
      {words && (
        <p class="pg-goal">
          <strong>{words.goal}</strong> {words.watch}
        </p>
      )}
      <p>{t("playground.results.empty")}</p>
      {statements > 0 && (
        <button
          type="button"
          class="pg-button"
          onClick={() => {
            session.runAll();
          }}
        >
          {t("playground.run.all")}
        </button>
      )}
    </div>
  );
}

interface ResultBlockProps {
  readonly result: EntryResult;
  readonly entry: LogEntry | undefined;
  /** Whether it is the one that was asked for. */
  readonly chosen: boolean;
}

function ResultBlock({ result, entry, chosen }: ResultBlockProps) {
  const { t, editor, store } = usePlayground();
  const moment = useMoment();
  const { timeline } = moment;
  const cluster = shownCluster(timeline.start, result.cluster);
  const clock = clockText(timeline.start.start, result.at, cluster.timeZone);
  const several = Object.keys(timeline.start.clusters).length > 1;
  const user = entry?.type === "statement" ? entry.user : undefined;
  if (entry?.type !== "statement") {
    const words =
      entry?.type === "fault" ? phraseText(t, faultPhrase(entry.fault)) : t("playground.results.setting");
    return (
      <div class="pg-result pg-result-note" data-entry={result.entry}>
        <div class="pg-result-head">
          {several && <span class="pg-pill">{result.cluster}</span>}
          <span class="pg-quiet">{words}</span>
          <time class="pg-quiet pg-push">{clock}</time>
        </div>
      </div>
    );
  }
  return (
    <article class={chosen ? "pg-result pg-result-chosen" : "pg-result"} data-entry={result.entry}>
      <OneResult result={result} clock={clock} sql={entry.sql}>
        <StatusSign status={entryStatus(result, moment)} />
        {several && <span class="pg-pill">{result.cluster}</span>}
        {user !== undefined && <span class="pg-pill">{user}</span>}
        <button
          type="button"
          class="pg-result-statement pg-code"
          data-tip={t("playground.results.toStatement")}
          onClick={() => {
            const link = store.getState().links.find((one) => one.entry === result.entry);
            if (link) editor.select(link.start, link.end);
          }}
        >
          {firstLine(entry.sql)}
        </button>
      </OneResult>
      {result.result?.kind !== "error" && <OutcomeNote result={result} />}
    </article>
  );
}
