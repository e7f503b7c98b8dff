import type { Refusal } from "../refusal.ts";

/** Ends a query while its rows are computed, where no result can carry the reason. */
export class Stopped extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super("the query ended while it ran");
    this.refusal = refusal;
  }
}

/** Runs what may end with a refusal on its way. */
export function untilStopped<T>(run: () => T): T | Refusal {
  try {
    return run();
  } catch (reason) {
    if (reason instanceof Stopped) return reason.refusal;
    throw reason;
  }
}
