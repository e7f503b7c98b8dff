import type { Expression } from "../../sql/expressions.ts";
import { MAXVALUE, MINVALUE, RangeSet, readBound, type Bound } from "../rangeBounds.ts";
import type { Column, OlapTable, Partition } from "../tables.ts";
import { datumTypeOf } from "../values/datum.ts";
import { readDatum } from "../values/datumText.ts";

/** A comparison of the partition column with values. */
interface Comparison {
  readonly operator: "=" | "<" | "<=" | ">" | ">=";
  /** For `=`: any of them. */
  readonly values: readonly string[];
}

/**
 * Gives the partitions that a query has to read: those that its conditions rule out by the partition column are not looked at
 * (fe planner/PartitionPruner; nereids PruneOlapScanPartition). Conditions of other shapes rule nothing out.
 * @param alias what the query calls the table
 */
export function prunedPartitions(
  table: OlapTable,
  partitions: readonly Partition[],
  conditions: readonly Expression[],
  alias: string,
): readonly Partition[] {
  const { partitioning } = table;
  if (partitioning.type === "unpartitioned" || partitioning.columns.length !== 1) return partitions;
  const [name = ""] = partitioning.columns;
  const column = table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (column === undefined) return partitions;
  const comparisons = conditions.flatMap((condition) => comparisonsOf(condition, column, alias));
  return partitions.filter((partition) => comparisons.every((one) => mayHold(one, partition, column)));
}

function comparisonsOf(condition: Expression, column: Column, alias: string): readonly Comparison[] {
  const isColumn = (node: Expression) => namesColumn(node, column, alias);
  switch (condition.kind) {
    case "binary": {
      const { left, right, operator } = condition;
      const turned = isColumn(right);
      const value = valueOf(turned ? left : right);
      const known = turned ? TURNED[operator] : SAME[operator];
      if (known === undefined || value === undefined || (!turned && !isColumn(left))) return [];
      return [{ operator: known, values: [value] }];
    }
    case "in": {
      const values = condition.items.map(valueOf);
      const known = values.filter((value) => value !== undefined);
      const whole = !condition.negated && isColumn(condition.operand) && known.length === values.length;
      return whole ? [{ operator: "=", values: known }] : [];
    }
    case "between": {
      const [low, high] = [valueOf(condition.low), valueOf(condition.high)];
      if (condition.negated || !isColumn(condition.operand)) return [];
      return [
        ...(low === undefined ? [] : [{ operator: ">=" as const, values: [low] }]),
        ...(high === undefined ? [] : [{ operator: "<=" as const, values: [high] }]),
      ];
    }
    default:
      return [];
  }
}

const SAME: Readonly<Partial<Record<string, Comparison["operator"]>>> = {
  "=": "=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

const TURNED: typeof SAME = { "=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function namesColumn(node: Expression, column: Column, alias: string): boolean {
  if (node.kind !== "column") return false;
  const { parts } = node.name;
  const last = parts.at(-1)?.value.toLowerCase();
  const owner = parts.at(-2)?.value;
  return last === column.name.toLowerCase() && (owner === undefined || owner === alias);
}

function valueOf(node: Expression): string | undefined {
  return node.kind === "literal" && node.type !== "null" && node.type !== "boolean" ? node.value : undefined;
}

function mayHold({ operator, values }: Comparison, partition: Partition, column: Column): boolean {
  if (partition.list !== undefined) {
    return (
      operator !== "=" || partition.list.some(([value]) => value !== undefined && values.includes(value))
    );
  }
  if (partition.range === undefined) return true;
  const types = [column.type];
  const own = new RangeSet(types, [partition]);
  return values.some((value) => {
    const bound = readBound(types, [value]);
    if ("reason" in bound) return true;
    const within = () => own.route([readDatum(datumTypeOf(column.type), bound[0] ?? "")]) !== undefined;
    const meets = (lower: Bound, upper: Bound) => own.meeting({ lower, upper }) !== undefined;
    switch (operator) {
      case "=":
        return within();
      case "<":
        return meets([MINVALUE], bound);
      case "<=":
        return within() || meets([MINVALUE], bound);
      case ">":
      case ">=":
        return meets(bound, [MAXVALUE]);
      default: {
        const never: never = operator;
        return never;
      }
    }
  });
}
