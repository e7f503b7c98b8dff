import { useEffect, useRef, useState } from "preact/hooks";
import { olapTables } from "../../cluster/catalog.ts";
import type { Fault } from "../../cluster/events.ts";
import { listFiles } from "../../cluster/repositoryFiles.ts";
import type { Cluster, World } from "../../cluster/world.ts";
import { faultPhrase } from "../../explain/eventPhrase.ts";
import { useMoment, usePlayground } from "../context.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { phraseText } from "../phraseText.ts";
import { activeFaults } from "./activeFaults.ts";
import { FAULT_KINDS, faultOf, fieldsOf, type FaultFields, type FaultKind } from "./faultForm.ts";

export interface FaultDialogProps {
  readonly close: () => void;
}

/** Files that are offered for a fault; a path can be typed as well. */
const OFFERED = 200;

/** Every fault that can be rehearsed, and those that are in force with what ends them. */
export function FaultDialog({ close }: FaultDialogProps) {
  const { t, session } = usePlayground();
  const { world } = useMoment();
  const dialog = useRef<HTMLDialogElement>(null);
  const clusters = Object.values(world.clusters);
  const [kind, setKind] = useState<FaultKind>("link");
  const [clusterName, setCluster] = useState(clusters[0]?.name ?? "");
  const [fields, setFields] = useState<FaultFields>({});
  const cluster = world.clusters[clusterName] ?? clusters[0];
  const active = activeFaults(world);
  const wanted = fieldsOf(kind);
  const choices = cluster === undefined ? {} : choicesOf(world, cluster, fields);
  const filled: FaultFields = Object.fromEntries(
    wanted.map((name) => [
      name,
      fields[name] ?? (name in OPTIONAL ? "" : (choices[name]?.[0] ?? START[name] ?? "")),
    ]),
  );
  const fault = faultOf(kind, filled);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const inject = (one: Fault, at = cluster?.name ?? "") => {
    session.inject(one, at);
  };

  return (
    <Dialog dialog={dialog} kind="pg-fault-dialog" title={t("playground.fault.label")} closed={close}>
      <form
        class="pg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (fault) inject(fault);
        }}
      >
        {clusters.length > 1 && (
          <label class="pg-form-row">
            <span>{t("playground.cluster.label")}</span>
            <select
              class="pg-input"
              value={cluster?.name}
              onChange={({ currentTarget }) => {
                setCluster(currentTarget.value);
                setFields({});
              }}
            >
              {clusters.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="pg-form-row">
          <span>{t("panes.fault.what")}</span>
          <select
            class="pg-input"
            value={kind}
            onChange={({ currentTarget }) => {
              const next = FAULT_KINDS.find((one) => one === currentTarget.value);
              if (next) setKind(next);
              setFields({});
            }}
          >
            {FAULT_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`panes.fault.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <p class="pg-quiet">{t(`panes.fault.kind.${kind}.detail`)}</p>
        {wanted.map((name) => (
          <label key={name} class="pg-form-row">
            <span>{t(`panes.fault.field.${name}`)}</span>
            {name === "path" || name === "prefix" || name === "key" ? (
              <>
                <input
                  class="pg-input pg-code"
                  type="text"
                  spellcheck={false}
                  list={`pg-fault-${name}`}
                  value={filled[name]}
                  onInput={({ currentTarget }) => {
                    setFields({ ...fields, [name]: currentTarget.value });
                  }}
                />
                <datalist id={`pg-fault-${name}`}>
                  {(choices[name] ?? []).map((choice) => (
                    <option key={choice} value={choice} />
                  ))}
                </datalist>
              </>
            ) : name === "percent" ? (
              <input
                class="pg-input"
                type="number"
                min={1}
                max={100}
                value={filled[name]}
                onInput={({ currentTarget }) => {
                  setFields({ ...fields, [name]: currentTarget.value });
                }}
              />
            ) : (
              <select
                class="pg-input"
                value={filled[name]}
                onChange={({ currentTarget }) => {
                  setFields({ ...fields, [name]: currentTarget.value });
                }}
              >
                {name in OPTIONAL && <option value="">{t("panes.fault.all")}</option>}
                {(choices[name] ?? []).map((choice) => (
                  <option key={choice} value={choice}>
                    {name === "damage"
                      ? t(choice === "missing" ? "playground.file.missing" : "playground.file.corrupt")
                      : choice}
                  </option>
                ))}
              </select>
            )}
          </label>
        ))}
        <p>
          <button type="submit" class="pg-button pg-button-accent" aria-disabled={fault === undefined}>
            {t("panes.fault.inject")}
          </button>
        </p>
      </form>
      <h3 class="pg-form-title">{t("panes.fault.active")}</h3>
      {active.length === 0 ? (
        <p class="pg-quiet">{t("panes.fault.none")}</p>
      ) : (
        <ul class="pg-fault-list">
          {active.map((one) => (
            <li key={JSON.stringify([one.cluster, one.end])}>
              <span>
                {clusters.length > 1 && <span class="pg-pill">{one.cluster}</span>}{" "}
                {phraseText(t, faultPhrase(one.fault))}
              </span>
              <button
                type="button"
                class="pg-button pg-button-small"
                onClick={() => {
                  inject(one.end, one.cluster);
                }}
              >
                {t("panes.fault.mend")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Fields that may be left open, which means all of them. */
const OPTIONAL = { node: true, partition: true } as const;

const START: FaultFields = { percent: "97" };

function choicesOf(
  world: World,
  cluster: Cluster,
  { table }: FaultFields,
): Readonly<Partial<Record<keyof FaultFields, readonly string[]>>> {
  const tables = Object.values(cluster.databases).flatMap((database) =>
    olapTables(database).map((one) => ({ name: `${database.name}.${one.name}`, table: one })),
  );
  const chosen = tables.find(({ name }) => name === table) ?? tables[0];
  const files: string[] = [];
  for (const { path } of listFiles(world, "")) {
    if (files.length === OFFERED) break;
    files.push(path);
  }
  return {
    node: cluster.nodes.map(({ name }) => name),
    backend: cluster.nodes.map(({ name }) => name),
    table: tables.map(({ name }) => name),
    partition: Object.keys(chosen?.table.partitions ?? {}),
    path: files,
    prefix: Object.keys(world.storage.roots).map((root) => `${root}/`),
    damage: ["missing", "corrupt"],
    broker: Object.keys(cluster.brokers),
    key: [],
  };
}
