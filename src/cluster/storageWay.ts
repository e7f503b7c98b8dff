import type { StorageKind } from "../engine/storageDetection.ts";
import { schemeOf } from "../engine/repositoryLocation.ts";
import type { Repository } from "./storage.ts";
import type { Cluster, World } from "./world.ts";

/** How a storage is reached, and by whom: `broker` as Doris prints it, "" where nodes go themselves. */
export interface StorageWay {
  readonly kind: StorageKind;
  readonly broker: string;
}

/** Gives the way to the storage of a repository (fe common/util/BrokerUtil.printBroker). */
export function wayOf(
  { brokers }: Pick<Cluster, "brokers">,
  { broker, storageKind, location }: Pick<Repository, "broker" | "storageKind" | "location">,
): StorageWay {
  const kind = storageKind ?? wayTo(location).kind;
  if (broker === "") return { kind, broker: "" };
  const processes = Object.hasOwn(brokers, broker) ? (brokers[broker] ?? []) : [];
  const process = processes.find(({ alive }) => alive) ?? processes[0];
  const address =
    process === undefined ? "" : `TNetworkAddress(hostname:${process.host}, port:${process.port})`;
  return { kind, broker: `${broker}[${address}]` };
}

/** The same for a repository of a cluster of the world. */
export function wayIn({ clusters }: World, repository: Repository): StorageWay {
  const owner = Object.values(clusters).find(
    ({ repositories }) => repositories[repository.name] === repository,
  );
  return wayOf(owner ?? { brokers: {} }, repository);
}

/** Gives the way that a path looks like: a file system of Hadoop's, or something like S3. */
export function wayTo(path: string): StorageWay {
  const scheme = schemeOf(path);
  return { kind: scheme === "hdfs" || scheme === "viewfs" ? "HDFS" : "S3", broker: "" };
}
