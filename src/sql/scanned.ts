// What the lexers of both engines work with.

/** One step of the lexer. `code` is how the token stands in the line that the grammar reads. */
export type Scanned =
  | { readonly kind: "token"; readonly end: number; readonly code: string }
  | { readonly kind: "hidden"; readonly end: number }
  | { readonly kind: "dropped"; readonly end: number; readonly why: "character" | "quote" };

/** Gives how much of a text a sticky pattern takes from an offset on. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Makes a token that ends before an offset. */
export function token(end: number, code: string): Scanned {
  return { kind: "token", end, code };
}
