import { current } from "immer";
import type { StatementContext, StepContext } from "../context.ts";
import type { Cluster } from "../world.ts";

/** The user as whom the engine itself analyzes and refreshes (fe catalog/UserIdentity.ROOT). */
const ROOT = "root";

/**
 * Gives a context in which the engine itself analyzes or runs a stored query: as root, without a database, and with what
 * the step has changed so far.
 */
export function analysisContext(context: StepContext): StatementContext {
  return { ...context, before: current(context.world), user: ROOT, text: "" };
}

/** Gives the step's cluster with what the step has changed so far, as a plain value. */
export function clusterNow(context: StepContext): Cluster {
  return current(context.cluster);
}
