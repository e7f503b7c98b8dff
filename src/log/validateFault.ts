import type { Fault } from "../cluster/events.ts";
import { isRecord, oneOf, text, truth, wholeNumber, wrong, type Checked } from "./checked.ts";

export type { Invalid } from "./checked.ts";

const STORAGE_MODES = ["ok", "unreachable", "slow", "denied"] as const;
const FILE_MODES = ["missing", "corrupt"] as const;

/**
 * Checks that a value read from JSON is a fault.
 * @param path where the value stands, for the reason
 */
export function validateFault(value: unknown, path: string): Checked<Fault> {
  if (!isRecord(value)) return wrong(path, "object", value);
  const field = (name: string) => (path === "" ? name : `${path}.${name}`);
  switch (value.type) {
    case "node": {
      const node = text(value.node, field("node"));
      if (!node.ok) return node;
      const up = truth(value.up, field("up"));
      return up.ok ? { ok: true, value: { type: "node", node: node.value, up: up.value } } : up;
    }
    case "storage": {
      const mode = oneOf(value.mode, STORAGE_MODES, field("mode"));
      return mode.ok ? { ok: true, value: { type: "storage", mode: mode.value } } : mode;
    }
    case "file": {
      const file = text(value.path, field("path"));
      if (!file.ok) return file;
      const mode = oneOf(value.mode, FILE_MODES, field("mode"));
      return mode.ok ? { ok: true, value: { type: "file", path: file.value, mode: mode.value } } : mode;
    }
    case "disk": {
      const node = text(value.node, field("node"));
      if (!node.ok) return node;
      const used = wholeNumber(value.usedPercent, field("usedPercent"), 0, 100);
      return used.ok
        ? { ok: true, value: { type: "disk", node: node.value, usedPercent: used.value } }
        : used;
    }
    case "restart":
      return { ok: true, value: { type: "restart" } };
    default:
      return wrong(field("type"), "words", value.type, { words: "node, storage, file, disk, restart" });
  }
}
