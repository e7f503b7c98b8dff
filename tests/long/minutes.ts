import { randomInt } from "node:crypto";

function fromEnvironment(name: string): number | undefined {
  const value = Number(process.env[name] ?? "");
  return process.env[name] === undefined || Number.isNaN(value) ? undefined : value;
}

/** How long each engine is tried, in minutes: FUZZ_MINUTES of the environment, or 10. */
export const MINUTES = fromEnvironment("FUZZ_MINUTES") ?? 10;

/** What the texts are drawn from: FUZZ_SEED of the environment, or another one each time. */
export const SEED = fromEnvironment("FUZZ_SEED") ?? randomInt(2 ** 31);
