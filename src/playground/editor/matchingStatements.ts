import type { ScriptStatement } from "../../session/links.ts";

/**
 * Finds the statements that a reader asks for.
 * @param asked a number: the statement of that number, and those whose number begins so; words: those that hold them all
 * @returns their places in the script, in its order; a statement of exactly that number first
 */
export function matchingStatements(statements: readonly ScriptStatement[], asked: string): readonly number[] {
  const wanted = asked.trim().toLowerCase();
  const places = statements.map((_, place) => place);
  if (wanted === "") return places;
  if (/^\d+$/.test(wanted)) {
    const numbered = places.filter((place) => String(place + 1).startsWith(wanted));
    if (numbered.length > 0) return numbered;
  }
  const words = wanted.split(/\s+/);
  return places.filter((place) => {
    const text = statements[place]?.text.toLowerCase() ?? "";
    return words.every((word) => text.includes(word));
  });
}
