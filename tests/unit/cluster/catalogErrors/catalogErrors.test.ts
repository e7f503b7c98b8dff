import { describe, expect, it } from "vitest";
import { ERRORS, inRange, type ErrorRow } from "../../../../src/engine/index.ts";
import { given } from "../driver.ts";
import { ALTER } from "./alter.ts";
import { CHANGE_ROWS } from "./changeRows.ts";
import { CREATE_TABLE } from "./createTable.ts";
import { TABLES, type ErrorCase } from "./errorCase.ts";
import { NAMES } from "./names.ts";
import { PARTITIONS } from "./partitions.ts";
import { QUERY } from "./query.ts";
import { TABLE_STATE } from "./tableState.ts";

const CASES = [...NAMES, ...CREATE_TABLE, ...PARTITIONS, ...TABLE_STATE, ...CHANGE_ROWS, ...ALTER, ...QUERY];

function errorOf({ sql, setup = TABLES, version = "3.4", nodes = 3, change }: ErrorCase) {
  const driver = given(setup, { version, nodes });
  change?.(driver);
  return driver.error(sql);
}

describe("an error of the catalog", () => {
  it.each(CASES)("$code: $sql", (one) => {
    const { code, message } = errorOf(one);
    expect({ code, message }).toEqual({ code: one.code, message: one.message });
  });

  it("has the number and the state of its version", () => {
    const rows: Readonly<Record<string, ErrorRow>> = ERRORS;
    for (const one of CASES) {
      const { code, errno, sqlState } = errorOf(one);
      const target = { engine: "starrocks", version: one.version ?? "3.4" } as const;
      const text = rows[code]?.texts.find((row) => row.engine === "starrocks" && inRange(target, row));
      expect([errno, sqlState], code).toEqual([text?.errno, text?.sqlState]);
    }
  });
});
