import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../src/docs/tokens.css", import.meta.url), "utf8");
const THEMES = ["light", "dark"] as const;

/** Custom properties that a theme sets itself, by name without dashes. */
function tokens(theme: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selector?.includes(`:root[data-theme="${theme}"]`)) continue;
    for (const [, name, value] of body?.matchAll(/--(fd-[\w-]+):\s*([^;]+);/g) ?? [])
      found.set(name ?? "", value ?? "");
  }
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test("black on white is measured as 21 : 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

test("both themes set the same tokens", () => {
  expect([...tokens("dark").keys()].sort()).toEqual([...tokens("light").keys()].sort());
});

describe.each(THEMES)("in the %s theme", (theme) => {
  const set = tokens(theme);
  const colour = (name: string) => {
    const value = set.get(`fd-${name}`);
    if (!value || !/^#[0-9a-f]{6}$/.test(value))
      throw new Error(`${name} is no plain colour: ${String(value)}`);
    return value;
  };
  const phases = [...set.keys()]
    .filter((name) => /^fd-phase-[a-z]+$/.test(name))
    .map((name) => name.slice(3));
  const tables = [...set.keys()].filter((name) => /^fd-table-\d+$/.test(name)).map((name) => name.slice(3));

  test("there are phases and tables to look at", () => {
    expect(phases).toHaveLength(7);
    expect(tables.length).toBeGreaterThanOrEqual(6);
  });

  test.each(phases)("text on %s has 4.5 : 1", (phase) => {
    expect(contrast(colour(`${phase}-text`), colour(phase))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ...["ink", "quiet", "accent", "good", "bad", "warn"].flatMap((text) =>
      ["ground", "card", "tint"].map((ground) => [text, ground]),
    ),
    ...["good", "bad", "warn", "accent"].map((text) => [text, `${text}-tint`]),
    ...["sql-keyword", "sql-string", "sql-number", "sql-comment", "sql-name"].flatMap((text) =>
      ["card", "tint"].map((ground) => [text, ground]),
    ),
    ["accent-ink", "accent"],
    ["ink", "selection"],
  ] as [string, string][])("%s on %s has 4.5 : 1", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(tables)("the border of %s has 3 : 1 on card and ground", (table) => {
    for (const ground of ["card", "ground"]) {
      expect(contrast(colour(`${table}-line`), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(["line-strong", "focus", "phase-finished-line"])("%s has 3 : 1 on card and ground", (edge) => {
    for (const ground of ["card", "ground"]) {
      expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
