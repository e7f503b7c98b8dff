/**
 * Finds where the cursor belongs after a text was laid out anew: behind as many characters that are no blanks.
 * @param offset in the text before
 */
export function samePlace(before: string, after: string, offset: number): number {
  let left = before.slice(0, offset).replace(/\s+/g, "").length;
  if (left === 0) return 0;
  for (let at = 0; at < after.length; at++) {
    if (/\s/.test(after.charAt(at))) continue;
    if (--left === 0) return at + 1;
  }
  return after.length;
}
