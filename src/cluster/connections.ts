import type { Draft } from "immer";
import type { Cluster, Connection } from "./world.ts";

/** Gives a user's connection, made when the user first sends something. */
export function connectionFor(cluster: Draft<Cluster>, user: string): Draft<Connection> {
  return (cluster.connections[user] ??= { variables: {} });
}
