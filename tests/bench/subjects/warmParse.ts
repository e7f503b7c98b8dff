import { performance } from "node:perf_hooks";
import { parse } from "../../../src/lib/index.ts";
import { median } from "../row.ts";
import { statement } from "./statement.ts";

// Prints the microseconds of one parse after the machine's compiler has warmed up.

const OPTIONS = { engine: "starrocks", version: "3.3" } as const;
const COUNT = 4_000;

let next = 0;
const round = () => {
  const since = performance.now();
  for (let i = 0; i < COUNT; i++) parse(statement(next++), OPTIONS);
  return ((performance.now() - since) * 1000) / COUNT;
};
const rounds = Array.from({ length: 10 }, round);
console.log(median(rounds.slice(5)));
