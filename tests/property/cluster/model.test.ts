import { test } from "vitest";
import { runSequences } from "./model/run.ts";

test("any sequence of statements, faults and waits does what the rules say", { timeout: 180_000 }, () => {
  runSequences(200);
});
