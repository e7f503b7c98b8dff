const LONGEST = 160;

/** Gives a statement in one line: blanks and line ends joined, cut where it is long. */
export function firstLine(sql: string): string {
  const line = sql
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
