import { test } from "vitest";
import { runSequences } from "../property/cluster/model/run.ts";

const SEQUENCES = Number(process.env["MODEL_SEQUENCES"] ?? "10000");

test(`${SEQUENCES} sequences of statements, faults and waits do what the rules say`, () => {
  runSequences(SEQUENCES);
});
