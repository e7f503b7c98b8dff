import { formatCivil } from "../../cluster/civilTime.ts";
import type { ExplainContext, Explainer } from "../context.ts";
import { databaseName, labelName, repositoryName } from "../namesIn.ts";
import { fix, rename } from "../scriptEdits.ts";
import { snapshotOf, snapshotsIn } from "../snapshots.ts";
import { freeName } from "./nearby.ts";

/** Offers a label that is free in the repository: the old one, or the database's name, with the cluster's date behind it. */
export function newLabel(context: ExplainContext) {
  const { world, cluster, statement } = context;
  if (statement?.kind !== "backup") return undefined;
  const taken = snapshotsIn(world, cluster, repositoryName(statement)?.value ?? "").map(({ label }) => label);
  const day = formatCivil(world.start + world.clock, cluster.timeZone, "seconds")
    .slice(0, 10)
    .replaceAll("-", "");
  const old = (labelName(statement)?.value || `${databaseName(statement)?.value ?? "db"}_snap`).replace(
    /_\d{8}(_\d+)?$/,
    "",
  );
  const label = freeName(`${old}_${day}`, taken);
  return fix("newLabel", [rename(context, labelName(statement), label)], { label });
}

/** Offers another label where the one of the statement has a directory in the repository by now. */
export function newLabelWhereUsed(context: ExplainContext) {
  const { world, cluster, statement } = context;
  const own = labelName(statement)?.value ?? "";
  return snapshotOf(world, cluster, repositoryName(statement)?.value ?? "", own)
    ? newLabel(context)
    : undefined;
}

/** A label without a letter in it. */
export const emptyLabel: Explainer = (context) => {
  const { statement, world, cluster } = context;
  if (statement?.kind === "backup") return { fixes: [newLabel(context)] };
  const labels = snapshotsIn(world, cluster, repositoryName(statement)?.value ?? "").map(
    ({ label }) => label,
  );
  return {
    fixes: labels
      .slice(0, 3)
      .map((label) => fix("newLabel", [rename(context, labelName(statement), label)], { label })),
  };
};
