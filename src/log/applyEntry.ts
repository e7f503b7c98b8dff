import type { ClusterEvent } from "../cluster/events.ts";
import { execute } from "../cluster/execute.ts";
import { inject, type FaultProblem } from "../cluster/inject.ts";
import type { ErrorResult, StatementResult } from "../cluster/result.ts";
import { changeSetting } from "../cluster/settings.ts";
import type { World } from "../cluster/world.ts";
import { syntaxError, type Target } from "../engine/index.ts";
import type { SqlDiagnostic } from "../sql/diagnostics.ts";
import { parse } from "../sql/index.ts";
import type { Statement } from "../sql/statements.ts";
import { DEFAULT_USER } from "./defaultUser.ts";
import { startedBetween, type Started } from "./started.ts";
import type { LogEntry } from "./types.ts";

/** Why an entry could not be applied at all: it names something that this session does not have. */
export type EntryProblem = FaultProblem;

/** What one entry did. */
export interface EntryOutcome {
  readonly cluster: string;
  /** Absent for faults and settings. */
  readonly statement?: Statement;
  readonly result?: StatementResult;
  /** What the language says of the text: its syntax error, and which version would take it. */
  readonly diagnostics: readonly SqlDiagnostic[];
  readonly problem?: EntryProblem;
  readonly started: readonly Started[];
}

export interface Applied {
  readonly world: World;
  readonly events: readonly ClusterEvent[];
  readonly outcome: EntryOutcome;
}

/**
 * Does what an entry of the log says, at the world's own time.
 * @param fallback name of the cluster that is meant where the entry names none
 */
export function applyEntry(world: World, entry: LogEntry, fallback: string): Applied {
  switch (entry.type) {
    case "statement":
      return applyStatement(world, entry.sql, entry.cluster ?? fallback, entry.user ?? DEFAULT_USER);
    case "fault": {
      const cluster = entry.cluster ?? fallback;
      if (world.clusters[cluster] === undefined)
        return refused(world, cluster, { code: "unknownCluster", name: cluster });
      const done = inject(world, cluster, entry.fault);
      if ("error" in done) return refused(world, cluster, done.error);
      return { ...done, outcome: { cluster, diagnostics: [], started: [] } };
    }
    case "setting": {
      const { setting } = entry;
      const cluster = setting.name === "cost" ? setting.cluster : fallback;
      if (world.clusters[cluster] === undefined)
        return refused(world, cluster, { code: "unknownCluster", name: cluster });
      return {
        world: changeSetting(world, setting),
        events: [],
        outcome: { cluster, diagnostics: [], started: [] },
      };
    }
    default: {
      const never: never = entry;
      return never;
    }
  }
}

/** Runs a packet of a client: its statements one after the other, up to the first that fails. */
function applyStatement(before: World, sql: string, cluster: string, user: string): Applied {
  const target = before.clusters[cluster]?.target;
  if (target === undefined) return refused(before, cluster, { code: "unknownCluster", name: cluster });
  const { statements, diagnostics } = parse(sql, target);
  const error = diagnostics.find(({ severity, stage }) => severity === "error" && stage === "syntax");
  if (error)
    return {
      world: before,
      events: [],
      outcome: { cluster, result: syntaxResult(error, target), diagnostics, started: [] },
    };
  let world = before;
  const events: ClusterEvent[] = [];
  let last: Pick<EntryOutcome, "statement" | "result"> = {};
  for (const statement of statements) {
    const done = execute(world, { cluster, user, statement, text: sql });
    world = done.world;
    events.push(...done.events);
    last = { statement, result: done.result };
    if (done.result.kind === "error") break;
  }
  return {
    world,
    events,
    outcome: { cluster, ...last, diagnostics, started: startedBetween(before, world) },
  };
}

function refused(world: World, cluster: string, problem: EntryProblem): Applied {
  return { world, events: [], outcome: { cluster, diagnostics: [], problem, started: [] } };
}

/** Makes the client's error of a text that the engine's parser refuses. */
function syntaxResult({ message, unframed, span }: SqlDiagnostic, target: Target): ErrorResult {
  const error = syntaxError(target, message, unframed !== true);
  return { kind: "error", code: "syntax", ...error, data: {}, errorSpan: span };
}
