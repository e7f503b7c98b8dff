import type { Engine } from "../../../src/engine/index.ts";
import { drawBelow, seedRandom } from "../../../src/cluster/random.ts";
import { readRows } from "../../conformance/rows.ts";

const PIECE =
  /--[^\n]*\n?|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|[\w$\u0080-\uffff]+|\s+|[\s\S]/gu;

/** Signs and ends of signs that no row may hold at that place. */
const STRAY =
  "' \" ` -- /* */ /*+ $$ ( ) [ ] { } < > , ; . .. ... @ @@ # \\ \0 ; 　 ， （ ） 😀 \ud83d \ufeff \u200b \r \t é ẞ İ ǅ 0 1e 1e400 .5 0x1 1s".split(
    " ",
  );

/** Makes texts out of the rows of an engine: crossed with each other where they share a piece, then broken. */
export function brokenRows(engine: Engine, seed: number): () => string {
  const dice = { random: seedRandom(seed) };
  const below = (count: number) => drawBelow(dice, count);
  const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)];
  const rows = readRows(engine).map(({ sql }) => sql.match(PIECE) ?? []);
  const places = new Map<string, { readonly row: readonly string[]; readonly at: number }[]>();
  for (const row of rows)
    row.forEach((piece, at) => {
      const known = places.get(piece.toUpperCase());
      if (known) known.push({ row, at });
      else places.set(piece.toUpperCase(), [{ row, at }]);
    });
  const pieces = [...places.keys()];

  function crossed(row: readonly string[]): readonly string[] {
    const at = below(row.length);
    const other = pick(places.get(row[at]?.toUpperCase() ?? "") ?? []);
    return other ? [...row.slice(0, at), ...other.row.slice(other.at)] : row;
  }

  function broken(row: readonly string[]): readonly string[] {
    const at = below(row.length + 1);
    const next = at + 1;
    const piece = row[at] ?? "";
    switch (below(9)) {
      case 0:
        return row.toSpliced(at, 1);
      case 1:
        return row.toSpliced(at, 0, piece, " ");
      case 2:
        return row.toSpliced(at, 1, ` ${pick(pieces) ?? ""} `);
      case 3:
        return row.toSpliced(at, 0, ` ${pick(pieces) ?? ""} `);
      case 4:
        return row.toSpliced(at, 0, pick(STRAY) ?? "");
      case 5:
        return row.slice(0, at);
      case 6:
        return row.toSpliced(at, 2, row[next] ?? "", piece);
      case 7: {
        const cut = below(piece.length + 1);
        return row.toSpliced(at, 1, piece.slice(0, cut), pick(STRAY) ?? "", piece.slice(cut));
      }
      default:
        return row.toSpliced(at, 0, ...row.slice(at, at + below(6)), " ");
    }
  }

  return () => {
    let row: readonly string[] = pick(rows) ?? [];
    for (let crossings = below(3); crossings > 0; crossings--) row = crossed(row);
    for (let breaks = below(4); breaks > 0; breaks--) row = broken(row);
    return row.join("").slice(0, 2000);
  };
}
