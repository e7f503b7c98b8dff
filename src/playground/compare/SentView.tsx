import type { Sent, Side, TextChange } from "../../compare/index.ts";
import type { StatementResult } from "../../cluster/result.ts";
import type { Translate } from "../../i18n/index.ts";
import { usePlayground } from "../context.ts";
import { clockText } from "../format.ts";
import { errorLine, okLine } from "../output/clientText.ts";
import { ExplanationTitle } from "../output/ExplanationTitle.tsx";
import { Reasons } from "../output/ExplanationBody.tsx";
import { Unsupported } from "../output/Unsupported.tsx";
import { phraseText } from "../phraseText.ts";
import { StatusSign } from "../StatusSign.tsx";
import { SideRows } from "./SideRows.tsx";
import { nameOf } from "./TargetSelect.tsx";

interface SentViewProps {
  readonly side: Side;
  readonly sent: Sent;
  readonly other: Sent;
  readonly texts: Translate;
  /** ms since the session's start that are shown: what was sent later is pale. */
  readonly at: number;
}

/** What one cluster was sent for a statement, and what came of it. */
export function SentView({ side, sent, other, texts, at }: SentViewProps) {
  const { t } = usePlayground();
  const { result, changes, job, explanation } = sent;
  const { start } = side.timeline;
  const cluster = start.clusters[result.cluster];
  const later = result.at > at;
  return (
    <div class={later ? "pg-compare-side pg-compare-later" : "pg-compare-side"}>
      <div class="pg-compare-side-head">
        <StatusSign status={statusOf(sent)} />
        <strong>{nameOf(side.target)}</strong>
        <time class="pg-quiet pg-push">
          {later
            ? t("panes.compare.sentLater")
            : clockText(start.start, result.at, cluster?.timeZone ?? "UTC")}
        </time>
      </div>
      {changes.map((change, index) => (
        <ChangeNote key={index} change={change} side={side} sent={sent} texts={texts} />
      ))}
      {result.problem !== undefined && (
        <p class="pg-engine pg-engine-bad">
          {t(`playground.problem.${result.problem.code}`, { name: result.problem.name })}
        </p>
      )}
      {result.result && <Answer result={result.result} other={other.result.result} />}
      {job && (
        <p class="pg-compare-job">
          <span class={`pg-pill ${job.state === "FINISHED" ? "pg-pill-good" : "pg-pill-bad"}`}>
            {t("panes.compare.jobEnded", { kind: job.kind.toUpperCase(), state: job.state })}
          </span>
          {job.code !== undefined && <span class="pg-code">{job.status}</span>}
        </p>
      )}
      {explanation && (
        <details class="pg-compare-why">
          <summary>
            <span class="pg-quiet">{t("panes.compare.why")}</span>
            <ExplanationTitle texts={texts} code={explanation.code} data={explanation.data} />
          </summary>
          <Reasons shown={{ explanation, entry: undefined }} texts={texts} />
        </details>
      )}
    </div>
  );
}

function Answer({
  result,
  other,
}: {
  readonly result: StatementResult;
  readonly other: StatementResult | undefined;
}) {
  switch (result.kind) {
    case "rows":
      return <SideRows rows={result} other={other?.kind === "rows" ? other : undefined} />;
    case "ok":
      return <p class="pg-engine pg-code">{okLine(result.affected)}</p>;
    case "error":
      return <p class="pg-engine pg-engine-bad pg-code">{errorLine(result).trimEnd()}</p>;
    case "unsupported":
      return <Unsupported result={result} />;
    default: {
      const never: never = result;
      return never;
    }
  }
}

interface ChangeNoteProps extends Pick<SentViewProps, "side" | "sent" | "texts"> {
  readonly change: TextChange;
}

/** Says what was sent in place of the script's own words, and why. */
function ChangeNote({ change, side, sent, texts }: ChangeNoteProps) {
  const { t } = usePlayground();
  if (change.type === "timestamp")
    return (
      <p class="pg-compare-note">{t("panes.compare.timestamp", { from: change.from, to: change.to })}</p>
    );
  const { refusal } = change;
  return (
    <div class="pg-compare-note">
      <p>
        <strong>{t("panes.compare.translated", { target: nameOf(side.target) })}</strong>{" "}
        {change.hints.map((hint) => phraseText(texts, hint)).join(" ")}
      </p>
      <pre class="pg-engine">{sent.text}</pre>
      {refusal && (
        <>
          <p class="pg-quiet">{t("panes.compare.refusal")}</p>
          <p class="pg-engine pg-engine-bad pg-code">
            {`ERROR ${refusal.errno} (${refusal.sqlState}): ${refusal.message}`.trimEnd()}
          </p>
        </>
      )}
    </div>
  );
}

function statusOf({ result, job }: Sent) {
  const kind = result.result?.kind;
  if (kind === "unsupported") return "unsupported";
  return kind === "error" || kind === undefined || job?.state === "CANCELLED" ? "failed" : "done";
}
