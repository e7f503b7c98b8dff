import { readFileSync } from "node:fs";
import { compare, type Comparison } from "../../../src/compare/index.ts";
import { sessionOptions } from "../../../src/log/options.ts";
import type { Target } from "../../../src/engine/index.ts";

export const STARROCKS_33 = { engine: "starrocks", version: "3.3" } as const;
export const STARROCKS_34 = { engine: "starrocks", version: "3.4" } as const;
export const DORIS_21 = { engine: "doris", version: "2.1" } as const;
export const DORIS_40 = { engine: "doris", version: "4.0" } as const;

const shared = (name: string) =>
  readFileSync(new URL(`../../../content/scenarios/given/${name}.sql`, import.meta.url), "utf8");

const SHOPS = { starrocks: shared("shop"), doris: shared("doris-shop") } as const;

/** Plays a script in two clusters that begin with the shop, as if it was written for `written`. */
export function compared(
  script: string,
  left: Target,
  right: Target,
  written: Target = left,
  setup = SHOPS[written.engine],
): Comparison {
  const options = sessionOptions({ ...written, start: "2025-06-01 09:00:00" });
  return compare({ options, setup, script }, left, right);
}
