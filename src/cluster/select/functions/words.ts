import { BOOLEAN, INT, TEXT, type Datum } from "../../values/datum.ts";
import { compareText } from "../../values/compareText.ts";
import { castTo } from "../compiled.ts";
import { argument, strict, type FunctionRow } from "./define.ts";

type Given = readonly Exclude<Datum, null>[];

const text = (values: Given, place: number) => String(values[place] ?? "");

/** Takes what stands before the n-th separator, from the end where n is negative. */
function substringIndex(value: string, separator: string, count: number): string {
  if (separator === "" || count === 0) return "";
  const parts = value.split(separator);
  return (count > 0 ? parts.slice(0, count) : parts.slice(count)).join(separator);
}

/** Further functions of texts. */
export const WORD_FUNCTIONS: readonly FunctionRow[] = [
  strict("ascii", [1, 1], [TEXT], INT, (values) => BigInt(text(values, 0).codePointAt(0) ?? 0)),
  strict("char", [1, 1], [INT], TEXT, ([code]) => String.fromCharCode(Number(code) & 0x7f)),
  strict("strcmp", [2, 2], [TEXT], INT, (values) =>
    BigInt(Math.sign(compareText(text(values, 0), text(values, 1)))),
  ),
  strict("substring_index", [3, 3], [TEXT, TEXT, INT], TEXT, (values) =>
    substringIndex(text(values, 0), text(values, 1), Number(values[2] ?? 0)),
  ),
  strict("find_in_set", [2, 2], [TEXT], INT, (values) =>
    text(values, 0).includes(",") ? 0n : BigInt(text(values, 1).split(",").indexOf(text(values, 0)) + 1),
  ),
  strict("initcap", [1, 1], [TEXT], TEXT, (values) =>
    text(values, 0)
      .toLowerCase()
      .replace(
        /(^|[^A-Za-z0-9])([a-z])/g,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      ),
  ),
  strict("append_trailing_char_if_absent", [2, 2], [TEXT], TEXT, (values) => {
    const tail = text(values, 1);
    if (tail.length !== 1) return null;
    return text(values, 0).endsWith(tail) ? text(values, 0) : text(values, 0) + tail;
  }),
  {
    names: ["null_or_empty"],
    min: 1,
    max: 1,
    make: (args) => {
      const { evaluate } = castTo(argument(args, 0), TEXT);
      return { type: BOOLEAN, evaluate: (frame) => (["", null].includes(textOf(evaluate(frame))) ? 1n : 0n) };
    },
  },
  {
    names: ["field"],
    min: 2,
    max: 100,
    make: (args) => {
      const [wanted, ...choices] = args.map((arg) => castTo(arg, TEXT).evaluate);
      return {
        type: INT,
        evaluate: (frame) => {
          const value = wanted?.(frame) ?? null;
          return value === null ? 0n : BigInt(choices.findIndex((choice) => choice(frame) === value) + 1);
        },
      };
    },
  },
];

function textOf(value: Datum): string | null {
  return value === null ? null : String(value);
}
