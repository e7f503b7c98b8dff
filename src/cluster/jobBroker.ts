import { has } from "../engine/index.ts";
import { brokerTrouble } from "./brokers.ts";
import type { StepContext } from "./context.ts";
import { failedStatus } from "./fail.ts";
import type { FailedStatus, Job } from "./jobs.ts";
import { clusterOf } from "./runStep.ts";
import type { Cluster } from "./world.ts";

/** Gives the Status of a job whose repository has lost its broker when its nodes are to be told of it; undefined where it has not. */
export function brokerLost(context: StepContext, job: Job): FailedStatus | undefined {
  const cluster = clusterOf(context.before, context.cluster.name);
  const { broker = "" } = cluster.repositories[job.repository] ?? {};
  const reason = brokerTrouble(cluster, broker);
  return reason === undefined ? undefined : failedStatus(context.target, "jobBrokerLost", { broker, reason });
}

/** Tells whether the front end's own requests for a job end in an exception for want of a broker. */
export function tripsOverBroker(cluster: Cluster, job: Job): boolean {
  const { broker = "" } = cluster.repositories[job.repository] ?? {};
  return has(cluster.target, "brokerTroubleThrows") && brokerTrouble(cluster, broker) !== undefined;
}
