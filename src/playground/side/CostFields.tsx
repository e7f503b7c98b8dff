import type { Cluster, CostSettings } from "../../cluster/world.ts";
import { defaultCost } from "../../engine/cost.ts";
import { ENGINES } from "../../engine/versions.ts";
import { COST_LIMITS } from "../../log/validateLog.ts";
import { usePlayground } from "../context.ts";

/** The numbers that a reader may change, with their units, which are the same in every language. */
const FIELDS = [
  { name: "networkBytesPerSecond", unit: "MB/s" },
  { name: "objectLatency", unit: "ms" },
  { name: "uploadWorkers", unit: "", item: "upload_worker_count" },
  { name: "downloadWorkers", unit: "", item: "download_worker_count" },
  { name: "snapshotWorkers", unit: "", item: "make_snapshot_worker_count" },
  { name: "createWorkers", unit: "", item: "create_tablet_worker_count" },
  { name: "snapshotTablet", unit: "ms" },
  { name: "createTablet", unit: "ms" },
  { name: "moveTablet", unit: "ms" },
] as const satisfies readonly { name: keyof CostSettings; unit: string; item?: string }[];

const MEGABYTE = 1_000_000;

/** Gives the back end's configuration item that a number stands for; "" where it is none. */
export function itemOf(setting: keyof CostSettings): string {
  const field = FIELDS.find(({ name }) => name === setting);
  return field !== undefined && "item" in field ? field.item : "";
}

interface CostFieldsProps {
  readonly cluster: Cluster;
  /** Whether the session has several clusters: then each says whose numbers they are. */
  readonly several: boolean;
}

/** The numbers that decide how long a cluster's jobs take, each of which can be changed. */
export function CostFields({ cluster: { name: cluster, cost, target }, several }: CostFieldsProps) {
  const { session, t } = usePlayground();
  const standard = defaultCost(target);
  const title = several ? t("panes.costs.settingsOf", { cluster }) : t("panes.costs.settings");
  const changed = FIELDS.some(({ name }) => cost[name] !== standard[name]);
  return (
    <form
      class="pg-fields"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <p class="pg-fields-title">
        {title}
        {changed && (
          <button
            type="button"
            class="pg-link"
            onClick={() => {
              session.setCost(cluster, standard);
            }}
          >
            {t("panes.costs.reset", { version: `${ENGINES[target.engine].name} ${target.version}` })}
          </button>
        )}
      </p>
      {FIELDS.map((field) => {
        const { name, unit } = field;
        const scale = name === "networkBytesPerSecond" ? MEGABYTE : 1;
        const [least, most] = COST_LIMITS[name];
        return (
          <label key={name} class="pg-field">
            <span>
              {t(`panes.costs.${name}`)}
              {"item" in field && <span class="pg-code pg-quiet pg-item">{field.item}</span>}
            </span>
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
            <span class="pg-quiet">
              {unit}
              {cost[name] !== standard[name] && (
                <span data-tip={t("panes.costs.standard")}> ({standard[name] / scale})</span>
              )}
            </span>
          </label>
        );
      })}
    </form>
  );
}
