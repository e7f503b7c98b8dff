import type { TextFix } from "../../sql/diagnostics.ts";
import type { EditorAction } from "./editorActions.ts";

/** What the rest of the page may ask of the editor. */
export interface EditorPort {
  /** Selects a stretch of the script and brings it into view; `focus` moves the reader there too. */
  select(start: number, end: number, focus?: boolean): void;
  /** Changes the script as a fix says, as one step of the editor's undo. */
  apply(edits: TextFix["edits"]): void;
  /** Does what a key of the editor does; the focus stays where it is. */
  act(action: EditorAction): void;
  /** Hands over what was typed and not told yet. */
  flush(): void;
  /** Gives the place of the statement that the cursor is in, or the next one after it. */
  statementAtCursor(): number | undefined;
  focus(): void;
}

/** A port whose other end may not be there yet. */
export interface OpenPort extends EditorPort {
  connect(port: EditorPort | undefined): void;
}

/** Makes the port that the editor connects to once it stands. */
export function openPort(): OpenPort {
  let port: EditorPort | undefined;
  return {
    connect(next) {
      port = next;
    },
    select: (start, end, focus) => port?.select(start, end, focus),
    apply: (edits) => port?.apply(edits),
    act: (action) => port?.act(action),
    flush: () => port?.flush(),
    statementAtCursor: () => port?.statementAtCursor(),
    focus: () => port?.focus(),
  };
}
