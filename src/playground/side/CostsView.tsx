import { useMemo } from "preact/hooks";
import type { Job } from "../../cluster/jobs.ts";
import type { CostSettings } from "../../cluster/world.ts";
import { bytesText } from "../../explain/bytesText.ts";
import { COST_LIMITS } from "../../log/validateLog.ts";
import { shownCluster, useMoment, usePlayground, useSession } from "../context.ts";
import { exactDuration } from "../exactDuration.ts";
import { jobRows, type JobRow } from "../jobs/jobRows.ts";
import { phaseCosts, type PhaseCost } from "./phaseCosts.ts";

/** The numbers that a reader may change, with their units, which are the same in every language. */
const FIELDS = [
  { name: "networkBytesPerSecond", unit: "MB/s" },
  { name: "objectLatency", unit: "ms" },
  { name: "uploadWorkers", unit: "" },
  { name: "downloadWorkers", unit: "" },
  { name: "snapshotWorkers", unit: "" },
  { name: "createWorkers", unit: "" },
  { name: "snapshotTablet", unit: "ms" },
  { name: "createTablet", unit: "ms" },
  { name: "moveTablet", unit: "ms" },
] as const satisfies readonly { name: keyof CostSettings; unit: string }[];

const MEGABYTE = 1_000_000;

/** Why the newest job takes as long as it does, and the numbers that decide it. */
export function CostsView() {
  const { t } = usePlayground();
  const { timeline, events, world } = useMoment();
  const rows = useMemo(
    () => jobRows(timeline.events.slice(0, events), () => timeline.log.options.engine),
    [timeline, events],
  );
  const row = rows.at(-1);
  return (
    <div class="pg-costs">
      {row ? <JobCosts row={row} /> : <p class="pg-empty">{t("playground.costs.empty")}</p>}
      <CostFields cost={shownCluster(world).cost} cluster={shownCluster(world).name} />
    </div>
  );
}

function JobCosts({ row }: { readonly row: JobRow }) {
  const { t, session } = usePlayground();
  const { timeline } = useMoment();
  const playhead = useSession((state) => Math.floor(state.playhead / 100) * 100);
  const began = (at: number): Job | undefined =>
    Object.values(session.worldAt(at).clusters[row.cluster]?.jobs ?? {}).find(({ key }) => key === row.job);
  const costs = useMemo(() => phaseCosts(row, timeline.log.options.engine, began, playhead), [row, playhead]);
  const total = costs.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <table class="pg-table pg-table-small">
      <caption>
        {t("playground.costs.job", {
          kind: row.kind.toUpperCase(),
          label: row.label,
          time: exactDuration(total),
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("playground.costs.phase")}</th>
          <th scope="col" class="pg-number">
            {t("playground.costs.time")}
          </th>
          <th scope="col">{t("playground.costs.why")}</th>
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
              <Sum cost={cost} cluster={row.cluster} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sum({ cost, cluster }: { readonly cost: PhaseCost; readonly cluster: string }) {
  const { t } = usePlayground();
  const { world } = useMoment();
  const { work, wait, open } = cost;
  if (work === undefined) return <>{t("playground.costs.waitOnly")}</>;
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
    <>
      {t(transfers ? "playground.costs.transfer" : "playground.costs.work", values)}{" "}
      {!open && <span class="pg-quiet">{t("playground.costs.wait", { time: exactDuration(wait) })}</span>}
    </>
  );
}

function CostFields({ cost, cluster }: { readonly cost: CostSettings; readonly cluster: string }) {
  const { session, t } = usePlayground();
  return (
    <form
      class="pg-fields"
      aria-label={t("playground.costs.settings")}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <p class="pg-fields-title">{t("playground.costs.settings")}</p>
      {FIELDS.map(({ name, unit }) => {
        const scale = name === "networkBytesPerSecond" ? MEGABYTE : 1;
        const [least, most] = COST_LIMITS[name];
        return (
          <label key={name} class="pg-field">
            <span>{t(`playground.costs.${name}`)}</span>
            <input
              type="number"
              inputMode="numeric"
              min={Math.max(scale === 1 ? least : 1, least / scale)}
              max={most / scale}
              value={cost[name] / scale}
              onChange={(event) => {
                const input = event.currentTarget;
                const value = Math.round(Number(input.value) * scale);
                if (input.value !== "" && value >= least && value <= most)
                  session.setCost(cluster, { [name]: value });
                else input.value = String(cost[name] / scale);
              }}
            />
            <span class="pg-quiet">{unit}</span>
          </label>
        );
      })}
    </form>
  );
}
