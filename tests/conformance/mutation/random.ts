/** Makes numbers from 0 to `below` (not included) that depend on a text alone (xorshift over its FNV hash). */
export function randomOf(text: string): (below: number) => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state ||= 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
