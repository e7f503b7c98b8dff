import type { Draft } from "immer";
import type { Target } from "../engine/index.ts";
import type { Statement } from "../sql/statements.ts";
import type { ClusterEvent } from "./events.ts";
import type { StatementResult } from "./result.ts";
import type { Cluster, World } from "./world.ts";

type WithoutPlace<E> = E extends ClusterEvent ? Omit<E, "at" | "cluster"> : never;

/** An event without its time and cluster, which the step that emits it adds. */
export type EventBody = WithoutPlace<ClusterEvent>;

/**
 * What a step may read and change. `before` is the plain world before the step: read large data (rows) from it, a draft
 * is slow to walk. Changes of the draft are kept whatever the step's result: check first, then change.
 */
export interface StepContext {
  readonly before: World;
  readonly world: Draft<World>;
  readonly cluster: Draft<Cluster>;
  readonly target: Target;
  /** ms since the session's start. */
  readonly clock: number;
  /** ms since 1970 UTC. */
  readonly time: number;
  emit(event: EventBody): void;
  /** Takes the next id of the cluster's catalog. */
  newId(): number;
}

/** A step that runs one statement of a client. */
export interface StatementContext extends StepContext {
  readonly user: string;
  /** The statement's own text; spans count in it. */
  readonly text: string;
}

export type StatementHandler<S extends Statement> = (
  statement: S,
  context: StatementContext,
) => StatementResult;
