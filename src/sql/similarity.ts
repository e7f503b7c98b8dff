/**
 * Jaro-Winkler likeness of two texts, from 0 to 1, as the engine's library computes it: a shared beginning of up to four
 * characters counts where the texts are already 0.7 alike. Its sort of candidate words depends on every digit.
 */
export function jaroWinkler(left: string, right: string): number {
  if (left.length > LONGEST || right.length > LONGEST) return 0;
  const [matches, halfTranspositions, prefix, longest] = matchesOf(left, right);
  if (matches === 0) return 0;
  const jaro =
    (matches / left.length + matches / right.length + (matches - halfTranspositions / 2) / matches) / 3;
  return jaro < 0.7 ? jaro : jaro + Math.min(0.1, 1 / longest) * prefix * (1 - jaro);
}

/** Texts longer than any word are like none, and comparing them would take long. */
const LONGEST = 500;

function matchesOf(left: string, right: string): readonly [number, number, number, number] {
  const [long, short] = left.length > right.length ? [left, right] : [right, left];
  const reach = Math.max(Math.floor(long.length / 2) - 1, 0);
  const taken: boolean[] = [];
  const shortHits: string[] = [];
  for (let at = 0; at < short.length; at++) {
    const end = Math.min(at + reach + 1, long.length);
    for (let other = Math.max(at - reach, 0); other < end; other++) {
      if (taken[other] === true || short[at] !== long[other]) continue;
      taken[other] = true;
      shortHits.push(short.charAt(at));
      break;
    }
  }
  const longHits = [...long].filter((_, at) => taken[at] === true);
  const moved = shortHits.filter((char, at) => char !== longHits[at]).length;
  let prefix = 0;
  while (prefix < 4 && prefix < short.length && left[prefix] === right[prefix]) prefix++;
  return [shortHits.length, moved, prefix, long.length];
}

/** Counts the insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
export function editDistance(left: string, right: string): number {
  if (left.length > LONGEST || right.length > LONGEST) return LONGEST;
  let before: number[] = [];
  let last: number[] = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[right.length] ?? 0;
}
