import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../src/docs/tokens.css", import.meta.url), "utf8");

/** Reads the custom properties of a theme that are colours. */
function colours(theme: "light" | "dark"): ReadonlyMap<string, string> {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = ""]) =>
    selector.includes(`data-theme="${theme}"`),
  );
  const found = blocks.flatMap(([, , body = ""]) => [...body.matchAll(/--fd-([\w-]+):\s*(#[0-9a-f]{6})/gi)]);
  return new Map(found.map(([, name = "", colour = ""]) => [name, colour]));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("the colours of the %s theme", (theme) => {
  const tokens = colours(theme);
  const token = (name: string) => {
    const found = tokens.get(name);
    if (found === undefined) throw new Error(`no token ${name}`);
    return found;
  };

  test.each(["waiting", "snapshot", "transfer", "metadata", "commit", "finished", "cancelled"])(
    "the text on phase %s has 4.5 : 1",
    (phase) => {
      expect(contrast(token(`phase-${phase}`), token(`phase-${phase}-text`))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([1, 2, 3, 4, 5, 6])("the border of table %i has 3 : 1 on a card", (table) => {
    expect(contrast(token(`table-${table}-line`), token("card"))).toBeGreaterThanOrEqual(3);
  });

  test.each([
    "ink",
    "quiet",
    "accent",
    "good",
    "bad",
    "warn",
    "sql-keyword",
    "sql-string",
    "sql-number",
    "sql-comment",
  ])("%s has 4.5 : 1 on a card", (name) => {
    expect(contrast(token(name), token("card"))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["ink", "quiet"])("%s has 4.5 : 1 on tinted ground", (name) => {
    expect(contrast(token(name), token("tint"))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["good", "bad", "warn"])("%s has 4.5 : 1 on its own tint", (name) => {
    expect(contrast(token(name), token(`${name}-tint`))).toBeGreaterThanOrEqual(4.5);
  });
});
