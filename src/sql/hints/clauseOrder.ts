import { codeOf } from "../tokens.ts";
import { say, type Edit, type Fault } from "./fault.ts";
import type { Slip } from "./repair.ts";

/** The clauses of a statement in their order, each by the words that it may begin with. */
const ORDERS: readonly {
  readonly head: readonly string[];
  readonly clauses: readonly (readonly string[])[];
}[] = [
  {
    head: ["BACKUP"],
    clauses: [["ALL", "EXTERNAL"], ["DATABASE"], ["SNAPSHOT"], ["TO"], ["ON", "EXCLUDE"], ["PROPERTIES"]],
  },
  {
    head: ["RESTORE"],
    clauses: [["SNAPSHOT"], ["FROM"], ["ALL", "EXTERNAL"], ["DATABASE"], ["ON", "EXCLUDE"], ["PROPERTIES"]],
  },
  { head: ["CREATE", "REPOSITORY"], clauses: [["WITH"], ["ON"], ["PROPERTIES"]] },
  { head: ["CREATE", "READ", "ONLY", "REPOSITORY"], clauses: [["WITH"], ["ON"], ["PROPERTIES"]] },
  {
    head: ["SHOW", "BACKUP"],
    clauses: [
      ["FROM", "IN"],
      ["WHERE", "LIKE"],
    ],
  },
  {
    head: ["SHOW", "RESTORE"],
    clauses: [
      ["FROM", "IN"],
      ["WHERE", "LIKE"],
    ],
  },
  {
    head: ["SHOW", "BRIEF", "RESTORE"],
    clauses: [
      ["FROM", "IN"],
      ["WHERE", "LIKE"],
    ],
  },
  { head: ["SHOW", "SNAPSHOT"], clauses: [["ON"], ["WHERE", "LIKE"]] },
  { head: ["GRANT"], clauses: [["ON"], ["TO"], ["WITH"]] },
  { head: ["REVOKE"], clauses: [["ON"], ["FROM"]] },
  {
    head: ["CREATE", "TABLE"],
    clauses: [
      ["ENGINE"],
      ["DUPLICATE", "AGGREGATE", "UNIQUE", "PRIMARY"],
      ["COMMENT"],
      ["PARTITION"],
      ["DISTRIBUTED"],
      ["ORDER"],
      ["ROLLUP"],
      ["PROPERTIES"],
    ],
  },
];

interface Clause {
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** The clauses are right and stand in the wrong order. */
export const clauseOrder: Slip = function* (fault) {
  const { tokens, first } = fault;
  const order = ORDERS.find(({ head }) =>
    head.every((word, index) => codeOf(tokens, first + index) === `${word} `),
  );
  if (!order) return;
  const clauses = clausesOf(fault, order.head.length, order.clauses);
  const sorted = [...clauses].sort((a, b) => a.rank - b.rank);
  if (clauses.length < 2 || clauses.every((clause, index) => clause === sorted[index])) return;
  const text = (clause: Clause) => tokens.text.slice(clause.start, clause.end);
  const edits: Edit[] = clauses.map((clause, index) => ({
    span: { start: clause.start, end: clause.end },
    replacement: text(sorted[index] ?? clause),
  }));
  const names = sorted.map((clause) => text(clause).split(/[\s(]/, 1)[0]?.toUpperCase() ?? "");
  yield {
    hint: say("hint.order", { order: names.join(" · ") }),
    title: say("fix.order"),
    edits: edits.filter(({ span, replacement }) => tokens.text.slice(span.start, span.end) !== replacement),
    sure: true,
  };
};

function clausesOf(
  { tokens, first, last }: Fault,
  skip: number,
  order: readonly (readonly string[])[],
): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  const end = codeOf(tokens, last - 1) === ";" ? last - 1 : last;
  const close = (at: number) => {
    const open = clauses.pop();
    if (open) clauses.push({ ...open, end: tokens.ends[at - 1] ?? open.end });
  };
  let alias = false;
  for (let at = first + skip; at < end; at++) {
    const code = codeOf(tokens, at);
    if (code === "(") depth++;
    else if (code === ")") depth--;
    else if (depth === 0) {
      const rank = order.findIndex((words) => words.includes(code.trim()));
      // `ALL EXTERNAL CATALOGS` is one clause, and a name may be a word of another.
      const continues = alias || (rank >= 0 && clauses.at(-1)?.rank === rank);
      if (rank >= 0 && !continues) {
        close(at);
        clauses.push({ rank, start: tokens.starts[at] ?? 0, end: 0 });
      }
    }
    alias = code === "AS " || code === ".";
  }
  close(end);
  return clauses;
}
