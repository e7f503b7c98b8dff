/** Compares two texts by their UTF-8 bytes, as the engine orders VARCHAR: negative, 0 or positive. */
export function compareText(left: string, right: string): number {
  const length = left.length < right.length ? left.length : right.length;
  for (let at = 0; at < length; at++) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Puts halves of surrogate pairs after all other units, where their code points belong. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
