import { test } from "vitest";
import { runSequences } from "./model/run.ts";

test("any sequence of statements, faults and waits does what the rules say", () => {
  runSequences(200);
});
