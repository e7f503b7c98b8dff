import { h } from "preact";

/** A drawing of the Lucide set: the parts of an SVG of 24 by 24. */
export type IconShape = readonly (readonly [string, Readonly<Record<string, string | number | undefined>>])[];

interface IconProps {
  readonly shape: IconShape;
  /** px */
  readonly size?: number;
}

/** Draws an icon; the words stand beside it or in the label of what holds it. */
export function Icon({ shape, size = 16 }: IconProps) {
  return (
    <svg
      class="pg-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shape.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
