import { clausesOf, heldTogether } from "./clauses.ts";
import type { Diagram } from "./diagram.ts";
import { BEND, BOX_HEIGHT, boxWidth, GAP, LANE } from "./measure.ts";
import { bend, rail, type Part, type Shape } from "./shapes.ts";

/**
 * Lays a diagram out so that it is no wider than `room` where that can be done by breaking rows.
 * @param room px
 */
export function layout(diagram: Diagram, room: number): Part {
  switch (diagram.type) {
    case "keyword":
    case "symbol":
      return box(diagram.type, diagram.text, false);
    case "name":
      return box("name", diagram.name, diagram.rule ?? false);
    case "sequence":
      return sequence(diagram.items, room);
    case "choice":
      return choice(diagram.items.map((item) => layout(item, room - 4 * BEND)));
    case "optional":
      return optional(layout(diagram.item, room - 4 * BEND));
    case "repeat":
      return repeat(layout(diagram.item, room - 2 * BEND), diagram.separator);
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

function box(kind: "keyword" | "symbol" | "name", text: string, rule: boolean): Part {
  const width = boxWidth(text);
  const half = BOX_HEIGHT / 2;
  return {
    width,
    up: half,
    down: half,
    drop: 0,
    draw: (x, y) => [{ type: "box", kind, text, rule, x, y: y - half, width }],
  };
}

function row(parts: readonly Part[]): Part {
  let drop = 0;
  let up = 0;
  let down = 0;
  for (const part of parts) {
    up = Math.max(up, part.up - drop);
    down = Math.max(down, drop + part.down);
    drop += part.drop;
  }
  const width = parts.reduce((sum, part) => sum + part.width, 0) + GAP * Math.max(0, parts.length - 1);
  return {
    width,
    up,
    down,
    drop,
    draw(x, y) {
      const shapes: Shape[] = [];
      let at = x;
      let level = y;
      parts.forEach((part, index) => {
        if (index > 0) {
          shapes.push(...rail(at, level, GAP));
          at += GAP;
        }
        shapes.push(...part.draw(at, level));
        at += part.width;
        level += part.drop;
      });
      return shapes;
    },
  };
}

/** One row where it fits; else rows that begin with clauses, else with what parentheses hold together, else anywhere. */
function sequence(items: readonly Diagram[], room: number): Part {
  const whole = row(items.map((item) => layout(item, room)));
  if (whole.width <= room || items.length < 2) return whole;
  const inner = room - 2 * BEND;
  const pieces =
    [clausesOf(items), heldTogether(items)].find((split) => split.length > 1) ?? items.map((item) => [item]);
  const lines: Part[][] = [];
  let used = 0;
  for (const piece of pieces) {
    const part = sequence(piece, inner);
    const line = lines.at(-1);
    if (line && used + GAP + part.width <= inner) {
      line.push(part);
      used += GAP + part.width;
    } else {
      lines.push([part]);
      used = part.width;
    }
  }
  return lines.length === 1 ? row(lines[0] ?? []) : stack(lines.map(row));
}

function stack(lines: readonly Part[]): Part {
  const widest = Math.max(...lines.map((line) => line.width));
  const width = widest + 2 * BEND;
  /** Where each line's rail lies, counted from the first one's. */
  const levels: number[] = [];
  let level = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    // Between two lines the rail runs back on a lane of its own, one bend below and above its neighbours.
    if (before) level += Math.max(before.down, before.drop + BEND) + LANE + Math.max(line.up, BEND) + LANE;
    levels.push(level);
  });
  const last = lines.at(-1);
  const first = lines[0];
  if (!last || !first) return row([]);
  return {
    width,
    up: first.up,
    down: level + last.down,
    drop: level + last.drop,
    draw(x, y) {
      const shapes: Shape[] = [];
      lines.forEach((line, index) => {
        const top = y + (levels[index] ?? 0);
        // The way back to a later line ends where that line begins, within the part's own room.
        if (index === 0) shapes.push(...rail(x, top, BEND));
        shapes.push(...line.draw(x + BEND, top));
        const end = x + BEND + line.width;
        const leave = top + line.drop;
        const next = levels[index + 1];
        if (next === undefined) {
          shapes.push(...rail(end, leave, x + width - end));
          return;
        }
        const lane = top + Math.max(line.down, line.drop + BEND) + LANE;
        const enter = y + next;
        const run = end - x - BEND;
        shapes.push(
          bend(
            end,
            leave,
            `a${BEND} ${BEND} 0 0 1 ${BEND} ${BEND}V${lane - BEND}a${BEND} ${BEND} 0 0 1 -${BEND} ${BEND}h-${run}` +
              `a${BEND} ${BEND} 0 0 0 -${BEND} ${BEND}V${enter - BEND}a${BEND} ${BEND} 0 0 0 ${BEND} ${BEND}`,
          ),
        );
      });
      return shapes;
    },
  };
}

/** One above the other: the first on the rail, the others below it. */
function choice(parts: readonly Part[]): Part {
  const inner = Math.max(...parts.map((part) => part.width));
  const width = inner + 4 * BEND;
  const levels: number[] = [];
  let level = 0;
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before) level += Math.max(before.down + LANE + part.up, 2 * BEND);
    levels.push(level);
  });
  const first = parts[0];
  const last = parts.at(-1);
  return {
    width,
    up: first?.up ?? 0,
    down: level + (last?.down ?? 0),
    drop: 0,
    draw(x, y) {
      const shapes: Shape[] = [];
      parts.forEach((part, index) => {
        const at = x + 2 * BEND;
        const top = y + (levels[index] ?? 0);
        const end = at + part.width;
        const leave = top + part.drop;
        if (index === 0) shapes.push(...rail(x, y, 2 * BEND));
        else {
          shapes.push(
            bend(
              x,
              y,
              `a${BEND} ${BEND} 0 0 1 ${BEND} ${BEND}V${top - BEND}a${BEND} ${BEND} 0 0 0 ${BEND} ${BEND}`,
            ),
          );
        }
        shapes.push(...part.draw(at, top), ...rail(end, leave, inner - part.width));
        if (leave === y) shapes.push(...rail(at + inner, y, 2 * BEND));
        else {
          shapes.push(
            bend(
              at + inner,
              leave,
              `a${BEND} ${BEND} 0 0 0 ${BEND} -${BEND}V${y + BEND}a${BEND} ${BEND} 0 0 1 ${BEND} -${BEND}`,
            ),
          );
        }
      });
      return shapes;
    },
  };
}

/** On the rail, with a way past it above. */
function optional(part: Part): Part {
  const width = part.width + 4 * BEND;
  const lane = Math.max(part.up + LANE, 2 * BEND);
  return {
    width,
    up: lane,
    down: part.down,
    drop: part.drop,
    draw(x, y) {
      const end = x + width;
      const down = lane + part.drop - 2 * BEND;
      return [
        ...rail(x, y, 2 * BEND),
        ...part.draw(x + 2 * BEND, y),
        ...rail(end - 2 * BEND, y + part.drop, 2 * BEND),
        bend(
          x,
          y,
          `a${BEND} ${BEND} 0 0 0 ${BEND} -${BEND}v-${lane - 2 * BEND}a${BEND} ${BEND} 0 0 1 ${BEND} -${BEND}h${part.width}` +
            `a${BEND} ${BEND} 0 0 1 ${BEND} ${BEND}v${down}a${BEND} ${BEND} 0 0 0 ${BEND} ${BEND}`,
        ),
      ];
    },
  };
}

/** On the rail, with a way back below it, on which the separator stands. */
function repeat(part: Part, separator: string | undefined): Part {
  const between = separator === undefined ? undefined : box("symbol", separator, false);
  const inner = Math.max(part.width, between?.width ?? 0);
  const width = inner + 2 * BEND;
  const lane = Math.max(part.down + LANE + (between?.up ?? 0), part.drop + 2 * BEND);
  return {
    width,
    up: part.up,
    down: lane + (between?.down ?? 0),
    drop: part.drop,
    draw(x, y) {
      const at = x + BEND;
      const end = at + inner;
      const leave = y + part.drop;
      const back = between?.width ?? 0;
      const side = (inner - back) / 2;
      return [
        ...rail(x, y, BEND),
        ...part.draw(at, y),
        ...rail(at + part.width, leave, inner - part.width + BEND),
        bend(
          end,
          leave,
          `a${BEND} ${BEND} 0 0 1 ${BEND} ${BEND}V${y + lane - BEND}a${BEND} ${BEND} 0 0 1 -${BEND} ${BEND}h-${side}`,
        ),
        ...(between?.draw(at + side, y + lane) ?? []),
        bend(
          at + side,
          y + lane,
          `h-${side}a${BEND} ${BEND} 0 0 1 -${BEND} -${BEND}V${y + BEND}a${BEND} ${BEND} 0 0 1 ${BEND} -${BEND}`,
        ),
      ];
    },
  };
}
