import { has } from "../../../engine/index.ts";
import { textBytes } from "../../sizes.ts";
import { INT, TEXT, type Datum } from "../../values/datum.ts";
import { castTo } from "../compiled.ts";
import { argument, strict, type FunctionRow } from "./define.ts";

/** Longest text that a function makes, in characters; longer ones are NULL, as the engine cuts at its own limit. */
const LONGEST = 1_048_576;

type Given = readonly Exclude<Datum, null>[];

const text = (values: Given, place: number) => String(values[place] ?? "");
const number = (values: Given, place: number) => Number(values[place] ?? 0);
const characters = (value: string) => Array.from(value);

/** Takes `count` characters from `start` (from 1, from the end where negative). */
function substring(value: string, start: number, count: number): string {
  const all = characters(value);
  const from = start > 0 ? start - 1 : start < 0 ? all.length + start : -1;
  return from < 0 || from >= all.length || count <= 0 ? "" : all.slice(from, from + count).join("");
}

function pad(value: string, length: number, filler: string, left: boolean): string | null {
  if (length < 0 || length > LONGEST) return null;
  const all = characters(value);
  if (all.length >= length) return all.slice(0, length).join("");
  const fill = characters(filler);
  if (fill.length === 0) return value;
  const missing = Array.from(
    { length: length - all.length },
    (_, place) => fill[place % fill.length] ?? "",
  ).join("");
  return left ? missing + value : value + missing;
}

function position(value: string, wanted: string, from: number): bigint {
  if (from < 1) return 0n;
  const all = characters(value);
  const before = all.slice(0, from - 1).join("");
  const at = value.indexOf(wanted, before.length);
  return at < 0 || from > all.length + 1 ? 0n : BigInt(characters(value.slice(0, at)).length + 1);
}

function splitPart(value: string, separator: string, wanted: number): string | null {
  if (wanted === 0) return null;
  const parts = separator === "" ? characters(value) : split(value, separator, wanted < 0);
  return parts[Math.abs(wanted) - 1] ?? (wanted > 0 ? "" : null);
}

/** Splits a text; from its end where `backwards`, the last part first. */
function split(value: string, separator: string, backwards: boolean): readonly string[] {
  if (!backwards) return value.split(separator);
  const mirrored = (text: string) => text.split("").reverse().join("");
  return mirrored(value).split(mirrored(separator)).map(mirrored);
}

/** Defines a change of case, which was for the letters A to Z alone once. */
function caseChange(names: string, letters: RegExp, change: (letter: string) => string): FunctionRow {
  return {
    names: names.split(" "),
    min: 1,
    max: 1,
    make: (args, { target }) => {
      const { evaluate } = castTo(argument(args, 0), TEXT);
      const changed = has(target, "unicodeCase")
        ? (value: string) => Array.from(value, change).join("")
        : (value: string) => value.replace(letters, change);
      return {
        type: TEXT,
        evaluate: (frame) => {
          const value = evaluate(frame);
          return value === null ? null : changed(String(value));
        },
      };
    },
  };
}

export const TEXT_FUNCTIONS: readonly FunctionRow[] = [
  strict("concat", [1, 100], [TEXT], TEXT, (values) => values.join("")),
  strict("substring substr mid", [2, 3], [TEXT, INT, INT], TEXT, (values) =>
    substring(text(values, 0), number(values, 1), values.length > 2 ? number(values, 2) : LONGEST),
  ),
  strict("left strleft", [2, 2], [TEXT, INT], TEXT, (values) =>
    substring(text(values, 0), 1, number(values, 1)),
  ),
  strict("right strright", [2, 2], [TEXT, INT], TEXT, (values) => {
    const all = characters(text(values, 0));
    return number(values, 1) <= 0 ? "" : all.slice(Math.max(0, all.length - number(values, 1))).join("");
  }),
  strict("length", [1, 1], [TEXT], INT, (values) => BigInt(textBytes(text(values, 0)))),
  strict("char_length character_length", [1, 1], [TEXT], INT, (values) =>
    BigInt(characters(text(values, 0)).length),
  ),
  caseChange("upper ucase", /[a-z]/g, (letter) => letter.toUpperCase()),
  caseChange("lower lcase", /[A-Z]/g, (letter) => letter.toLowerCase()),
  strict("trim", [1, 1], [TEXT], TEXT, (values) => text(values, 0).replace(/^ +| +$/g, "")),
  strict("ltrim", [1, 1], [TEXT], TEXT, (values) => text(values, 0).replace(/^ +/, "")),
  strict("rtrim", [1, 1], [TEXT], TEXT, (values) => text(values, 0).replace(/ +$/, "")),
  strict("replace", [3, 3], [TEXT], TEXT, (values) =>
    text(values, 1) === "" ? text(values, 0) : text(values, 0).split(text(values, 1)).join(text(values, 2)),
  ),
  strict("reverse", [1, 1], [TEXT], TEXT, (values) => characters(text(values, 0)).reverse().join("")),
  strict("repeat", [2, 2], [TEXT, INT], TEXT, (values) => {
    const times = Math.max(0, number(values, 1));
    return times * text(values, 0).length > LONGEST ? null : text(values, 0).repeat(times);
  }),
  strict("lpad", [2, 3], [TEXT, INT, TEXT], TEXT, (values) =>
    pad(text(values, 0), number(values, 1), values.length > 2 ? text(values, 2) : " ", true),
  ),
  strict("rpad", [2, 3], [TEXT, INT, TEXT], TEXT, (values) =>
    pad(text(values, 0), number(values, 1), values.length > 2 ? text(values, 2) : " ", false),
  ),
  strict("instr", [2, 2], [TEXT], INT, (values) => position(text(values, 0), text(values, 1), 1)),
  strict("locate", [2, 3], [TEXT, TEXT, INT], INT, (values) =>
    position(text(values, 1), text(values, 0), values.length > 2 ? number(values, 2) : 1),
  ),
  strict("starts_with", [2, 2], [TEXT], { kind: "boolean" }, (values) =>
    text(values, 0).startsWith(text(values, 1)) ? 1n : 0n,
  ),
  strict("ends_with", [2, 2], [TEXT], { kind: "boolean" }, (values) =>
    text(values, 0).endsWith(text(values, 1)) ? 1n : 0n,
  ),
  strict("split_part", [3, 3], [TEXT, TEXT, INT], TEXT, (values) =>
    splitPart(text(values, 0), text(values, 1), number(values, 2)),
  ),
  strict("space", [1, 1], [INT], TEXT, (values) =>
    number(values, 0) > LONGEST ? null : " ".repeat(Math.max(0, number(values, 0))),
  ),
  {
    names: ["concat_ws"],
    min: 2,
    max: 100,
    // NULLs among the parts are left out, a NULL separator gives NULL.
    make: (args) => {
      const [separator, ...parts] = args.map((arg) => strictText(arg));
      return {
        type: TEXT,
        evaluate: (frame) => {
          const between = separator?.(frame) ?? null;
          if (between === null) return null;
          return parts.flatMap((part) => part(frame) ?? []).join(String(between));
        },
      };
    },
  },
];

function strictText(arg: Parameters<FunctionRow["make"]>[0][number]) {
  return castTo(arg, TEXT).evaluate;
}
