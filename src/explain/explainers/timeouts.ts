import type { Explainer } from "../context.ts";
import { durationText } from "../durationText.ts";
import { newLabel } from "./labels.ts";
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
  const failed = job.runs.flatMap((run) =>
    run.error === undefined ? [] : [{ label: nodeName(run.node), value: run.error, good: false }],
  );
  const storage = world.storage.mode === "ok" ? {} : storageFails(context);
  const nodes = cluster.nodes.every(({ up }) => up) ? {} : nodesDown(context);
  const files = Object.keys(world.storage.faults).length === 0 ? {} : fileFails(context);
  const tasks = failed.length === 0 ? [] : [values("taskErrors", failed)];
  return {
    evidence: [
      values("timeout", rows),
      ...tasks,
      ...[storage, nodes, files].flatMap((found) => found.evidence ?? []),
    ],
    fixes: [
      ...[storage, nodes].flatMap((found) => found.fixes ?? []),
      set(context, "timeout", String(job.timeout * MORE)),
      newLabel(context),
    ],
  };

  function nodeName(id: number): string {
    return cluster.nodes.find((node) => node.id === id)?.name ?? String(id);
  }
};

/** Somebody cancelled the job. */
export const cancelled: Explainer = (context) => ({ fixes: [newLabel(context)] });
