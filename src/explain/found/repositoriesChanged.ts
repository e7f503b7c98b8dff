import { repositoryPath } from "../../cluster/repositoryPath.ts";
import { values } from "../explainers/nearby.ts";
import { labelsOf } from "../snapshots.ts";
import type { Finder } from "./finding.ts";

/** Tells that a new repository took over what lay at its location, and that a dropped one left its files there. */
export const repositoriesChanged: Finder = ({ statement, world, cluster, events, result }) => {
  if (result.kind !== "ok") return undefined;
  if (statement?.kind === "createRepository") {
    const repository = statement.name.value;
    const path = repositoryPath(cluster.target, statement.location.value, repository);
    const labels = labelsOf(world.storage.roots[path]?.snapshots ?? {});
    return labels.length === 0
      ? undefined
      : {
          code: "repositoryAdopted",
          data: { repository },
          evidence: [values("directories", [{ label: path, value: labels.join(", ") }])],
        };
  }
  if (statement?.kind !== "dropRepository") return undefined;
  const repository = statement.name.value;
  const dropped = events.findLast(
    (event) =>
      event.type === "repositoryDropped" && event.cluster === cluster.name && event.repository === repository,
  );
  if (dropped?.type !== "repositoryDropped") return undefined;
  const path = repositoryPath(cluster.target, dropped.location, repository);
  const labels = labelsOf(world.storage.roots[path]?.snapshots ?? {});
  return {
    code: "filesStay",
    data: { repository },
    evidence: [values("directories", [{ label: path, value: labels.join(", ") }])],
  };
};
