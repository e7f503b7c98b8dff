import { has } from "../../../engine/index.ts";
import type { PrivilegeTarget } from "../../../sql/accountStatements.ts";
import type { GrantObject } from "../../accounts/types.ts";
import type { StatementContext } from "../../context.ts";
import { fail } from "../../fail.ts";
import type { Refusal } from "../../refusal.ts";

/** What privileges are granted on as a statement of Doris writes it. */
export interface Pattern {
  readonly on: GrantObject;
  readonly level: "global" | "catalog" | "database" | "table" | "resource" | "group";
  /** As messages print it. */
  readonly text: string;
}

const LEVELS = ["global", "catalog", "database", "table"] as const;

/** Reads what a privilege is granted on (fe analysis/TablePattern, ResourcePattern, WorkloadGroupPattern). */
export function patternOf(on: PrivilegeTarget, context: StatementContext): Pattern | Refusal {
  if (on.type !== "names") return fail(context.target, "olderGrantPattern", { object: "*" });
  const [name = []] = on.names;
  const parts = name.map((part) => (part === "*" ? part : part.value));
  return on.object === undefined ? tables(parts, context) : object(on.object, parts[0] ?? "*", context);
}

function tables(written: readonly string[], context: StatementContext): Pattern | Refusal {
  const [first = "*", second = "*", third] = written;
  const parts =
    third === undefined ? ["internal", first, written.length === 1 ? "*" : second] : [first, second, third];
  const end = parts.indexOf("*");
  const text = parts.join(".");
  if (end >= 0 && parts.slice(end).some((part) => part !== "*"))
    return fail(context.target, "olderGrantPattern", { object: text });
  const level = LEVELS[end < 0 ? 3 : end] ?? "table";
  return { on: { type: "TABLE", path: parts }, level, text };
}

function object(kind: string, name: string, context: StatementContext): Pattern | Refusal {
  const { target } = context;
  const word = kind.replace(/\s+/gu, " ").toUpperCase();
  if (word === "WORKLOAD GROUP") {
    if (name === "*") return fail(target, "grantGroupAll");
    return { on: { type: "WORKLOAD GROUP", path: [name] }, level: "group", text: name };
  }
  if (name !== "*") return { on: { type: typeOf(word), path: [name] }, level: "resource", text: name };
  // What is granted on all resources is granted on all, up to 2.1.
  return has(target, "resourcePatterns")
    ? { on: { type: typeOf(word), path: ["%"] }, level: "resource", text: "%" }
    : { on: { type: "TABLE", path: ["*", "*", "*"] }, level: "global", text: "*" };
}

function typeOf(word: string): GrantObject["type"] {
  switch (word) {
    case "CLUSTER":
    case "COMPUTE GROUP":
      return "COMPUTE GROUP";
    case "STAGE":
    case "STORAGE VAULT":
      return word;
    default:
      return "RESOURCE";
  }
}

/** Prints a pattern as messages do. */
export function patternText({ text }: Pattern): string {
  return text;
}
