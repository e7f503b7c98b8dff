import type { LogEntry } from "../log/types.ts";
import type { Directive } from "../sql/directives.ts";

/** Which stretch of the script an entry of the log was run from; it moves with the text around it. */
export interface StatementLink {
  /** Its place in the log. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
}

/** A statement of the script: where it stands and what is sent. */
export interface ScriptStatement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Offset behind its `;`. */
  readonly after: number;
  /** Comment lines `-- @…` before it; absent where there are none. */
  readonly directives?: readonly Directive[];
}

/**
 * Moves links with an edit of the script; one whose text was removed whole is dropped.
 * @param place gives the new offset of an old one; `side` says which way it goes where text was put in right there
 */
export function moveLinks(
  links: readonly StatementLink[],
  place: (offset: number, side: -1 | 1) => number,
): readonly StatementLink[] {
  return links.flatMap((link) => {
    const start = place(link.start, 1);
    const end = place(link.end, -1);
    return end > start ? [{ ...link, start, end }] : [];
  });
}

/**
 * Finds where in a script a log came from: each statement entry is linked to the next statement of the same text, as
 * they follow each other, else to any of the same text.
 */
export function linkLog(
  statements: readonly ScriptStatement[],
  entries: readonly LogEntry[],
): readonly StatementLink[] {
  const places = new Map<string, number[]>();
  statements.forEach(({ text }, place) => {
    places.set(text, [...(places.get(text) ?? []), place]);
  });
  let after = -1;
  return entries.flatMap((entry, index) => {
    if (entry.type !== "statement") return [];
    const same = places.get(entry.sql);
    const place = same?.find((candidate) => candidate > after) ?? same?.[0];
    const statement = place === undefined ? undefined : statements[place];
    if (place === undefined || statement === undefined) return [];
    after = place;
    return [{ entry: index, start: statement.start, end: statement.end }];
  });
}

/** Gives the newest link of every statement among the first `entries` of the log, by the statement's place. */
export function newestLinks(
  statements: readonly ScriptStatement[],
  links: readonly StatementLink[],
  entries: number,
): ReadonlyMap<number, StatementLink> {
  const newest = new Map<number, StatementLink>();
  for (const link of links) {
    if (link.entry >= entries) continue;
    const place = statementOver(statements, link);
    if (place === undefined) continue;
    const other = newest.get(place);
    if (other === undefined || other.entry < link.entry) newest.set(place, link);
  }
  return newest;
}

/** Finds the statement that a link lies in, by halving. */
function statementOver(statements: readonly ScriptStatement[], link: StatementLink): number | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const statement = statements[middle];
    if (statement !== undefined && statement.end <= link.start) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found !== undefined && found.start < link.end ? low : undefined;
}
