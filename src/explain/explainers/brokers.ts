import type { Explainer, ExplainContext } from "../context.ts";
import { datum } from "../context.ts";
import { list, useNearName } from "./nearby.ts";

/** A broker or process that ALTER SYSTEM does not find, or finds taken: those that there are. */
export const wrongBrokerChange: Explainer = (context) => ({
  evidence: [list("brokers", processes(context))],
  fixes: useNearName(context, datum(context, "broker"), Object.keys(context.cluster.brokers)),
});

function processes({ cluster }: ExplainContext): readonly string[] {
  return Object.entries(cluster.brokers).flatMap(([name, all]) =>
    all.map(({ host, port, alive }) => `${name} ${host}:${port} ${alive ? "✓" : "✗"}`),
  );
}
