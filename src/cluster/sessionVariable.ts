import { has } from "../engine/index.ts";
import { variableRow } from "../engine/variables.ts";
import { clusterBefore, connectionOf } from "./catalog.ts";
import type { StatementContext, StepContext } from "./context.ts";
import type { Cluster } from "./world.ts";

/** Gives what a system variable is for the connection: what it set, else what SET GLOBAL set, else the default. */
export function sessionVariable(name: string, context: StatementContext): string | undefined {
  const key = name.toLowerCase();
  return connectionOf(context).variables[key] ?? globalVariable(key, context);
}

/** Gives what a system variable is for new connections; undefined where it is not simulated. */
export function globalVariable(name: string, context: StepContext): string | undefined {
  const row = variableRow(context.target, name);
  if (row === undefined) return undefined;
  const cluster = clusterBefore(context);
  return filled(cluster.globalVariables[row.name] ?? row.value, cluster);
}

/** Fills a variable's default with what the cluster is. */
export function filled(value: string, { timeZone, target }: Pick<Cluster, "timeZone" | "target">): string {
  return value.replace("{zone}", () => timeZone).replace("{version}", () => target.version);
}

/** Gives the time zone in which SHOW words times: the connection's, or that of the front end's machine. */
export function shownZone(context: StatementContext): string {
  return has(context.target, "timesShownInSystemZone")
    ? clusterBefore(context).timeZone
    : sessionZone(context);
}

/** Gives the time zone in which the connection sees times. */
export function sessionZone(context: StatementContext): string {
  return sessionVariable("time_zone", context) ?? clusterBefore(context).timeZone;
}
