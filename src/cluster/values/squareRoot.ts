/**
 * Gives the square root of a number that is not below 0, correctly rounded in all but the last place, by + and ÷ alone: the
 * library's own may differ from machine to machine.
 */
export function squareRoot(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  let root = value < 1 ? 1 : value;
  for (let round = 0; round < 1100; round++) {
    const next = (root + value / root) / 2;
    if (next >= root) return nearest(value, root);
    root = next;
  }
  return nearest(value, root);
}

/** Takes the whole number where the value is its square. */
function nearest(value: number, root: number): number {
  const whole = Math.round(root);
  return whole * whole === value ? whole : root;
}
