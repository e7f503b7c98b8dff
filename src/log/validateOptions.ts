import { parseCivil } from "../cluster/civilTime.ts";
import type { RunMode } from "../cluster/world.ts";
import { isKnownTarget, sessionOptions } from "./options.ts";
import { isRecord, noStrangers, oneOf, text, truth, wholeNumber, wrong, type Checked } from "./checked.ts";
import { runModesOf } from "./runModes.ts";
import type { ClusterSpec, SessionOptions } from "./types.ts";

/** Longest time that a session may cover: ten years, in ms. */
export const LONGEST_SESSION = 315_360_000_000;

/** Most back ends of one cluster, and most clusters of one session. */
const MOST_NODES = 1000;
const MOST_CLUSTERS = 8;

const OWN = [
  "engine",
  "version",
  "nodes",
  "seed",
  "start",
  "timeZone",
  "runMode",
  "sourceDefects",
  "scenario",
  "clusters",
];

/**
 * Checks that a value read from JSON says how a session begins. What is left out gets its default.
 * @param path where the value stands, for the reason
 */
export function validateOptions(value: unknown, path: string): Checked<SessionOptions> {
  if (!isRecord(value)) return wrong(path, "object", value);
  const stranger = noStrangers(value, OWN, path);
  if (stranger) return stranger;
  const target = validateTarget(value, path);
  if (!target.ok) return target;
  const full = sessionOptions({ ...target.value });
  const nodes = wholeNumber(value.nodes ?? full.nodes, `${path}.nodes`, 1, MOST_NODES);
  if (!nodes.ok) return nodes;
  const seed = wholeNumber(value.seed ?? full.seed, `${path}.seed`, 0, 0xffff_ffff);
  if (!seed.ok) return seed;
  const timeZone = zone(value.timeZone ?? full.timeZone, `${path}.timeZone`);
  if (!timeZone.ok) return timeZone;
  const start = text(value.start ?? full.start, `${path}.start`);
  if (!start.ok) return start;
  if (parseCivil(start.value, timeZone.value) === undefined)
    return wrong(`${path}.start`, "time", start.value);
  const runMode = validateRunMode(value, path, target.value);
  if (runMode?.ok === false) return runMode;
  const defects = truth(value.sourceDefects ?? false, `${path}.sourceDefects`);
  if (!defects.ok) return defects;
  const scenario = value.scenario === undefined ? undefined : text(value.scenario, `${path}.scenario`);
  if (scenario?.ok === false) return scenario;
  const clusters =
    value.clusters === undefined
      ? undefined
      : validateClusters(value.clusters, `${path}.clusters`, {
          ...target.value,
          ...(runMode && { runMode: runMode.value }),
        });
  if (clusters?.ok === false) return clusters;
  return {
    ok: true,
    value: {
      ...full,
      nodes: nodes.value,
      seed: seed.value,
      start: start.value,
      timeZone: timeZone.value,
      ...(runMode && { runMode: runMode.value }),
      ...(defects.value && { sourceDefects: true as const }),
      ...(scenario && { scenario: scenario.value }),
      ...(clusters && { clusters: clusters.value }),
    },
  };
}

type TargetOptions = Pick<SessionOptions, "engine" | "version">;

/** What a cluster begins as where it says nothing itself. */
type InheritedOptions = Pick<SessionOptions, "engine" | "version" | "runMode">;

/** Older versions have no clusters of shared data. */
function validateRunMode(
  { runMode }: Readonly<Record<string, unknown>>,
  path: string,
  target: TargetOptions,
): Checked<RunMode> | undefined {
  return runMode === undefined ? undefined : oneOf(runMode, runModesOf(target), `${path}.runMode`);
}

function validateTarget(value: Readonly<Record<string, unknown>>, path: string): Checked<TargetOptions> {
  const { engine, version } = value;
  if (typeof engine !== "string" || typeof version !== "string") return wrong(path, "target", value);
  if (!isKnownTarget(engine, version)) return wrong(path, "target", `${engine} ${version}`);
  return { ok: true, value: { engine, version } };
}

function zone(value: unknown, path: string): Checked<string> {
  const name = text(value, path);
  if (!name.ok) return name;
  return parseCivil("2025-01-06 09:00:00", name.value) === undefined ? wrong(path, "zone", value) : name;
}

function validateClusters(
  value: unknown,
  path: string,
  session: InheritedOptions,
): Checked<readonly ClusterSpec[]> {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_CLUSTERS)
    return wrong(path, "list", value);
  const given: readonly unknown[] = value;
  const clusters: ClusterSpec[] = [];
  for (const [index, one] of given.entries()) {
    const cluster = validateCluster(one, `${path}[${index}]`, session);
    if (!cluster.ok) return cluster;
    if (clusters.some(({ name }) => name === cluster.value.name))
      return wrong(`${path}[${index}].name`, "unique", cluster.value.name);
    clusters.push(cluster.value);
  }
  return { ok: true, value: clusters };
}

function validateCluster(value: unknown, path: string, session: InheritedOptions): Checked<ClusterSpec> {
  if (!isRecord(value)) return wrong(path, "object", value);
  if (typeof value.name !== "string" || !/^[A-Za-z][\w-]{0,31}$/.test(value.name))
    return wrong(`${path}.name`, "name", value.name);
  const target = validateTarget(
    { engine: value.engine ?? session.engine, version: value.version ?? session.version },
    path,
  );
  if (!target.ok) return target;
  const nodes =
    value.nodes === undefined ? undefined : wholeNumber(value.nodes, `${path}.nodes`, 1, MOST_NODES);
  if (nodes?.ok === false) return nodes;
  const timeZone = value.timeZone === undefined ? undefined : zone(value.timeZone, `${path}.timeZone`);
  if (timeZone?.ok === false) return timeZone;
  const runMode = validateRunMode({ runMode: value.runMode ?? session.runMode }, path, target.value);
  if (runMode?.ok === false) return runMode;
  return {
    ok: true,
    value: {
      name: value.name,
      ...(value.engine !== undefined && { engine: target.value.engine }),
      ...(value.version !== undefined && { version: target.value.version }),
      ...(nodes && { nodes: nodes.value }),
      ...(timeZone && { timeZone: timeZone.value }),
      ...(value.runMode !== undefined && runMode && { runMode: runMode.value }),
    },
  };
}
