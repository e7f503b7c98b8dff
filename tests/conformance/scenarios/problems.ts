import type { Engine } from "../../../src/engine/index.ts";

/** Known problems that people have with each engine here, by their labels: each is shown by a scenario of it, or it is said why not. */
const NUMBERS = {
  starrocks: {
    REP: "01 02 03 04 05 06 07 08 09 10 11 12 13 15 16 17 18 19 20 21 22 29",
    BAK: "01 02 03 04 05 06 07 08 09 10 11 12 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 47 48 49",
    SNP: "01 02 03 04 05 06 07 08 09",
    RSV: "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 21",
    RSJ: "01 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 20 21 23 24 25 28 29 30 31 32 33 34 35 36 38 39 40 41 43 44 45 46 47 48 54 55",
    OPS: "01 03 05 07 08 09",
    PRV: "01 02 03 04 05 06 07 09",
    MIG: "01 02 07 08",
    OBS: "01 02 03 06",
    AUD: "01 03",
  },
  doris: {
    REP: "01 03 05 07 08 09 12 14 15 16 17 18 19 20 21 23 24 25 26 27 28",
    BAK: "01 02 03 04 06 08 09 10 13 14 20 21 22 23 24 26 27 30 31 32 34 35 40 41 42 43 44 45 46",
    SNP: "01 04 08 09",
    RSV: "01 02 04 05 06 07 08 11 16 18 19 20",
    RSJ: "02 03 08 09 10 14 15 17 19 22 23 24 25 26 27 28 29 30 31 37 38 39 41 42 49 50 51 52 53",
    OPS: "02 04 06 08",
    PRV: "08 09",
    MIG: "03 04 05 06 09 10",
    OBS: "04 05",
    AUD: "02 03",
  },
} as const satisfies Record<Engine, Readonly<Record<string, string>>>;

/** The labels of an engine's problems, such as `BAK-03`. */
export function problemsOf(engine: Engine): readonly string[] {
  return Object.entries(NUMBERS[engine]).flatMap(([kind, numbers]) =>
    numbers.split(" ").map((number) => `${kind}-${number}`),
  );
}
