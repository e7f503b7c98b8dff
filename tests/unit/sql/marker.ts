/** Takes the `|` out of a text and gives its place: the cursor. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error(`no cursor in: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** The version that most tests speak to. */
export const SR33 = { engine: "starrocks", version: "3.3" } as const;
export const SR34 = { engine: "starrocks", version: "3.4" } as const;
