import { daysFromCivil, isCivilDate } from "../../calendar.ts";
import { DATE, DATETIME, TEXT, type Datum } from "../../values/datum.ts";
import { floorDivide, MICROS_PER_DAY, MICROS_PER_SECOND } from "../../values/dateText.ts";
import { castTo, ofBoth } from "../compiled.ts";
import { argument, type FunctionRow } from "./define.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What stands in a text for a letter of the pattern, and what it says. */
const PARTS: Readonly<Record<string, readonly [pattern: string, field: string]>> = {
  Y: ["\\d{4}", "year"],
  y: ["\\d{2}", "shortYear"],
  m: ["\\d{1,2}", "month"],
  c: ["\\d{1,2}", "month"],
  b: ["[A-Za-z]{3}", "monthName"],
  M: ["[A-Za-z]+", "monthName"],
  d: ["\\d{1,2}", "day"],
  e: ["\\d{1,2}", "day"],
  H: ["\\d{1,2}", "hour"],
  k: ["\\d{1,2}", "hour"],
  i: ["\\d{1,2}", "minute"],
  s: ["\\d{1,2}", "second"],
  S: ["\\d{1,2}", "second"],
  f: ["\\d{1,6}", "micros"],
};
/** Letters that stand for several others. */
const GROUPS: Readonly<Record<string, string>> = { T: "%H:%i:%s", F: "%Y-%m-%d" };

/** Reads a time by a MySQL pattern; a text that does not fit it is NULL. */
export function readByPattern(text: string, pattern: string): bigint | null {
  const fields: string[] = [];
  let source = "";
  const whole = pattern.replace(/%([TF])/g, (_, letter: string) => GROUPS[letter] ?? "");
  for (let at = 0; at < whole.length; at++) {
    const character = whole.charAt(at);
    const part = character === "%" ? PARTS[whole.charAt(at + 1)] : undefined;
    if (part === undefined) {
      if (character === "%") return null;
      source += /\s/.test(character) ? "\\s*" : character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
      continue;
    }
    source += `\\s*(${part[0]})`;
    fields.push(part[1]);
    at++;
  }
  const match = new RegExp(`^${source}`, "u").exec(text.trim());
  if (match === null) return null;
  const said = Object.fromEntries(fields.map((field, at) => [field, match[at + 1] ?? ""]));
  const number = (field: string, otherwise: number) =>
    said[field] === undefined ? otherwise : Number(said[field]);
  const short = number("shortYear", 0);
  const year = said["shortYear"] === undefined ? number("year", 0) : short + (short < 70 ? 2000 : 1900);
  const named = MONTHS.indexOf((said["monthName"] ?? "").slice(0, 3).toLowerCase()) + 1;
  const month = said["monthName"] === undefined ? number("month", 0) : named;
  const day = number("day", 0);
  const [hour, minute, second] = [number("hour", 0), number("minute", 0), number("second", 0)];
  if (!isCivilDate({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return null;
  const micros = BigInt((said["micros"] ?? "").padEnd(6, "0") || "0");
  const seconds = BigInt(hour * 3600 + minute * 60 + second);
  return BigInt(daysFromCivil({ year, month, day })) * MICROS_PER_DAY + seconds * MICROS_PER_SECOND + micros;
}

function reader(names: readonly string[], date: boolean): FunctionRow {
  return {
    names,
    min: 2,
    max: 2,
    make: (args) =>
      ofBoth(
        date ? DATE : DATETIME,
        castTo(argument(args, 0), TEXT),
        castTo(argument(args, 1), TEXT),
        (text, pattern): Datum => {
          const micros = readByPattern(String(text), String(pattern));
          return micros === null || !date ? micros : floorDivide(micros, MICROS_PER_DAY);
        },
      ),
  };
}

/** Functions that read a time by a pattern. */
export const READ_DATE_FUNCTIONS: readonly FunctionRow[] = [
  reader(["str_to_date"], false),
  reader(["str2date"], true),
];
