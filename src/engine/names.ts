import { has } from "./features/index.ts";
import type { Target } from "./versions.ts";

export type NameKind =
  | "database"
  | "table"
  | "column"
  | "sharedDataColumn"
  | "partition"
  | "repository"
  | "rollup"
  | "catalog"
  | "resource";

const COMMON = /^[a-zA-Z]\w{0,63}$|^_[a-zA-Z0-9]\w{0,62}$/;
const DATABASE = /^[a-zA-Z]\w{0,255}$|^_[a-zA-Z0-9]\w{0,254}$/;
const DATABASE_WITH_SYMBOLS = /^[a-zA-Z][\w\-~!@#$%^&<>=+]{0,255}$|^_[a-zA-Z0-9][\w\-~!@#$%^&<>=+]{0,254}$/;
const TABLE = /^[^\0]{1,1024}$/;
const COLUMN = /^[^\0=<>!*]{1,1024}$/;

/** Tells whether the engine takes `name` as the name of such an object (spec/starrocks.md §1.4). */
export function isName(target: Target, kind: NameKind, name: string): boolean {
  switch (kind) {
    case "database":
      return (has(target, "databaseNameSymbols") ? DATABASE_WITH_SYMBOLS : DATABASE).test(name);
    case "table":
    case "rollup":
    case "sharedDataColumn":
      return TABLE.test(name);
    case "column":
      return COLUMN.test(name);
    case "partition":
      return COMMON.test(name) && !name.startsWith("placeholder_");
    case "repository":
    case "catalog":
    case "resource":
      return COMMON.test(name);
    default: {
      const never: never = kind;
      return never;
    }
  }
}
