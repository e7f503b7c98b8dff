import { nodeColumns } from "../../engine/nodeColumns.ts";
import { heartbeatMs, heartbeatRefused } from "../../engine/nodeDefaults.ts";
import type { ShowBrokersStatement } from "../../sql/clusterStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementHandler } from "../context.ts";
import { hashMapOrder } from "../javaOrder.ts";
import { shownZone } from "../sessionVariable.ts";

/** Runs SHOW BROKER (fe catalog/BrokerMgr.BrokerProcNode). */
export const showBrokers: StatementHandler<ShowBrokersStatement> = (_statement, context) => {
  const need = { privileges: ["OPERATE", "NODE"], on: { type: "SYSTEM", names: [] } } as const;
  const denied = authorize(context, [need], { statement: "showBrokers" });
  if (denied !== undefined) return denied;
  const { brokers } = clusterBefore(context);
  const beat = heartbeatMs(context.target);
  const zone = shownZone(context);
  const rows = hashMapOrder(Object.keys(brokers)).flatMap((name) =>
    (brokers[name] ?? []).map(({ host, port, alive, startedAt = context.before.start }) => {
      const beats = Math.floor((context.time - startedAt) / beat);
      return [
        name,
        host,
        String(port),
        String(alive),
        formatCivil(startedAt, zone, "seconds"),
        formatCivil(startedAt + beats * beat, zone, "seconds"),
        alive ? "" : heartbeatRefused(context.target),
      ];
    }),
  );
  return { kind: "rows", columns: nodeColumns(context.target, "brokers"), rows };
};
