import { has } from "../../engine/index.ts";
import type { AlterBrokerStatement } from "../../sql/clusterStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { putBroker, removeBroker } from "../brokers.ts";
import { clusterBefore } from "../catalog.ts";
import { cloudRefusal } from "../cloudRefusal.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import { done } from "./done.ts";
import { beyond } from "./unsupported.ts";

interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Runs ALTER SYSTEM ADD BROKER, DROP BROKER and DROP ALL BROKER. What an address names is a broker that runs; its first heartbeat,
 * for which the engine takes up to five seconds, is taken as done (fe sql/analyzer/AlterSystemStmtAnalyzer, catalog/BrokerMgr).
 */
export const alterBroker: StatementHandler<AlterBrokerStatement> = (statement, context) => {
  const need = { privileges: ["NODE"], on: { type: "SYSTEM", names: [] } } as const;
  const denied = () => authorize(context, [need], { statement: "alterSystem" });
  const asksFirst = has(context.target, "alterSystemAsksFirst");
  const before = asksFirst ? denied() : undefined;
  if (before !== undefined) return before;
  const name = statement.name.value;
  if (name === "") return fail(context.target, "brokerNameEmpty");
  if (name === "__proto__") return beyond("nameReserved", { name: "__proto__" });
  const addresses: Address[] = [];
  for (const { value } of statement.addresses) {
    const address = readAddress(value, context);
    if (isRefusal(address)) return address;
    addresses.push(address);
  }
  const after = asksFirst ? undefined : denied();
  if (after !== undefined) return after;
  const refused = cloudRefusal(context);
  if (refused !== undefined) return refused;
  switch (statement.action) {
    case "add":
      return add(name, addresses, context);
    case "drop":
      return drop(name, addresses, context);
    case "dropAll":
      return dropAll(name, context);
    default: {
      const never: never = statement.action;
      return never;
    }
  }
};

function add(name: string, addresses: readonly Address[], context: StatementContext): StatementResult {
  const before = processesOf(name, context) ?? [];
  const taken = addresses.find((address) => before.some((one) => isAt(one, address)));
  if (taken !== undefined) return fail(context.target, "brokerAddressTaken", { address: addressText(taken) });
  putBroker(context, name, [
    ...before,
    ...addresses.map((address) => ({ ...address, alive: true, startedAt: context.time })),
  ]);
  context.emit({ type: "brokerAdded", broker: name, addresses: addresses.map(addressText) });
  return done();
}

function drop(name: string, addresses: readonly Address[], context: StatementContext): StatementResult {
  const before = processesOf(name, context);
  if (before === undefined) return fail(context.target, "brokerNameUnknown", { broker: name });
  const missing = addresses.find((address) => !before.some((one) => isAt(one, address)));
  if (missing !== undefined)
    return fail(context.target, "brokerAddressUnknown", { address: addressText(missing) });
  putBroker(
    context,
    name,
    before.filter((one) => !addresses.some((address) => isAt(one, address))),
  );
  context.emit({ type: "brokerDropped", broker: name, addresses: addresses.map(addressText) });
  return done();
}

function dropAll(name: string, context: StatementContext): StatementResult {
  const before = processesOf(name, context);
  if (before === undefined) return fail(context.target, "brokerNameUnknown", { broker: name });
  removeBroker(context, name);
  context.emit({ type: "brokerDropped", broker: name, addresses: before.map(addressText) });
  return done();
}

/** A broker whose processes were dropped one by one still has its name. */
function processesOf(name: string, context: StatementContext) {
  const { brokers } = clusterBefore(context);
  return Object.hasOwn(brokers, name) ? brokers[name] : undefined;
}

function isAt(one: Address, address: Address): boolean {
  return one.host === address.host && one.port === address.port;
}

function addressText({ host, port }: Address): string {
  return `${host}:${port}`;
}

/** Reads `host:port` (fe system/SystemInfoService.validateHostAndPort). */
function readAddress(text: string, context: StatementContext): Address | Refusal {
  const bare = text.replace(/\s+/g, "");
  const [host = "", port, ...more] = bare.split(":");
  if (port === undefined || more.length > 0) return fail(context.target, "hostPortWrong", { address: bare });
  if (host === "") return fail(context.target, "hostMissing");
  if (!/^[+-]?\d{1,9}$/.test(port)) return fail(context.target, "portWrong", { port });
  const number = Number(port);
  return number > 0 && number < 65_536
    ? { host, port: number }
    : fail(context.target, "portOutOfRange", { port: number });
}
