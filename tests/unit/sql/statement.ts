import { expect } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import { parse, type Statement } from "../../../src/sql/index.ts";
import { SR33 } from "./marker.ts";

/** The one statement of a text that is in order. */
export function statement(sql: string, target: Target = SR33): Statement {
  const { statements, diagnostics } = parse(sql, target);
  expect(diagnostics).toEqual([]);
  const [only] = statements;
  if (!only || statements.length !== 1) throw new Error(`${statements.length} statements`);
  return only;
}

/** Something with that value: a name, a text. */
export const text = (value: string): unknown => expect.objectContaining({ value });
/** A name of several parts. */
export const named = (...values: string[]): unknown => ({ parts: values.map(text) });
