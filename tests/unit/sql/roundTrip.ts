import { expect } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { parse, print } from "../../../src/sql/index.ts";
import { withoutSpans } from "./withoutSpans.ts";

/** Expects that a statement is made into a tree, and that what is printed of it reads as the same tree. */
export function roundTrip(sql: string, target: Target): void {
  const [statement] = parse(sql, target).statements;
  if (!statement) throw new Error("not read");
  expect(statement.kind).not.toBe("other");
  const printed = print(statement, target);
  const again = parse(printed, target);
  expect([printed, again.diagnostics]).toEqual([printed, []]);
  expect(withoutSpans(again.statements)).toEqual(withoutSpans([statement]));
  expect(again.statements.map((one) => print(one, target))).toEqual([printed]);
}
