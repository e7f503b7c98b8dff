import { describe, expect, test } from "vitest";
import { parse } from "../../../src/sql/index.ts";
import { SHAPES } from "./shapes.ts";

const NESTED = SHAPES.filter(({ nested }) => nested);
const TARGETS = [
  { engine: "starrocks", version: "2.5" },
  { engine: "starrocks", version: "4.0" },
  { engine: "doris", version: "2.1" },
  { engine: "doris", version: "4.0" },
] as const;

// How the time grows with the length: tests/long.
describe.each(TARGETS)("$engine $version", (target) => {
  test.each(NESTED)("a hundred thousand $name within each other are refused in our words", ({ text }) => {
    const error = parse(text(100_000), target).diagnostics.find(({ severity }) => severity === "error");
    expect(error?.hint).toBeDefined();
  });
});
