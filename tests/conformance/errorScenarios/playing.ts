import { listFiles } from "../../../src/cluster/repositoryFiles.ts";
import { ENGINES, errorText, inRange } from "../../../src/engine/index.ts";
import { recognise } from "../../../src/explain/recognise.ts";
import {
  play,
  sessionOptions,
  startTimeline,
  type Played,
  type SessionOptions,
  type Timeline,
} from "../../../src/log/index.ts";
import { ACCOUNTS } from "./accounts.ts";
import { ALTER } from "./alter.ts";
import { DATA } from "./data.ts";
import { CHANGED_TABLES } from "./doris/changedTables.ts";
import { DORIS_ACCOUNTS } from "./doris/accounts.ts";
import { DORIS_JOBS } from "./doris/jobs.ts";
import { DORIS_MATERIALIZED_VIEW_ROWS } from "./doris/materializedViews.ts";
import { DORIS_OBJECTS } from "./doris/objects.ts";
import { DORIS_REPOSITORIES } from "./doris/repositories.ts";
import { DORIS_ROWS } from "./doris/rows.ts";
import { DORIS_SUBMIT } from "./doris/submit.ts";
import { DORIS_TABLES } from "./doris/tables.ts";
import { DYNAMIC_PARTITIONS } from "./dynamicPartitions.ts";
import { JOBS } from "./jobs.ts";
import { NAMES } from "./names.ts";
import { OBJECTS } from "./objects.ts";
import { QUERIES } from "./queries.ts";
import { DORIS_WORLD, WORLD, type ErrorScenario } from "./row.ts";
import { SUBMIT } from "./submit.ts";
import { TABLES } from "./tables.ts";
import { VIEWS } from "./views.ts";

export const SCENARIOS: readonly ErrorScenario[] = [
  ...CHANGED_TABLES,
  ...NAMES,
  ...TABLES,
  ...DATA,
  ...ALTER,
  ...SUBMIT,
  ...JOBS,
  ...DYNAMIC_PARTITIONS,
  ...OBJECTS,
  ...ACCOUNTS,
  ...QUERIES,
  ...VIEWS,
  ...DORIS_ACCOUNTS,
  ...DORIS_MATERIALIZED_VIEW_ROWS,
  ...DORIS_OBJECTS,
  ...DORIS_REPOSITORIES,
  ...DORIS_ROWS,
  ...DORIS_SUBMIT,
  ...DORIS_TABLES,
  ...DORIS_JOBS,
];

const WORLDS = { starrocks: WORLD, doris: DORIS_WORLD } as const;

/** Gives the versions in which a scenario is played. */
export function versionsOf(scenario: ErrorScenario): readonly string[] {
  if (scenario.version !== undefined) return [scenario.version];
  const { engine = "starrocks" } = scenario;
  return ENGINES[engine].versions.filter((version) => {
    const target = { engine, version };
    return inRange(target, scenario) && errorText(target, scenario.code) !== undefined;
  });
}

/** The session in which a scenario's script is played, and that script. */
export function begin(
  scenario: ErrorScenario,
  version = defaultVersion(scenario),
): {
  readonly timeline: Timeline;
  readonly script: string;
} {
  const { engine = "starrocks", script, before = "", nodes = 3, clusters, world } = scenario;
  const options = sessionOptions({ engine, version, nodes, ...(clusters && { clusters }) });
  const timeline = prepare(options, WORLDS[engine] + before);
  const begun = world ? { ...timeline, world: world(timeline.world) } : timeline;
  if (typeof script === "string") return { timeline: begun, script };
  return { timeline: begun, script: script([...listFiles(timeline.world, "")].map(({ path }) => path)) };
}

/** Sessions after their set-up: thousands of scripts begin with few of them. */
const prepared = new Map<string, Timeline>();

function prepare(options: SessionOptions, setup: string): Timeline {
  const key = JSON.stringify([options, setup]);
  const known = prepared.get(key);
  if (known) return known;
  const { timeline, results } = play(startTimeline(options), setup);
  const broken = results.find(({ result }) => result?.result?.kind !== "ok");
  if (broken) throw new Error(`set-up: ${JSON.stringify(broken.result?.result)}`);
  prepared.set(key, timeline);
  return timeline;
}

/** StarRocks 3.4 where the scenario holds there, else its first version. */
function defaultVersion(scenario: ErrorScenario): string {
  const versions = versionsOf(scenario);
  return versions.includes("3.4") ? "3.4" : (versions[0] ?? "3.4");
}

/** Codes that came up: of the last statement, of jobs' ends and Status, of what nodes answered. */
export function cameUp({ timeline, results }: Played): readonly string[] {
  const last = results.findLast(({ result }) => result !== undefined)?.result?.result;
  const said =
    last?.kind === "error"
      ? [last.code, last.message]
      : last?.kind === "unsupported"
        ? [`unsupported ${last.head}`]
        : [];
  const earlier = results.flatMap(({ result }) =>
    result?.result?.kind === "error" && result.result !== last ? [`earlier ${result.result.message}`] : [],
  );
  return [...said, ...jobCodes(timeline), ...earlier];
}

function jobCodes(timeline: Timeline): readonly string[] {
  const ended = timeline.events.flatMap((event) =>
    event.type === "jobState" && !event.status.ok ? [event.status.code] : [],
  );
  const failed = timeline.events.flatMap((event) =>
    event.type === "taskFailed" ? [recognise(event.message)?.code ?? event.message] : [],
  );
  const now = Object.values(timeline.world.clusters).flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(({ status }) => (status.ok ? [] : [status.code])),
  );
  return [...ended, ...failed, ...now];
}
