import { grantsOf } from "../../cluster/accounts/accountsState.ts";
import { printType } from "../../cluster/columnType.ts";
import { functionSignature } from "../../cluster/functions.ts";
import type { StoredFunction } from "../../cluster/tables.ts";
import type { Cluster, World } from "../../cluster/world.ts";
import { DEFAULT_USER } from "../../log/defaultUser.ts";

/** What a cluster has besides tables of its own, in the order in which the list shows it. */
export const OBJECT_KINDS = ["view", "external", "function", "catalog", "user", "role"] as const;

export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** An object as the list shows it. */
export interface ObjectLine {
  readonly id: string;
  readonly cluster: string;
  readonly kind: ObjectKind;
  /** With its database, where it has one. */
  readonly name: string;
  /** What it is, in the engine's words: a query, grants, properties. */
  readonly lines: readonly string[];
}

/** Lists what the clusters of a world have besides tables, by kind and name. */
export function objectList(world: World): readonly ObjectLine[] {
  const all = Object.values(world.clusters).flatMap((cluster) => objectsOf(cluster));
  return OBJECT_KINDS.flatMap((kind) =>
    all
      .filter((line) => line.kind === kind)
      .sort((a, b) => compare(a.cluster, b.cluster) || compare(a.name, b.name)),
  );
}

function objectsOf(cluster: Cluster): ObjectLine[] {
  const line = (kind: ObjectKind, name: string, lines: readonly string[]): ObjectLine => ({
    id: `${cluster.name} ${kind} ${name}`,
    cluster: cluster.name,
    kind,
    name,
    lines,
  });
  const databases = Object.values(cluster.databases);
  const { users, roles } = cluster.accounts;
  const named = Object.entries(users).filter(([, { name }]) => name !== DEFAULT_USER);
  return [
    ...databases.flatMap((database) =>
      Object.values(database.tables).flatMap((table): ObjectLine[] => {
        const name = `${database.name}.${table.name}`;
        if (table.kind === "view") return [line("view", name, [table.definition.text])];
        return table.kind === "external" ? [line("external", name, [table.type])] : [];
      }),
    ),
    ...databases.flatMap((database) =>
      database.functions.map((one) =>
        line("function", `${database.name}.${functionSignature(one)}`, about(one)),
      ),
    ),
    ...cluster.globalFunctions.map((one) => line("function", functionSignature(one), about(one))),
    ...Object.values(cluster.catalogs).map(({ name, type, properties }) =>
      line("catalog", name, [
        type,
        ...Object.entries(properties).map(([key, value]) => `"${key}" = "${value}"`),
      ]),
    ),
    ...named.map(([identity, user]) => line("user", identity, grantsOf(cluster, user, identity))),
    ...Object.values(roles)
      .filter(({ builtIn }) => !builtIn)
      .map((role) => line("role", role.name, grantsOf(cluster, role, role.name))),
  ];
}

function about({ kind, returns, properties }: StoredFunction): readonly string[] {
  return [`${kind} → ${printType(returns)}`, ...Object.values(properties)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
