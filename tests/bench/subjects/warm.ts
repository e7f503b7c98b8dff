import { performance } from "node:perf_hooks";
import { median } from "../row.ts";

/**
 * Prints the microseconds of one call after the machine's compiler has warmed up.
 *
 * @param call is given another number each time
 * @param count calls of one round, of ten
 */
export function printWarm(call: (number: number) => unknown, count: number): void {
  let next = 0;
  const round = () => {
    const since = performance.now();
    for (let i = 0; i < count; i++) call(next++);
    return ((performance.now() - since) * 1000) / count;
  };
  const rounds = Array.from({ length: 10 }, round);
  console.log(median(rounds.slice(5)));
}
