import { durationText } from "../../explain/durationText.ts";
import { usePlayground } from "../context.ts";
import { exactDuration } from "../exactDuration.ts";
import { placeOn, type Axis } from "./axis.ts";
import { jobAt, type JobRow } from "./jobRows.ts";
import { phaseWords } from "./phaseWords.ts";

interface JobLineProps {
  readonly row: JobRow;
  readonly axis: Axis;
  /** ms at which what is shown began: no event lies between it and the playhead. */
  readonly at: number;
  /** Whether the playhead stands before the session's end. */
  readonly behind: boolean;
  /** ms to which an unfinished phase is drawn. */
  readonly end: number;
  readonly clock: (at: number) => string;
  /** Width of the track, px. */
  readonly width: number;
  /** Whether the session has several clusters: then each row says whose it is. */
  readonly several: boolean;
}

/** Width of a letter of a bar's name, and what is left free beside it, px. */
const LETTER = 7.2;
const BESIDE = 12;

/** One job: its name, its phases over the axis, and its state at the playhead. */
export function JobLine({ row, axis, at, behind, end, clock, width, several }: JobLineProps) {
  const { t } = usePlayground();
  const change = jobAt(row, at);
  const state = change?.state;
  const ended = row.endedAt !== undefined && row.endedAt <= at;
  const words = row.bars.map((bar) => `${bar.state} ${durationText((bar.to ?? end) - bar.from)}`).join(", ");

  return (
    <>
      <div class="pg-job-name">
        <strong>
          {several && <span class="pg-pill">{row.cluster}</span>} {row.kind.toUpperCase()} {row.label}
        </strong>
        <span class="pg-quiet">{row.objects.length > 0 ? row.objects.join(", ") : row.database}</span>
        <span class="pg-sr">{words}</span>
      </div>
      <div class="pg-track" aria-hidden="true">
        {row.bars.map((bar) => {
          const left = placeOn(axis, bar.from);
          const right = placeOn(axis, bar.to ?? end);
          const length = (bar.to ?? end) - bar.from;
          return (
            <div
              key={`${bar.state} ${bar.from}`}
              class={`pg-bar pg-phase-${bar.group}${behind && bar.from > at ? " pg-bar-later" : ""}${bar.to === undefined ? " pg-bar-open" : ""}`}
              style={{ left: `${left * 100}%`, width: `${(right - left) * 100}%` }}
              data-tip={`${bar.state} · ${exactDuration(length)} · ${clock(bar.from)}–${bar.to === undefined ? "" : clock(bar.to)}\n${phaseWords(t, row.kind, bar.state)}`}
            >
              {(right - left) * width > bar.state.length * LETTER + BESIDE && <span>{bar.state}</span>}
            </div>
          );
        })}
        {row.noReturnAt !== undefined && (
          <i
            class="pg-no-return"
            style={{ left: `${placeOn(axis, row.noReturnAt) * 100}%` }}
            data-tip={t("playground.jobs.noReturn")}
          />
        )}
        {row.endedAt !== undefined && (
          <i
            class={`pg-job-end pg-phase-${row.changes.at(-1)?.state === "FINISHED" ? "finished" : "cancelled"}`}
            style={{ left: `${placeOn(axis, row.endedAt) * 100}%` }}
          />
        )}
      </div>
      <div class="pg-job-state">
        {state !== undefined && (
          <span class={`pg-pill${ended ? (state === "FINISHED" ? " pg-pill-good" : " pg-pill-bad") : ""}`}>
            {state}
          </span>
        )}
      </div>
      {row.options.length > 0 && <div class="pg-job-options pg-quiet pg-code">{row.options.join(", ")}</div>}
    </>
  );
}
