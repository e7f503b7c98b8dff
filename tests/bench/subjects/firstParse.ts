import { performance } from "node:perf_hooks";
import { parserOfArguments } from "./parseOne.ts";

// Prints the milliseconds of the first parse of a process.

const parseOne = parserOfArguments();
const since = performance.now();
parseOne(0);
console.log(performance.now() - since);
