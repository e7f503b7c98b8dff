import { repositoryPath } from "../../cluster/repositoryPath.ts";
import type { World } from "../../cluster/world.ts";
import { list, values } from "../explainers/nearby.ts";
import { fix, insertBefore, nameText, replace } from "../scriptEdits.ts";
import { isComplete, labelsOf, snapshotsIn } from "../snapshots.ts";
import { quote } from "../../sql/printWords.ts";
import type { Finder, FinderContext } from "./finding.ts";

/** Looks why SHOW SNAPSHOT is empty, or lists what cannot be restored. */
export const snapshotsShown: Finder = (context) => {
  const { statement, result, world, cluster } = context;
  if (statement?.kind !== "showSnapshot" || result.kind !== "rows") return undefined;
  const repository = statement.repository.value;
  const there = snapshotsIn(world, cluster, repository);
  if (result.rows.length > 0) {
    const broken = there.filter((snapshot) => !isComplete(snapshot));
    if (!result.rows.flat().some((cell) => cell !== null && /^(?:ERROR: |Invalid: )/u.test(cell)))
      return undefined;
    const partial = broken.some(({ infoPartial }) => infoPartial);
    return {
      code: partial ? "snapshotInfoPart" : "snapshotIncomplete",
      data: {},
      evidence: [
        list(
          "snapshots",
          broken.map(({ label }) => label),
        ),
      ],
    };
  }
  if (there.length > 0) return undefined;
  const elsewhere = neighbours(context, repository);
  if (elsewhere.length === 0) return { code: "noSnapshots", data: { repository } };
  return {
    code: "snapshotsElsewhere",
    data: { repository },
    evidence: [
      values(
        "directories",
        elsewhere.map(({ path, labels }) => ({ label: path, value: labels.join(", ") })),
      ),
    ],
    fixes: elsewhere.slice(0, 3).map(({ name }) => attach(context, name)),
  };
};

interface Directory {
  readonly path: string;
  readonly name: string;
  readonly labels: readonly string[];
}

/** Other repositories that lie at the same location and hold snapshots: the directory has the repository's name in it. */
function neighbours({ world, cluster }: FinderContext, repository: string): readonly Directory[] {
  const { location } = cluster.repositories[repository] ?? {};
  if (location === undefined) return [];
  return directories(world).filter(
    ({ path, name, labels }) =>
      labels.length > 0 && name !== repository && path === repositoryPath(cluster.target, location, name),
  );
}

function directories({ storage }: World): readonly Directory[] {
  return Object.entries(storage.roots).map(([path, { name, snapshots }]) => ({
    path,
    name,
    labels: labelsOf(snapshots),
  }));
}

/** Offers to create the repository under the name that the directory has, and to show that one. */
function attach(context: FinderContext, name: string) {
  const { statement, cluster, target } = context;
  if (statement?.kind !== "showSnapshot") return undefined;
  const known = cluster.repositories[statement.repository.value];
  const written = nameText(name, target);
  const use = replace(context, statement.repository.span, written);
  if (known === undefined || Object.hasOwn(cluster.repositories, name))
    return fix("useName", [use], { from: statement.repository.value, to: name });
  const properties = Object.entries(known.properties).map(
    ([key, value]) => `${quote(key)} = ${quote(value)}`,
  );
  const clause = properties.length === 0 ? "" : `\nPROPERTIES (${properties.join(", ")})`;
  const way = [known.storageKind ?? "BROKER", known.broker].filter((word) => word !== "").join(" ");
  const sql = `CREATE READ ONLY REPOSITORY ${written} WITH ${way}\nON LOCATION ${quote(known.location)}${clause};`;
  return fix("createRepository", [insertBefore(context, sql), use], { repository: name });
}
