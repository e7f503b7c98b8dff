import { descendants, type HtmlElement } from "../htmlTree.ts";
import { isShown } from "./shown.ts";

/**
 * Writes a table, one line for each row. What a cell holds in several blocks stands in one line, parted by `<br>`.
 * @param blocksOf writes a cell
 */
export function table(node: HtmlElement, blocksOf: (cell: HtmlElement) => readonly string[]): string[] {
  const inner = [...descendants(node)];
  const rows = inner
    .filter((row) => row.name === "tr" && isShown(row))
    .map((row) =>
      row.children
        .filter((cell) => typeof cell !== "string")
        .filter(({ name }) => name === "th" || name === "td")
        .map((cell) => oneLine(blocksOf(cell))),
    )
    .filter((cells) => cells.some((cell) => cell !== ""));
  const [head = [], ...body] = rows;
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (width === 0) return [];
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? "").join(" | ")} |`;
  const caption = inner.find(({ name }) => name === "caption");
  return [
    ...(caption ? blocksOf(caption) : []),
    [line(head), `|${" --- |".repeat(width)}`, ...body.map(line)].join("\n"),
  ];
}

function oneLine(blocks: readonly string[]): string {
  return blocks
    .map((block) =>
      block.replace(/^```\w*\n([\s\S]*)\n```$/, (_, text: string) => `\`${text.replaceAll("\n", " ")}\``),
    )
    .join("<br>")
    .replace(/\n+/g, "<br>")
    .replace(/(?<!\\)\|/g, "\\|");
}
