import { useEffect, useRef, useState } from "preact/hooks";
import { parseCivil } from "../../cluster/civilTime.ts";
import { ZONE_NAMES } from "../../cluster/zones.ts";
import { RUN_MODE_NAMES } from "../../engine/runModeNames.ts";
import { ENGINES, isEngine } from "../../engine/versions.ts";
import { runModesOf } from "../../log/runModes.ts";
import {
  freeClusterName,
  keepsWhatWasDone,
  specsOf,
  withSpecs,
  type WholeSpec,
} from "../../session/clusterSpecs.ts";
import { useMoment, usePlayground, useSession } from "../context.ts";
import { CHOICES } from "./choices.ts";
import { CLOCKS, clocksOf } from "./clocks.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { Icon } from "../controls/Icon.tsx";
import { Plus, X } from "../controls/icons.ts";

export interface SetUpDialogProps {
  readonly close: () => void;
}

/** Most back ends and clusters that can be chosen here; a scenario may have more. */
const MOST_NODES = 12;
const MOST_CLUSTERS = 4;

const NAME = /^[A-Za-z]\w{0,15}$/;

/** The clusters of a session, when it begins, and what of the engine's source is taken as read. */
export function SetUpDialog({ close }: SetUpDialogProps) {
  const { t, sessions, session } = usePlayground();
  const options = useSession(({ timeline }) => timeline.log.options);
  const { world } = useMoment();
  const place = useSession((state) => state.sendTo);
  const [start, setStart] = useState(options.start);
  const [specs, setSpecs] = useState<readonly WholeSpec[]>(() => specsOf(options));
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const next = withSpecs({ ...options, start }, specs);
  const timeIsWrong = parseCivil(start, next.timeZone) === undefined;
  const wrongNames = specs.filter(
    ({ name }, place) => !NAME.test(name) || specs.findIndex((one) => one.name === name) !== place,
  );
  const wrongMode = specs.find((spec) => !runModesOf(spec).includes(spec.runMode));
  const wrong = timeIsWrong || wrongNames.length > 0 || wrongMode !== undefined;
  const keeps = keepsWhatWasDone(options, next);
  const change = (place: number, values: Partial<WholeSpec>) => {
    setSpecs(specs.map((spec, at) => (at === place ? { ...spec, ...values } : spec)));
  };

  return (
    <Dialog dialog={dialog} kind="pg-setup-dialog" title={t("panes.setUp.title")} closed={close}>
      <form
        class="pg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong) return;
          dialog.current?.close();
          void sessions.setUp(next);
        }}
      >
        <label class="pg-form-row">
          <span>{t("panes.setUp.start")}</span>
          <input
            class="pg-input pg-code"
            type="text"
            spellcheck={false}
            aria-invalid={timeIsWrong}
            value={start}
            onInput={({ currentTarget }) => {
              setStart(currentTarget.value);
            }}
          />
        </label>
        <div class="pg-scroll">
          <table class="pg-table pg-table-small">
            <caption class="pg-sr">{t("playground.map.several")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("playground.cluster.label")}</th>
                <th scope="col">{t("panes.setUp.version")}</th>
                <th scope="col">{t("panes.setUp.nodes")}</th>
                <th scope="col">{t("panes.setUp.zone")}</th>
                <th scope="col">{t("panes.setUp.runMode")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {specs.map((spec, place) => (
                <tr key={place}>
                  <td>
                    <input
                      class="pg-input pg-code pg-input-short"
                      type="text"
                      spellcheck={false}
                      aria-label={t("playground.cluster.label")}
                      aria-invalid={wrongNames.includes(spec)}
                      value={spec.name}
                      onInput={({ currentTarget }) => {
                        change(place, { name: currentTarget.value });
                      }}
                    />
                  </td>
                  <td>
                    <select
                      class="pg-input"
                      aria-label={t("panes.setUp.version")}
                      value={`${spec.engine} ${spec.version}`}
                      onChange={({ currentTarget }) => {
                        const [engine = "", version = ""] = currentTarget.value.split(" ");
                        if (isEngine(engine)) change(place, { engine, version });
                      }}
                    >
                      {CHOICES.map(({ engine, targets }) => (
                        <optgroup key={engine} label={ENGINES[engine].name}>
                          {targets.map(({ version }) => (
                            <option key={version} value={`${engine} ${version}`}>
                              {ENGINES[engine].name} {version}
                            </option>
                          ))}
                        </optgroup>
                      ))}
                    </select>
                  </td>
                  <td>
                    <input
                      class="pg-input pg-input-short"
                      type="number"
                      min={1}
                      max={MOST_NODES}
                      aria-label={t("panes.setUp.nodes")}
                      value={spec.nodes}
                      onChange={({ currentTarget }) => {
                        const nodes = Math.round(Number(currentTarget.value));
                        if (nodes >= 1 && nodes <= MOST_NODES) change(place, { nodes });
                        else currentTarget.value = String(spec.nodes);
                      }}
                    />
                  </td>
                  <td>
                    <select
                      class="pg-input"
                      aria-label={t("panes.setUp.zone")}
                      value={spec.timeZone}
                      onChange={({ currentTarget }) => {
                        change(place, { timeZone: currentTarget.value });
                      }}
                    >
                      {[...new Set([spec.timeZone, ...ZONE_NAMES])].map((zone) => (
                        <option key={zone}>{zone}</option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <select
                      class="pg-input"
                      aria-label={t("panes.setUp.runMode")}
                      aria-invalid={!runModesOf(spec).includes(spec.runMode)}
                      value={spec.runMode}
                      onChange={({ currentTarget }) => {
                        const runMode = runModesOf(spec).find((one) => one === currentTarget.value);
                        if (runMode) change(place, { runMode });
                      }}
                    >
                      {/* A mode that was chosen stays to be seen when the version that is chosen next lacks it. */}
                      {[...new Set([...runModesOf(spec), spec.runMode])].map((mode) => (
                        <option key={mode} value={mode}>
                          {RUN_MODE_NAMES[spec.engine][mode]}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {specs.length > 1 && (
                      <button
                        type="button"
                        class="pg-icon-button"
                        aria-label={t("panes.setUp.remove", { name: spec.name })}
                        onClick={() => {
                          setSpecs(specs.filter((_, at) => at !== place));
                        }}
                      >
                        <Icon shape={X} size={14} />
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p>
          <button
            type="button"
            class="pg-button pg-button-small"
            aria-disabled={specs.length >= MOST_CLUSTERS}
            onClick={() => {
              const [first] = specs;
              if (first && specs.length < MOST_CLUSTERS)
                setSpecs([...specs, { ...first, name: freeClusterName(specs) }]);
            }}
          >
            <Icon shape={Plus} size={14} />
            {t("panes.setUp.add")}
          </button>
        </p>
        <p class="pg-quiet">{t("panes.setUp.shared")}</p>
        <p class="pg-quiet">{t("panes.setUp.clocks")}</p>
        <ul class="pg-clocks">
          {Object.values(world.clusters).map((cluster) => {
            const clocks = clocksOf(cluster, world.start + world.clock, place.user);
            return (
              <li key={cluster.name}>
                <strong>{cluster.name}</strong>
                {CLOCKS.map((clock) => (
                  <span key={clock}>
                    <span class="pg-quiet">{t(`panes.clock.${clock}`)}</span>{" "}
                    <span class="pg-code">{clocks[clock]}</span>
                  </span>
                ))}
              </li>
            );
          })}
        </ul>
        <label class="pg-check">
          <input
            type="checkbox"
            checked={world.sourceDefects}
            onChange={({ currentTarget }) => {
              session.setDefects(currentTarget.checked);
            }}
          />
          <span>
            {t("panes.setUp.defects")}
            <span class="pg-quiet">{t("panes.setUp.defects.detail")}</span>
          </span>
        </label>
        <p class="pg-form-foot">
          <span class="pg-quiet" role="status">
            {timeIsWrong
              ? t("panes.setUp.wrongTime")
              : wrongNames.length > 0
                ? t("panes.setUp.wrongName")
                : wrongMode
                  ? t("panes.setUp.wrongMode", {
                      version: `${ENGINES[wrongMode.engine].name} ${wrongMode.version}`,
                      mode: wrongMode.runMode,
                    })
                  : t(keeps ? "panes.setUp.keeps" : "panes.setUp.anew")}
          </span>
          <button type="submit" class="pg-button pg-button-accent" aria-disabled={wrong}>
            {t("panes.setUp.apply")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
