import type { Expression } from "../sql/expressions.ts";
import type { StatementContext } from "./context.ts";
import { has } from "../engine/index.ts";
import { fail } from "./fail.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { beyond, unsupported } from "./statements/unsupported.ts";
import type { Value } from "./tables.ts";

/** A row of SHOW PARTITIONS by its columns. */
export type PartitionCells = Readonly<Record<string, Value>>;
type Test = (cells: PartitionCells) => boolean;

/** The columns that WHERE takes, and what the engine keeps of them: a string, a whole number, or neither. */
const FILTER_COLUMNS: Readonly<Record<string, "string" | "number" | "other">> = {
  PartitionId: "number",
  PartitionName: "string",
  State: "other",
  Buckets: "number",
  ReplicationNum: "string",
  LastConsistencyCheckTime: "other",
};

const COMPARISONS: Readonly<Record<string, (left: bigint, right: bigint) => boolean>> = {
  "=": (left, right) => left === right,
  "<=>": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

/**
 * Makes the test that WHERE of SHOW PARTITIONS asks for (fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate,
 * common/proc/PartitionsProcDir.filter). Of several conditions on one column the last one counts.
 */
export function partitionFilter(where: Expression, context: StatementContext): Test | Refusal {
  const tests = new Map<string, Test>();
  const refusal = read(where, tests, context);
  return refusal ?? ((cells) => [...tests.values()].every((test) => test(cells)));
}

function read(where: Expression, tests: Map<string, Test>, context: StatementContext): Refusal | undefined {
  const { target } = context;
  if (where.kind === "inQuery" || where.kind === "query" || where.kind === "exists")
    return beyond("partitionFilterQuery");
  if (where.kind === "binary" && where.operator === "AND") {
    return read(where.left, tests, context) ?? read(where.right, tests, context);
  }
  // NOT LIKE is a NOT around a LIKE.
  const negated = where.kind === "like" && where.negated;
  const not = where.kind === "unary" && where.operator === "NOT";
  if ((negated || not) && has(target, "partitionsUnequal")) {
    if (not && where.operand.kind === "binary" && where.operand.operator === "=")
      return read({ ...where.operand, operator: "!=" }, tests, context);
    return fail(target, "showPartitionsPredicate");
  }
  if (negated || not || (where.kind === "binary" && where.operator === "OR")) {
    return fail(target, "showPartitionsNotAnd");
  }
  const side = firstOperand(where);
  if (side?.kind !== "column") return fail(target, "showPartitionsLeftSide");
  const given = side.name.parts.at(-1)?.value ?? "";
  const test = leaf(where, given, context);
  if (isRefusal(test)) return test;
  tests.set(given.toLowerCase(), test);
  return undefined;
}

function firstOperand(where: Expression): Expression | undefined {
  switch (where.kind) {
    case "binary":
      return where.left;
    case "unary":
    case "in":
    case "between":
    case "like":
    case "isNull":
    case "cast":
    case "inQuery":
      return where.operand;
    case "call":
    case "unitCall":
      return where.args[0];
    case "interval":
      return where.count;
    case "case":
      return where.operand ?? where.branches[0]?.when;
    case "literal":
    case "column":
    case "variable":
    case "query":
    case "exists":
      return undefined;
    default: {
      const never: never = where;
      return never;
    }
  }
}

function leaf(where: Expression, given: string, context: StatementContext): Test | Refusal {
  const { target } = context;
  const name = Object.keys(FILTER_COLUMNS).find((column) => column.toLowerCase() === given.toLowerCase());
  const worded = name === "PartitionName" || name === "State";
  if (where.kind === "like") {
    if (!worded || where.operator !== "LIKE") return fail(target, "showPartitionsLike");
    return name === "State" ? unsupported("SHOW PARTITIONS WHERE State LIKE") : like(where.pattern);
  }
  const compare = where.kind === "binary" ? COMPARISONS[where.operator] : undefined;
  if (where.kind !== "binary" || compare === undefined) return fail(target, "showPartitionsPredicate");
  const unequal = where.operator === "!=" && has(target, "partitionsUnequal");
  if (worded && where.operator !== "=" && !unequal)
    return fail(target, "showPartitionsOperator", { column: given });
  if (name === undefined) return fail(target, "showPartitionsColumn");
  const { right } = where;
  const text = right.kind === "literal" && right.type === "string" ? right.value : undefined;
  if (name === "LastConsistencyCheckTime") {
    return text === undefined
      ? fail(target, "showPartitionsCheckTime")
      : unsupported(`SHOW PARTITIONS WHERE ${name}`);
  }
  // A string equals strings alone: PartitionId = '10023' and State = 'NORMAL' find nothing.
  if (text !== undefined && (where.operator === "=" || unequal)) {
    return (cells) => (FILTER_COLUMNS[name] === "string" && cells[name] === text) !== unequal;
  }
  const whole = right.kind === "literal" && /^\d+$/.test(right.value) && right.type === "number";
  if (!whole || worded) return unsupported("SHOW PARTITIONS WHERE");
  const number = BigInt(right.value);
  return (cells) => compare(BigInt(cells[name] ?? "0"), number);
}

/** `%` any characters, `?` one; case does not matter. The engine makes a regular expression of the rest. */
function like(pattern: Expression): Test | Refusal {
  if (pattern.kind !== "literal" || pattern.type !== "string" || /[\\[\](){}*+^$|]/.test(pattern.value)) {
    return unsupported("SHOW PARTITIONS WHERE PartitionName LIKE");
  }
  const source = pattern.value
    .toLowerCase()
    .replaceAll(".", "\\.")
    .replaceAll("?", ".")
    .replaceAll("%", ".*");
  const expression = new RegExp(`^${source}$`, "u");
  return (cells) => expression.test((cells["PartitionName"] ?? "").toLowerCase());
}
