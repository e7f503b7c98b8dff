import type { Fault } from "../../cluster/events.ts";

/** What a reader writes down of a fault. */
export interface FaultFields {
  readonly node?: string;
  /** A node that must be named; `node` may be left open. */
  readonly backend?: string;
  readonly path?: string;
  readonly prefix?: string;
  readonly key?: string;
  readonly damage?: string;
  /** With its database: `shop.orders`. */
  readonly table?: string;
  readonly partition?: string;
  readonly percent?: string;
  readonly broker?: string;
}

/** Faults of the dialog, in the order in which it offers them; the rest is in the menu. */
export const FAULT_KINDS = [
  "link",
  "disk",
  "replica",
  "merged",
  "file",
  "deny",
  "object",
  "key",
  "broker",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

const FIELDS: Readonly<Record<FaultKind, readonly (keyof FaultFields)[]>> = {
  link: ["backend"],
  disk: ["backend", "percent"],
  replica: ["table", "partition", "node"],
  merged: ["table", "partition"],
  file: ["path", "damage"],
  deny: ["prefix"],
  object: ["path"],
  key: ["key"],
  broker: ["broker"],
};

/** Gives what has to be said of a kind of fault. */
export function fieldsOf(kind: FaultKind): readonly (keyof FaultFields)[] {
  return FIELDS[kind];
}

/** Makes a fault of what was written down; undefined while something is missing. */
export function faultOf(kind: FaultKind, fields: FaultFields): Fault | undefined {
  const { node = "", backend = "", path = "", prefix = "", key = "", broker = "" } = fields;
  switch (kind) {
    case "link":
      return backend === "" ? undefined : { type: "link", node: backend, up: false };
    case "disk": {
      const usedPercent = Number(fields.percent);
      const known = Number.isInteger(usedPercent) && usedPercent >= 1 && usedPercent <= 100;
      return backend === "" || !known ? undefined : { type: "disk", node: backend, usedPercent };
    }
    case "replica": {
      const place = placeOf(fields);
      return place && { type: "replica", ...place, ...(node !== "" && { node }) };
    }
    case "merged": {
      const place = placeOf(fields);
      return place && { type: "merged", ...place };
    }
    case "file": {
      const mode = fields.damage === "corrupt" ? "corrupt" : "missing";
      return path === "" ? undefined : { type: "file", path, mode };
    }
    case "deny":
      return prefix === "" ? undefined : { type: "deny", prefix };
    case "object":
      return path === "" ? undefined : { type: "object", path };
    case "key":
      return key === "" ? undefined : { type: "storage", mode: "credentials", key };
    case "broker":
      return broker === "" ? undefined : { type: "broker", name: broker, up: false };
    default: {
      const never: never = kind;
      return never;
    }
  }
}

function placeOf({
  table = "",
  partition = "",
}: FaultFields): { database: string; table: string; partition?: string } | undefined {
  const dot = table.indexOf(".");
  if (dot <= 0) return undefined;
  return {
    database: table.slice(0, dot),
    table: table.slice(dot + 1),
    ...(partition !== "" && { partition }),
  };
}
