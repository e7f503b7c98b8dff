import { castDraft } from "immer";
import type { StepContext } from "./context.ts";
import type { BrokerProcess, Cluster } from "./world.ts";

/**
 * Says why no process of a broker can be had; undefined where one can, or none is needed (fe catalog/BrokerMgr.getBroker).
 * @param name of the broker; "" where nodes reach the storage themselves
 */
export function brokerTrouble({ brokers }: Pick<Cluster, "brokers">, name: string): string | undefined {
  if (name === "") return undefined;
  const processes = Object.hasOwn(brokers, name) ? (brokers[name] ?? []) : [];
  if (processes.length === 0) return `Unknown broker name(${name})`;
  return processes.some(({ alive }) => alive) ? undefined : `failed to find alive broker: ${name}`;
}

/** Gives a broker its processes. */
export function putBroker(context: StepContext, name: string, processes: readonly BrokerProcess[]): void {
  context.cluster.brokers[name] = castDraft([...processes]);
}

/** Forgets a broker and its processes. */
export function removeBroker(context: StepContext, name: string): void {
  delete context.cluster.brokers[name];
}
