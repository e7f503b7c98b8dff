/** Tells whether the reader asked for less motion; then positions change at once. */
export function reducesMotion(): boolean {
  return !matchMedia("(prefers-reduced-motion: no-preference)").matches;
}
