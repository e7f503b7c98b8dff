import type { Diagram } from "./diagram.ts";

/** Parts a sequence before each word that follows something else, and around what may be left out and begins with a word. */
export function clausesOf(items: readonly Diagram[]): readonly (readonly Diagram[])[] {
  return parted(items, (item, before) => {
    if (optionalClause(item) || optionalClause(before)) return true;
    return item.type === "keyword" && before.type !== "keyword" && !opens(before);
  });
}

/** Parts a sequence everywhere but behind an opening and before a closing sign. */
export function heldTogether(items: readonly Diagram[]): readonly (readonly Diagram[])[] {
  return parted(items, (item, before) => !opens(before) && !closes(item));
}

/** Tells whether something that may be left out is a clause: it begins with a word of its own. */
export function optionalClause(diagram: Diagram): boolean {
  return diagram.type === "optional" && beginsWithWord(diagram.item);
}

function parted(
  items: readonly Diagram[],
  between: (item: Diagram, before: Diagram) => boolean,
): readonly (readonly Diagram[])[] {
  const parts: Diagram[][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const last = parts.at(-1);
    if (last && before && !between(item, before)) last.push(item);
    else parts.push([item]);
  });
  return parts;
}

function opens(diagram: Diagram): boolean {
  return diagram.type === "symbol" && diagram.text === "(";
}

function closes(diagram: Diagram): boolean {
  return diagram.type === "symbol" && (diagram.text === ")" || diagram.text === ".");
}

function beginsWithWord(diagram: Diagram): boolean {
  switch (diagram.type) {
    case "keyword":
      return true;
    case "name":
      return diagram.rule ?? false;
    case "symbol":
      return false;
    case "sequence":
    case "choice":
      return diagram.items[0] !== undefined && beginsWithWord(diagram.items[0]);
    case "optional":
    case "repeat":
      return beginsWithWord(diagram.item);
    default: {
      const never: never = diagram;
      return never;
    }
  }
}
