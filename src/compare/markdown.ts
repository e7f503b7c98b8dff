import type { StatementResult, UnsupportedResult } from "../cluster/result.ts";
import type { Comparison, Difference, Sent } from "./types.ts";

/** What a comparison is called in the reader's language. */
export interface MarkdownWords {
  readonly title: string;
  readonly count: string;
  readonly statement: string;
  readonly differs: string;
  /** Names of the two sides. */
  readonly left: string;
  readonly right: string;
  readonly difference: (difference: Difference) => string;
  readonly translated: string;
  /** How an answer of so many rows is summed up. */
  readonly rows: (count: number) => string;
  readonly unsupported: (result: UnsupportedResult) => string;
}

/** Most rows of an answer that are written down. */
const ROWS = 20;

/** Writes a comparison as Markdown: a table that sums it up, then each statement that differs with both answers. */
export function comparisonMarkdown({ statements, differing }: Comparison, words: MarkdownWords): string {
  const summary = [
    `| # | ${words.statement} | ${words.left} | ${words.right} | ${words.differs} |`,
    "| --- | --- | --- | --- | --- |",
    ...statements.map(({ text, left, right, differences }, place) => {
      const cells = [
        String(place + 1),
        inline(firstLine(text)),
        shortAnswer(left, words),
        shortAnswer(right, words),
        differences.map(words.difference).join(", "),
      ];
      return `| ${cells.map(inCell).join(" | ")} |`;
    }),
  ];
  const details = differing.flatMap((place) => {
    const statement = statements[place];
    if (statement === undefined) return [];
    const { text, left, right, differences } = statement;
    return [
      `## ${place + 1}. ${differences.map(words.difference).join(", ")}`,
      fenced("sql", text),
      ...[
        { name: words.left, sent: left },
        { name: words.right, sent: right },
      ].flatMap(({ name, sent }) => [
        `**${name}**`,
        ...(sent.text === text ? [] : [`${words.translated}:`, fenced("sql", sent.text)]),
        fenced("text", longAnswer(sent, words)),
      ]),
    ];
  });
  return `${[`# ${words.title}: ${words.left} / ${words.right}`, words.count, summary.join("\n"), ...details].join("\n\n")}\n`;
}

function shortAnswer({ result, job }: Sent, words: MarkdownWords): string {
  const answer = answerOf(result.result, words);
  return inline(job === undefined ? answer : `${answer}; ${job.state} ${job.status}`);
}

function answerOf(result: StatementResult | undefined, words: MarkdownWords): string {
  switch (result?.kind) {
    case undefined:
      return "–";
    case "rows":
      return words.rows(result.rows.length);
    case "ok":
      return "OK";
    case "error":
      return `ERROR ${result.errno} (${result.sqlState}): ${result.message.trim()}`;
    case "unsupported":
      return words.unsupported(result);
    default: {
      const never: never = result;
      return never;
    }
  }
}

function longAnswer({ result, job }: Sent, words: MarkdownWords): string {
  const answer = result.result;
  const lines =
    answer?.kind === "rows"
      ? [
          answer.columns.join("\t"),
          ...answer.rows.slice(0, ROWS).map((row) => row.map((value) => value ?? "NULL").join("\t")),
          ...(answer.rows.length > ROWS ? ["…"] : []),
        ]
      : [answerOf(answer, words)];
  return [...lines, ...(job ? [`${job.kind.toUpperCase()} ${job.state} ${job.status}`] : [])].join("\n");
}

/** A fence that is longer than any within the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function inline(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (!plain.includes("`")) return `\`${plain}\``;
  return `\`\` ${plain} \`\``;
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
