/** At most how many near names are offered. */
const OFFERED = 3;

/**
 * Finds the names that somebody who wrote `name` may have meant, nearest first: equal but for case, then few letters apart.
 * A name itself is never near.
 */
export function nearNames(name: string, known: readonly string[]): readonly string[] {
  const lower = name.toLowerCase();
  const most = Math.max(1, Math.floor(name.length / 3));
  return known
    .filter((other) => other !== name)
    .map((other) => ({
      other,
      distance: other.toLowerCase() === lower ? 0 : distance(lower, other.toLowerCase(), most),
    }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map(({ other }) => other);
}

/** Counts the letters to change, add, leave out or swap with their neighbour; more than `most` gives `most + 1`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const step = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(step, (before[j - 2] ?? 0) + 1) : step);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
