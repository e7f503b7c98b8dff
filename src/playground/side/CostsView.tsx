import { useMemo, useState } from "preact/hooks";
import { olapTables } from "../../cluster/catalog.ts";
import { advanceUntilIdle } from "../../cluster/advance.ts";
import type { Job } from "../../cluster/jobs.ts";
import { isUnfinished } from "../../cluster/jobSlots.ts";
import type { CostSettings, World } from "../../cluster/world.ts";
import type { Target } from "../../engine/index.ts";
import { targetOf } from "../../log/options.ts";
import type { Timeline } from "../../log/timeline.ts";
import type { Translate } from "../../i18n/index.ts";
import { bytesText } from "../../explain/bytesText.ts";
import { shownCluster, useMoment, usePlayground, useSession } from "../context.ts";
import { exactDuration } from "../exactDuration.ts";
import { jobRows, type JobRow } from "../jobs/jobRows.ts";
import { clockText } from "../format.ts";
import { phaseCosts, type PhaseCost } from "./phaseCosts.ts";
import { CostFields, itemOf } from "./CostFields.tsx";
import { phaseTerms, type CostTerm } from "./phaseTerms.ts";

/** Tablets from which the end of a job is not computed ahead: it would take as long as the job's own run. */
const FORESEEN = 100_000;

/** How far ahead the end of a job is looked for, ms: the longest timeout that is usual. */
const FORESIGHT = 691_200_000;

/** The same where materialized views refresh themselves meanwhile, which all has to be computed. */
const NEAR = 600_000;

function targetIn({ start, log }: Timeline, cluster: string): Target {
  return start.clusters[cluster]?.target ?? targetOf(log.options);
}

/** Why the newest job takes as long as it does, and the numbers that decide it. */
export function CostsView() {
  const { t } = usePlayground();
  const { timeline, events, world } = useMoment();
  const rows = useMemo(
    () => jobRows(timeline.events.slice(0, events), (cluster) => targetIn(timeline, cluster)),
    [timeline, events],
  );
  const [chosen, choose] = useState<string>();
  const row = rows.find(({ id }) => id === chosen) ?? rows.at(-1);
  const clusters = Object.values(world.clusters);
  return (
    <div class="pg-costs">
      {rows.length > 1 && (
        <label class="pg-costs-choice">
          <span class="pg-quiet">{t("panes.costs.ofJob")}</span>
          <select
            class="pg-input pg-code"
            value={row?.id}
            onChange={({ currentTarget }) => {
              choose(currentTarget.value);
            }}
          >
            {rows.map(({ id, kind, label, cluster }) => (
              <option key={id} value={id}>
                {`${kind.toUpperCase()} ${label}${clusters.length > 1 ? ` · ${cluster}` : ""}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {row ? <JobCosts row={row} /> : <p class="pg-empty">{t("panes.costs.empty")}</p>}
      {clusters.map((cluster) => (
        <CostFields key={cluster.name} cluster={cluster} several={clusters.length > 1} />
      ))}
    </div>
  );
}

function JobCosts({ row }: { readonly row: JobRow }) {
  const { t, session } = usePlayground();
  const { timeline } = useMoment();
  const playhead = useSession((state) => Math.floor(state.playhead / 100) * 100);
  const began = (at: number): Job | undefined =>
    Object.values(session.worldAt(at).clusters[row.cluster]?.jobs ?? {}).find(({ key }) => key === row.job);
  const costs = useMemo(
    () => phaseCosts(row, targetIn(timeline, row.cluster), began, playhead),
    [row, playhead],
  );
  const total = costs.reduce((sum, { ms }) => sum + ms, 0);
  const settings = (at: number) => session.worldAt(at).clusters[row.cluster]?.cost;
  return (
    <>
      <Foresight row={row} />
      <table class="pg-table pg-table-small">
        <caption>
          {t("panes.costs.job", {
            kind: row.kind.toUpperCase(),
            label: row.label,
            time: exactDuration(total),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("panes.costs.phase")}</th>
            <th scope="col" class="pg-number">
              {t("panes.costs.time")}
            </th>
            <th scope="col">{t("panes.costs.why")}</th>
          </tr>
        </thead>
        <tbody>
          {costs.map((cost, index) => (
            <tr key={index}>
              <th scope="row">
                <i class={`pg-swatch pg-phase-${cost.group}`} />
                <span class="pg-code">{cost.state}</span>
              </th>
              <td class="pg-number">{exactDuration(cost.ms)}</td>
              <td>
                <Sum cost={cost} cluster={row.cluster} settings={settings(cost.from)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** When a job that runs will be over if nothing else happens: the simulator is asked, not an estimate. */
function Foresight({ row }: { readonly row: JobRow }) {
  const { t } = usePlayground();
  const { world, timeline } = useMoment();
  const end = useMemo(() => {
    const cluster = world.clusters[row.cluster];
    const job = Object.values(cluster?.jobs ?? {}).find(({ key }) => key === row.job);
    if (job === undefined || !isUnfinished(job)) return undefined;
    if (job.runs.reduce((sum, { count }) => sum + count, 0) > FORESEEN) return undefined;
    const { events } = advanceUntilIdle(world, refreshesItself(world) ? NEAR : FORESIGHT);
    return events.findLast(
      (event) => event.type === "jobState" && event.job === row.job && event.cluster === row.cluster,
    );
  }, [world, row]);
  if (end?.type !== "jobState" || (end.to !== "FINISHED" && end.to !== "CANCELLED")) return null;
  const zone = shownCluster(timeline.start, row.cluster).timeZone;
  return (
    <p class="pg-foresight" role="status">
      {t("panes.costs.foresight", {
        state: end.to,
        clock: clockText(timeline.start.start, end.at, zone),
        time: exactDuration(end.at - row.submittedAt),
      })}
    </p>
  );
}

function refreshesItself({ clusters }: World): boolean {
  return Object.values(clusters).some(({ databases }) =>
    Object.values(databases).some((database) =>
      olapTables(database).some(({ materializedView }) => materializedView !== undefined),
    ),
  );
}

interface SumProps {
  readonly cost: PhaseCost;
  readonly cluster: string;
  /** Those that held when the phase began. */
  readonly settings: CostSettings | undefined;
}

function Sum({ cost, cluster, settings }: SumProps) {
  const { t } = usePlayground();
  const { world } = useMoment();
  const { work, wait, open } = cost;
  if (work === undefined) return <>{t("panes.costs.waitOnly")}</>;
  const node = world.clusters[cluster]?.nodes.find(({ id }) => id === work.node)?.name ?? String(work.node);
  const values = {
    node,
    count: work.tasks,
    workers: work.workers,
    each: exactDuration(work.msEach),
    time: exactDuration(work.ms),
    bytes: bytesText(work.bytesEach),
    files: work.filesEach,
  };
  const transfers = work.kind === "upload" || work.kind === "download";
  return (
    <details class="pg-sum">
      <summary>
        {t(transfers ? "panes.costs.transfer" : "panes.costs.work", values)}{" "}
        {!open && <span class="pg-quiet">{t("panes.costs.wait", { time: exactDuration(wait) })}</span>}
      </summary>
      {settings && (
        <ul>
          {phaseTerms(cost, settings).map((term) => (
            <li key={term.term}>{termText(t, term)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** Says a line of the sum, with the engine's name of what it depends on. */
function termText(t: Translate, term: CostTerm): string {
  const time = exactDuration(term.ms);
  switch (term.term) {
    case "files":
      return t("panes.costs.term.files", { count: term.files, latency: term.latency, time });
    case "bytes":
      return t("panes.costs.term.bytes", {
        bytes: bytesText(term.bytes),
        streams: term.streams,
        speed: `${bytesText(term.speed)}/s`,
        time,
      });
    case "slow":
      return t("panes.costs.term.slow", { factor: term.factor, time });
    case "each":
      return t("panes.costs.term.each", { what: t(`panes.costs.${term.setting}`), time });
    case "turns":
      return t("panes.costs.term.turns", {
        count: term.tablets,
        workers: term.workers,
        item: itemOf(term.setting),
        turns: term.turns,
        each: exactDuration(term.each),
        time,
      });
    case "round":
      return t("panes.costs.term.round", { period: exactDuration(term.period), time });
    default: {
      const never: never = term;
      return never;
    }
  }
}
