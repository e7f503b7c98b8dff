/** Path data of a straight arrow: its line, and a head of the given length in px at its end. */
export function arrow(from: readonly [number, number], to: readonly [number, number], head = 6): string {
  const [x, y] = to;
  const length = Math.hypot(x - from[0], y - from[1]);
  const [dx, dy] = [((x - from[0]) / length) * head, ((y - from[1]) / length) * head];
  const point = (across: number) => `${round(x - dx + across * dy)} ${round(y - dy - across * dx)}`;
  return `M${from.join(" ")}L${to.join(" ")}M${point(0.55)}L${to.join(" ")}L${point(-0.55)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
