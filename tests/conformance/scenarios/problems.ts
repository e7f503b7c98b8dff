/** Known problems that people have with StarRocks here, by their labels: each is shown by a scenario, or it is said why not. */
const NUMBERS = {
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
} as const;

/** The labels, such as `BAK-03`. */
export const PROBLEMS: readonly string[] = Object.entries(NUMBERS).flatMap(([kind, numbers]) =>
  numbers.split(" ").map((number) => `${kind}-${number}`),
);
