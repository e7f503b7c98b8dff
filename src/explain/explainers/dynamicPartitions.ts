import { quote } from "../../sql/printWords.ts";
import { isDynamicKey, printedDynamic } from "../../cluster/dynamicPartitions/property.ts";
import type { ErrorCode } from "../../engine/index.ts";
import type { TextFix } from "../../sql/diagnostics.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { fix, insertBefore, nameText, replace } from "../scriptEdits.ts";
import { values } from "./nearby.ts";
import { set } from "./properties.ts";
import { tableOfStatement } from "./tables.ts";

/** Offers another value of a property, of CREATE TABLE or of ALTER TABLE SET. */
function setDynamic(context: ExplainContext, name: string, value: string): TextFix | undefined {
  const { statement } = context;
  const key = `dynamic_partition.${name}`;
  if (statement?.kind === "createTable") return set(context, key, value);
  const actions = statement?.kind === "alterTable" ? statement.actions : [];
  const given = actions
    .flatMap((action) => (action.kind === "setProperties" ? action.properties : []))
    .findLast((property) => property.key.value === key);
  return fix("setProperty", [replace(context, given?.value.span, quote(value))], { key, value });
}

/** A value that the property does not take: one that it does. */
function better(key: string, value: string): Explainer {
  return (context) => ({ fixes: [setDynamic(context, key, value)] });
}

const USUAL: Readonly<Record<string, string>> = {
  start: "-7",
  end: "3",
  buckets: "10",
  prefix: "p",
  time_unit: "DAY",
};

/** A bound of the wrong sign, or none: a usual one. */
const wrongBound: Explainer = (context) => {
  const name = datum(context, "name");
  const usual = USUAL[name];
  return usual === undefined ? {} : { fixes: [setDynamic(context, name, usual)] };
};

/** A property that must be there and is not. */
const unassigned: Explainer = (context) => {
  const name = datum(context, "key").replace("dynamic_partition.", "");
  return { fixes: [setDynamic(context, name, USUAL[name] ?? "DAY")] };
};

/** Partitions that the front end manages: switching that off first. */
const managed: Explainer = (context) => {
  const table = tableOfStatement(context);
  if (table === undefined || context.statement?.kind !== "alterTable") return {};
  const name = context.statement.table.parts.map(({ value }) => nameText(value, context.target)).join(".");
  const key = "dynamic_partition.enable";
  const sql = `ALTER TABLE ${name} SET (${quote(key)} = ${quote("false")});`;
  const rows = Object.entries(printedDynamic(table))
    .filter(([property]) => isDynamicKey(property))
    .map(([label, value]) => ({ label, value }));
  return {
    evidence: [values("dynamicPartitions", rows)],
    fixes: [fix("setProperty", [insertBefore(context, sql)], { key, value: "false" })],
  };
};

/** What is offered for errors of dynamic partitions. */
export const DYNAMIC_PARTITIONS: Partial<Record<ErrorCode, Explainer>> = {
  dynamicPartitionTimeUnit: better("time_unit", "DAY"),
  dynamicPartitionUnassigned: unassigned,
  dynamicPartitionBound: wrongBound,
  dynamicPartitionNumber: wrongBound,
  dynamicPartitionEmpty: wrongBound,
  dynamicPartitionEnable: better("enable", "true"),
  dynamicPartitionPrefix: better("prefix", "p"),
  dynamicPartitionHistoryOpen: better("history_partition_num", "7"),
  dynamicPartitionHistory: better("history_partition_num", "0"),
  dynamicPartitionReplicasZero: better("replication_num", "1"),
  dynamicPartitionReplicas: better("replication_num", "1"),
  dynamicPartitionZone: better("time_zone", "UTC"),
  dynamicPartitionHour: better("time_unit", "DAY"),
  dynamicPartitionManaged: managed,
};
