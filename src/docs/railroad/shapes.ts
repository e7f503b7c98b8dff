/** What is drawn: rails as one path each, and labelled boxes. */
export type Shape =
  | { readonly type: "rail"; readonly path: string }
  | {
      readonly type: "box";
      readonly kind: "keyword" | "symbol" | "name";
      readonly text: string;
      readonly rule: boolean;
      readonly x: number;
      readonly y: number;
      readonly width: number;
    };

/** A part of a drawing: its size around the rail on which it is entered and left, and how it is drawn from there. */
export interface Part {
  readonly width: number;
  /** Room above the rail on which it is entered. */
  readonly up: number;
  readonly down: number;
  /** How much lower it is left than entered. */
  readonly drop: number;
  draw(x: number, y: number): readonly Shape[];
}

/** Draws a straight rail; nothing where it has no length. */
export function rail(x: number, y: number, length: number): readonly Shape[] {
  return length > 0 ? [{ type: "rail", path: `M${x} ${y}h${length}` }] : [];
}

/** Draws a rail by an SVG path that begins at a point. */
export function bend(x: number, y: number, path: string): Shape {
  return { type: "rail", path: `M${x} ${y}${path}` };
}
