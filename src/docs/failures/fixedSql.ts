/** A stretch of SQL; `changed` where a fix wrote it. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Most characters between a statement and an edit for both to be shown in one piece. */
const NEAR = 240;

/** Writes a statement as a fix makes it; where the fix changes something far from it, what the fix writes alone. */
export function fixedSql(
  script: string,
  statement: Stretch,
  edits: readonly { readonly span: Stretch; readonly replacement: string }[],
): readonly Piece[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const far = sorted.some(
    ({ span }) => span.end < statement.start - NEAR || span.start > statement.end + NEAR,
  );
  if (far)
    return sorted.flatMap(({ replacement }): Piece[] =>
      replacement.trim() === "" ? [] : [{ text: `${replacement.trim()}\n`, changed: true }],
    );
  const start = Math.min(statement.start, ...sorted.map(({ span }) => span.start));
  const end = Math.max(statement.end, ...sorted.map(({ span }) => span.end));
  const pieces: Piece[] = [];
  let at = start;
  for (const { span, replacement } of sorted) {
    pieces.push({ text: script.slice(at, span.start), changed: false });
    pieces.push({ text: replacement, changed: true });
    at = span.end;
  }
  pieces.push({ text: script.slice(at, end), changed: false });
  return trimmed(pieces.filter(({ text }) => text !== ""));
}

/** Without blank space at both ends. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces
    .map(({ text, changed }, index) => {
      const front = index === 0 ? text.trimStart() : text;
      return { text: index === last ? front.trimEnd() : front, changed };
    })
    .filter(({ text }) => text !== "");
}
