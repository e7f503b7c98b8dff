import type { Explainer } from "../context.ts";
import { durationText } from "../durationText.ts";
import { newLabelWhereUsed } from "./labels.ts";
import { metaForms, neverReads } from "./metaForm.ts";
import { values } from "./nearby.ts";
import { set } from "./properties.ts";
import { fileFails, nodesDown, storageFails } from "./storage.ts";

/** Times by which a timeout that was too short is raised. */
const MORE = 3;

/** The job was not done when its time was up: what held it, and a longer time. */
export const timedOut: Explainer = (context) => {
  const { job } = context;
  if (!job) return {};
  const { world, cluster } = context;
  const took = (job.finishedTime ?? world.start + world.clock) - job.createTime;
  const rows = [
    { label: "Timeout", value: durationText(job.timeout * 1000), good: false },
    { label: "FinishedTime − CreateTime", value: durationText(took) },
  ];
  // More time would not help.
  if (neverReads(context.target, job)) return { evidence: [values("timeout", rows), ...metaForms(context)] };
  const failed = job.runs.flatMap((run) =>
    run.error === undefined ? [] : [{ label: nodeName(run.node), value: run.error, good: false }],
  );
  const storage = world.storage.mode === "ok" ? {} : storageFails(context);
  const nodes = cluster.nodes.every(({ up }) => up) ? {} : nodesDown(context);
  const files = Object.keys(world.storage.faults).length === 0 ? {} : fileFails(context);
  const tasks = failed.length === 0 ? [] : [values("taskErrors", failed)];
  const obstacles = [storage, nodes, files];
  const hindered = obstacles.some(({ evidence }) => evidence !== undefined);
  const slow = hindered
    ? []
    : [set(context, "timeout", String(job.timeout * MORE)), newLabelWhereUsed(context)];
  return {
    evidence: [values("timeout", rows), ...tasks, ...obstacles.flatMap(({ evidence }) => evidence ?? [])],
    fixes: [...[storage, nodes].flatMap(({ fixes }) => fixes ?? []), ...slow],
  };

  function nodeName(id: number): string {
    return cluster.nodes.find((node) => node.id === id)?.name ?? String(id);
  }
};

/** Somebody cancelled the job. */
export const cancelled: Explainer = (context) => ({ fixes: [newLabelWhereUsed(context)] });
