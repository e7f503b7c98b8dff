import { performance } from "node:perf_hooks";
import { millionTablets } from "./millionTablets.ts";

// Prints the seconds that the backup of a million tablets takes to simulate.

const backUp = millionTablets();
const since = performance.now();
backUp();
console.log((performance.now() - since) / 1000);
