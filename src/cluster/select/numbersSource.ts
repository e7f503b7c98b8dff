import { has } from "../../engine/index.ts";
import type { Relation } from "../../sql/expressions.ts";
import type { Property } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { allNumbers } from "../generated/numbers.ts";
import { blockSource } from "../generated/blockSource.ts";
import { lineFormula } from "../generated/formulas.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { BIGINT } from "../values/datum.ts";
import type { QueryPlace } from "./queryPlan.ts";
import type { RowSource } from "./rowSource.ts";
import { derivedScope } from "./scope.ts";

type FunctionRelation = Relation & { readonly kind: "tableFunction" };

/** Functions of Doris that give rows and are not simulated (fe tablefunction/TableValuedFunctionIf.getTableFunction). */
const OTHERS = new Set(
  "s3 hdfs http_stream local iceberg_meta backends frontends frontends_disks catalogs jobs tasks mv_infos group_commit partitions partition_values query parquet_meta hudi_meta paimon_meta file http".split(
    " ",
  ),
);

/** Makes numbers("number" = "10") ready to be read: as many numbers, from 0 (fe tablefunction/NumbersTableValuedFunction). */
export function numbersSource(
  { name, properties = [], alias }: FunctionRelation,
  { context }: QueryPlace,
): RowSource | Refusal {
  const called = name.parts.map((part) => part.value).join(".");
  const known = called.toLowerCase() === "numbers" && has(context.target, "numbersFunction");
  if (!known)
    return OTHERS.has(called.toLowerCase())
      ? beyond("tableFunction", { name: called.toLowerCase() })
      : fail(context.target, "tableFunctionUnknown", { name: called, types: "" });
  const given = has(context.target, "numbersOfOneValue")
    ? givenNumbers(properties, context)
    : givenToTablets(properties, context);
  if (isRefusal(given)) return given;
  const { count, value } = given;
  const scope = derivedScope([{ name: "number", type: BIGINT }], alias?.value);
  if (count <= 0n) return { scope, rows: () => [] };
  // A formula numbers no more rows than an integer counts exactly.
  if (count > 1_000_000_000_000_000n) return beyond("tableFunction", { name: "numbers" });
  const formula = lineFormula(value ?? 0n, value === undefined ? 1n : 0n, BIGINT);
  return blockSource(scope, () => [], [{ ...allNumbers(Number(count)), columns: [formula] }], context);
}

interface Numbers {
  readonly count: bigint;
  /** All rows have it. */
  readonly value?: bigint;
}

/** Reads the properties by their exact names; others are passed over. */
function givenNumbers(properties: readonly Property[], { target }: StatementContext): Numbers | Refusal {
  const shown = properties.map(({ key, value }) => `'${key.value}' = '${value.value}'`).join(", ");
  const read = (wanted: string): bigint | Refusal | undefined => {
    const property = properties.findLast(({ key }) => key.value === wanted);
    if (property === undefined) return undefined;
    const { value } = property.value;
    return readLong(value) ?? fail(target, "numbersFormat", { property: wanted, value, properties: shown });
  };
  const count = read("number");
  if (count === undefined) return fail(target, "numbersMissing", { properties: shown });
  if (isRefusal(count)) return count;
  const value = read("const_value");
  if (isRefusal(value)) return value;
  return { count, ...(value !== undefined && { value }) };
}

/** Reads the properties in any case; others are refused. */
function givenToTablets(properties: readonly Property[], { target }: StatementContext): Numbers | Refusal {
  const values = new Map<string, string>();
  for (const { key, value } of properties) {
    const name = key.value.toLowerCase();
    if (name !== "number" && name !== "backend_num")
      return fail(target, "numbersProperty", { property: key.value });
    values.set(name, value.value);
  }
  const tablets = readLong(values.get("backend_num") ?? "1");
  if (tablets === undefined) return fail(target, "numbersFormat", { property: "backend_num", value: "" });
  if (tablets !== 1n) return beyond("tableFunction", { name: 'numbers("backend_num" = …)' });
  const number = values.get("number") ?? "";
  if (number === "") return fail(target, "numbersMissing");
  const count = readLong(number);
  return count === undefined
    ? fail(target, "numbersFormat", { property: "number", value: number })
    : { count };
}

/** Reads a number as Long.parseLong does. */
function readLong(text: string): bigint | undefined {
  if (!/^[+-]?\d+$/u.test(text)) return undefined;
  const value = BigInt(text.replace("+", ""));
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
