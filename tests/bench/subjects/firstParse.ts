import { performance } from "node:perf_hooks";
import { parse } from "../../../src/lib/index.ts";
import { statement } from "./statement.ts";

// Prints the milliseconds of the first parse of a process.

const text = statement(0);
const since = performance.now();
const { diagnostics } = parse(text, { engine: "starrocks", version: "3.3" });
const spent = performance.now() - since;
if (diagnostics.length > 0) throw new Error(`The statement is refused: ${JSON.stringify(diagnostics)}`);
console.log(spent);
