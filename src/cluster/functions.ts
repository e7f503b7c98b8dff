import type { NeedObject } from "./accounts/authorize.ts";
import { typeName } from "./columnType.ts";
import { hashMapOrder } from "./javaOrder.ts";
import { md5Hex } from "./md5.ts";
import type { ColumnType, StoredFunction } from "./tables.ts";

/** What tells a function from others of its database, or from other global ones. */
export type FunctionKey = Pick<StoredFunction, "name" | "args" | "variadic">;

/** The database that the engine books global functions under (fe analysis/FunctionName.GLOBAL_UDF_DB). */
export const GLOBAL_FUNCTIONS = "__global_udf_db__";

/** Finds a function by name and arguments (fe catalog/Function.isIdentical). */
export function sameFunction(
  functions: readonly StoredFunction[],
  key: FunctionKey,
): StoredFunction | undefined {
  return functions.find(
    (one) =>
      one.name === key.name &&
      one.variadic === key.variadic &&
      one.args.length === key.args.length &&
      one.args.every((type, at) => matches(type, key.args[at])),
  );
}

/** Texts are alike whatever their length, decimals when they have the same scale (fe catalog/Type.matchesType). */
function matches(left: ColumnType, right: ColumnType | undefined): boolean {
  if (right === undefined) return false;
  if (isText(left) && isText(right)) return true;
  if (left.name !== right.name || left.inner.length !== right.inner.length) return false;
  if (left.name.startsWith("DECIMAL") && left.name !== "DECIMALV2" && left.args[1] !== right.args[1])
    return false;
  return left.inner.every((type, at) => matches(type, right.inner[at]));
}

function isText({ name }: ColumnType): boolean {
  return name === "VARCHAR" || name === "CHAR";
}

/** Words a type as the engine prints one in a function's signature: `INT`, `ARRAY<VARCHAR(20)>`. */
export function argumentType(type: ColumnType): string {
  if (type.name !== "ARRAY" && type.name !== "MAP") return typeName(type);
  return `${type.name}<${type.inner.map(argumentType).join(",")}>`;
}

/** Words a function as errors of jobs do: `f(INT, VARCHAR(20))` (fe catalog/Function.signatureString). */
export function functionSignature({ name, args, variadic }: FunctionKey): string {
  return `${name}(${args.map(argumentType).join(", ")}${variadic ? "..." : ""})`;
}

/** Words a function that is looked for: `db1.f(INT, ...)` (fe catalog/FunctionSearchDesc.toString). */
export function searchedFunction(database: string, { name, args, variadic }: FunctionKey): string {
  return `${database}.${name}(${[...args.map(argumentType), ...(variadic ? ["..."] : [])].join(", ")})`;
}

/** Words a function as SHOW FULL FUNCTIONS does: `f(INT,VARCHAR)` (fe catalog/Function.getSignature). */
export function shownSignature({ name, args, variadic }: FunctionKey): string {
  return `${name}(${args.map((type) => primitiveName(type)).join(",")}${variadic ? ", ..." : ""})`;
}

/** The function as an object of privileges (fe privilege/FunctionPEntryObject). */
export function functionObject(one: StoredFunction, database: string | undefined): NeedObject {
  const { id } = one;
  const signature = shownSignature(one);
  return database === undefined
    ? { type: "GLOBAL FUNCTION", names: [signature], id }
    : { type: "FUNCTION", names: [database, signature], id };
}

/** Types that have parts are one primitive type to the engine (fe catalog/Type.getPrimitiveType). */
export function primitiveName(type: ColumnType): string {
  return type.inner.length > 0 ? "INVALID_TYPE" : type.name;
}

/** Gives the JSON that SHOW FULL FUNCTIONS shows of a function (fe catalog/ScalarFunction.getProperties). */
export function functionProperties({ id, properties }: StoredFunction): string {
  const values: Readonly<Record<string, string>> = {
    // Functions of users have ids below zero, those of the engine others.
    fid: String(-Math.abs(id)),
    file: properties.file ?? "",
    md5: properties.md5 ?? "",
    symbol: properties.symbol ?? "",
    type: properties.type?.toLowerCase() === "python" ? "PYTHON" : "SRJAR",
  };
  return escapeHtml(
    JSON.stringify(Object.fromEntries(hashMapOrder(Object.keys(values)).map((key) => [key, values[key]]))),
  );
}

/** Gson writes what could be HTML as numbers. */
function escapeHtml(json: string): string {
  return json.replace(
    /[<>&='\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Gives the checksum of a file that the front end fetches: simulated files are right, and have a text of their own. */
export function fileChecksum(url: string): string {
  return md5Hex(url);
}
