import type { Piece } from "./pieces.ts";

const WIDTH = 80;
const STEP = "  ";

/** Words that begin a line where a statement is too wide for one, outside of parentheses. */
const LINE_BEGINS = new Set(
  "TO FROM ON EXCLUDE WHERE PROPERTIES PARTITION DISTRIBUTED DUPLICATE AGGREGATE UNIQUE PRIMARY ORDER GROUP HAVING LIMIT VALUES SELECT DATABASE EXTERNAL WITH COMMENT ENGINE ROLLUP SET ADD MODIFY UNION JOIN LEFT RIGHT INNER CROSS REFRESH".split(
    " ",
  ),
);
/** Words after which one of those goes on in the same line. */
const GOES_ON = new Set(
  "AS CREATE SHOW DROP ALTER BACKUP RESTORE ADMIN GRANT REVOKE DELETE INSERT ADD TEMPORARY LEFT RIGHT INNER CROSS OUTER FULL SEMI ANTI UNION ALL BY IS NOT DISTINCT MODIFY EXPLAIN CANCEL RECOVER DESC".split(
    " ",
  ),
);
/** Words whose list has every item on a line of its own where it is too wide for one. */
const LISTS = new Set(["VALUES", "SELECT", "SET"]);

/** Either a piece, or what stands between two parentheses. */
type Node = Piece | Group;
interface Group {
  readonly open: Piece;
  readonly items: readonly (readonly Node[])[];
  readonly close: Piece | undefined;
}

const isGroup = (node: Node): node is Group => "items" in node;
const firstOf = (node: Node): Piece => (isGroup(node) ? node.open : node);

/** Writes pieces into lines: in one where they fit, else each clause on a line, and too wide lists an item a line. */
export function layOut(pieces: readonly Piece[]): string {
  const nodes = groupsOf(pieces);
  const flat = flatText(nodes);
  if (flat !== undefined && flat.length <= WIDTH) return flat;
  const lines = new Lines();
  for (const clause of clausesOf(nodes)) {
    lines.begin("");
    writeClause(clause, lines);
  }
  return lines.text;
}

/** Lines that grow piece by piece. */
class Lines {
  text = "";
  #column = 0;
  #mustEnd = false;

  /** Begins a line, unless one has just begun. */
  begin(indent: string): void {
    if (this.text !== "" && !this.text.endsWith(`\n${indent}`)) this.text += `\n${indent}`;
    this.#column = indent.length;
    this.#mustEnd = false;
  }

  fits(text: string): boolean {
    return this.#column + text.length <= WIDTH;
  }

  write(gap: string, text: string, indent: string, endsLine: boolean): void {
    if (this.#mustEnd) this.begin(indent);
    const atBegin = this.#column === 0 || this.text.endsWith(`\n${indent}`);
    const written = (atBegin ? "" : gap) + text;
    this.text += written;
    this.#column += written.length;
    this.#mustEnd = endsLine;
  }
}

function writeClause(nodes: readonly Node[], lines: Lines): void {
  const [first] = nodes;
  // A comment at the end of a clause ends its line anyway.
  const flat = flatText(
    nodes.map((node, index) =>
      index === nodes.length - 1 && !isGroup(node) && node.code === "" ? { ...node, endsLine: false } : node,
    ),
  );
  const broken = flat === undefined || flat.length > WIDTH;
  const isList = broken && first !== undefined && !isGroup(first) && first.keyword && LISTS.has(first.text);
  const hasCommas = nodes.some((node) => !isGroup(node) && node.code === ",");
  writeNodes(nodes, "", STEP, lines, broken && hasCommas, isList && hasCommas);
}

/**
 * Writes nodes one behind the other.
 * @param base where the line began; lines that go on stand at `indent`
 * @param commas begin a line after each comma; `first` also before the first item
 */
function writeNodes(
  nodes: readonly Node[],
  base: string,
  indent: string,
  lines: Lines,
  commas: boolean,
  first: boolean,
): void {
  let before: Node | undefined;
  let leading = true;
  nodes.forEach((node, index) => {
    const piece = firstOf(node);
    const at = leading ? base : indent;
    const isTail = piece.code === "" && !piece.ownLine;
    const afterComma = commas && before !== undefined && isComma(before);
    const begins = (first && index === 1) || (afterComma && !isTail) || (piece.ownLine && index > 0);
    if (begins) lines.begin(at);
    const gap = before === undefined || lines.text.endsWith(`\n${at}`) ? "" : gapBetween(before, node);
    if (isGroup(node)) writeGroup(node, gap, indent, lines);
    else lines.write(gap, node.text, at, node.endsLine);
    if (piece.code !== "") leading = false;
    // A comment behind a comma stands in the comma's line.
    if (isTail && afterComma) lines.begin(indent);
    else before = node;
  });
}

function writeGroup(group: Group, gap: string, indent: string, lines: Lines): void {
  const flat = flatText([group]);
  const empty = group.items.every((item) => item.length === 0);
  if (flat !== undefined && (empty || lines.fits(gap + flat))) {
    lines.write(gap, flat, indent, false);
    return;
  }
  const outer = indent.slice(STEP.length);
  lines.write(gap, group.open.text, indent, false);
  for (const item of group.items) {
    lines.begin(indent);
    writeNodes(item, indent, indent + STEP, lines, false, false);
  }
  if (group.close) {
    lines.begin(outer);
    lines.write("", group.close.text, outer, false);
  }
}

/** Puts nodes into one line; `undefined` where a comment needs the end of a line. */
function flatText(nodes: readonly Node[]): string | undefined {
  let text = "";
  let before: Node | undefined;
  for (const node of nodes) {
    const gap = before === undefined ? "" : gapBetween(before, node);
    if (isGroup(node)) {
      const inner = flatText(node.items.flat());
      if (inner === undefined || node.open.ownLine) return undefined;
      text += gap + node.open.text + inner + (node.close?.text ?? "");
    } else {
      if (node.endsLine || node.ownLine) return undefined;
      text += gap + node.text;
    }
    before = node;
  }
  return text;
}

const CLOSE = [")", "]", "}", ",", ";", ".", "‧"];
const OPEN = ["(", "[", "{", ".", "‧"];
/** Words before a parenthesis that is no call. */
const SPACED = new Set(
  "ON IN EXCLUDE VALUES PROPERTIES PARTITION PARTITIONS AND OR NOT AS BY SET".split(" "),
);

function gapBetween(before: Node, after: Node): string {
  const next = firstOf(after);
  const last: Piece = isGroup(before) ? (before.close ?? before.open) : before;
  if (last.code === "" || next.code === "") return " ";
  if (CLOSE.includes(next.code) || OPEN.includes(last.code)) return "";
  if (isGroup(after)) return next.joined && !(last.keyword && SPACED.has(last.text)) ? "" : " ";
  if (next.sign === "between" || last.sign === "between" || last.code === ",") return " ";
  if (next.sign === "angle") return "";
  if (last.sign === "angle") return last.code === ">" && isWord(next) ? " " : "";
  // What a sign belongs to, its writer knew: users with hosts, signs before a number.
  if (next.sign === "before") return isWord(last) ? " " : next.joined ? "" : " ";
  if (last.sign === "before") return next.joined && !next.keyword ? "" : " ";
  return next.joined && (!isWord(last) || !isWord(next)) ? "" : " ";
}

const isWord = ({ code }: Piece) => code.endsWith(" ") || "`'\"#½℮".includes(code);

/** Nests what stands in parentheses, its items parted by commas; each comma stays with the item before it. */
function groupsOf(pieces: readonly Piece[]): readonly Node[] {
  const root: Node[][] = [[]];
  const open: { piece: Piece; items: Node[][] }[] = [];
  const items = () => open.at(-1)?.items ?? root;
  const add = (node: Node) => items().at(-1)?.push(node);
  pieces.forEach((piece, index) => {
    if (piece.code === "(") {
      open.push({ piece, items: [[]] });
      return;
    }
    const top = piece.code === ")" ? open.pop() : undefined;
    if (top) {
      add({ open: top.piece, items: top.items, close: piece });
      return;
    }
    add(piece);
    const next = pieces[index + 1];
    const ends = piece.code === "," || (piece.code === "" && items().at(-1)?.some(isComma) === true);
    // A comment in the comma's line belongs to the item before it.
    if (open.length > 0 && ends && !(next?.code === "" && !next.ownLine)) items().push([]);
  });
  // What was never closed is written as it came.
  return open.length > 0 ? [...pieces] : (root[0] ?? []);
}

const isComma = (node: Node) => !isGroup(node) && node.code === ",";

/** Parts a statement before the words that begin a clause. */
function clausesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const clauses: Node[][] = [];
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    const last = clauses.at(-1);
    if (!last || (before && beginsLine(before, node))) clauses.push([node]);
    else last.push(node);
  });
  return clauses;
}

function beginsLine(before: Node, node: Node): boolean {
  if (isGroup(node) || !node.keyword || !LINE_BEGINS.has(node.text)) return false;
  return (
    isGroup(before) ||
    (!(before.keyword && GOES_ON.has(before.text)) && before.code !== "," && before.code !== ".")
  );
}
