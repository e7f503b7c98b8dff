import type { Simulator } from "../session/lazySession.ts";

/** Fetches the code that simulates clusters. */
export function loadSimulator(): Promise<Simulator> {
  return import("../session/simulator.ts");
}
