import { advance, advanceUntilIdle } from "../../../../src/cluster/advance.ts";
import { createWorld } from "../../../../src/cluster/createWorld.ts";
import type { ClusterEvent, Fault } from "../../../../src/cluster/events.ts";
import { execute } from "../../../../src/cluster/execute.ts";
import { inject } from "../../../../src/cluster/inject.ts";
import type { StatementResult } from "../../../../src/cluster/result.ts";
import type { Cluster, World } from "../../../../src/cluster/world.ts";
import type { Target } from "../../../../src/engine/index.ts";
import { parse } from "../../../../src/sql/index.ts";

export const CLUSTERS = ["a", "b"] as const;
export type ClusterName = (typeof CLUSTERS)[number];

/** The simulated session that a model is held against. */
export interface Session {
  world: World;
  /** What happened in the last step. */
  events: readonly ClusterEvent[];
}

/** Starts two empty clusters on one storage. */
export function startSession(targets: Readonly<Record<ClusterName, Target>>): Session {
  const world = createWorld({
    start: Date.UTC(2025, 0, 6, 9),
    seed: 7,
    clusters: CLUSTERS.map((name) => ({
      name,
      target: targets[name],
      nodes: 3,
      timeZone: "UTC",
    })),
  });
  return { world, events: [] };
}

export function clusterOf(session: Session, name: ClusterName): Cluster {
  const cluster = session.world.clusters[name];
  if (cluster === undefined) throw new Error(`no cluster ${name}`);
  return cluster;
}

/** Sends a statement as root. */
export function send(session: Session, name: ClusterName, sql: string): StatementResult {
  const { target } = clusterOf(session, name);
  const { statements, diagnostics } = parse(sql, target);
  const [statement] = statements;
  if (statement === undefined) throw new Error(`${target.version}: ${sql}: ${diagnostics[0]?.message ?? ""}`);
  const done = execute(session.world, { cluster: name, user: "root", statement, text: sql });
  session.world = done.world;
  session.events = done.events;
  return done.result;
}

/** Makes a fault; one of a thing that is not there changes nothing. */
export function breakIt(session: Session, name: ClusterName, fault: Fault): void {
  const done = inject(session.world, name, fault);
  session.events = "error" in done ? [] : done.events;
  if (!("error" in done)) session.world = done.world;
}

/** Lets time go by; without a number until nothing is unfinished. */
export function wait(session: Session, ms?: number): void {
  const done =
    ms === undefined
      ? advanceUntilIdle(session.world, 8 * 86_400_000)
      : advance(session.world, session.world.clock + ms);
  session.world = done.world;
  session.events = done.events;
}
