/** The numbers of a date and time as written, not checked against the calendar. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
}

/** What the front end reads before any back end sees it, spaces around it left out. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const USUAL = /^(\d{4})\D(\d{2})\D(\d{2})(?:(?:T|\s+)(\d{2})\D(\d{2})\D(\d{2}))?$/;
const DIGIT = /\d/;
const SEPARATOR = /[!-/:-@[-`{-~\s]/;
const SPACE = /\s/;
/** Year, month, day, hour, minute, second, microseconds. */
const FIELDS = 7;

/** Reads a text as the back ends do (be runtime/time_types.cpp, date::from_string_to_datetime); undefined where it is no date. */
export function readDateText(text: string): DateParts | undefined {
  const trimmed = text.trim();
  const usual = USUAL.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (usual === null) return readUnusual(text.trimStart());
  const [, year, month, day, hour = 0, minute = 0, second = 0] = usual;
  return join([year, month, day, hour, minute, second, 0].map(Number));
}

/**
 * Reads a date whose parts stand between any marks, or one after another with two digits each (date::from_string). What
 * follows the last part that can be read is left out.
 */
function readUnusual(text: string): DateParts | undefined {
  const run = /^[\dT]*/.exec(text)?.[0].length ?? 0;
  if (!DIGIT.test(text.charAt(0))) return undefined;
  // Without marks: YYYYMMDD and YYYYMMDDHHMMSS, all else with a year of two digits.
  const compact = run === text.length || text.charAt(run) === ".";
  const yearDigits = run === 4 || run === 8 || run >= 14 ? 4 : 2;
  const values: number[] = [];
  const lengths: number[] = [];
  let width = yearDigits;
  let at = 0;
  let field = 0;
  while (at < text.length && DIGIT.test(text.charAt(at)) && field < FIELDS) {
    const most = compact || field === 6 ? width : Number.POSITIVE_INFINITY;
    const from = at;
    while (at < text.length && DIGIT.test(text.charAt(at)) && at - from < most) at++;
    const value = Number(text.slice(from, at));
    if (value > 999_999) return undefined;
    values[field] = value;
    lengths[field] = at - from;
    width = 2;
    const last = field;
    field++;
    if (at === text.length) break;
    if (last === 2 && text.charAt(at) === "T") {
      at++;
    } else if (last === 5) {
      if (text.charAt(at) === ".") {
        at++;
        width = 6;
      } else if (DIGIT.test(text.charAt(at))) {
        break;
      }
    } else {
      while (at < text.length && SEPARATOR.test(text.charAt(at))) {
        // A space stands only between date and time, and at the end.
        if (SPACE.test(text.charAt(at)) && last !== 2 && last !== 6) return undefined;
        at++;
      }
    }
  }
  if (field < 3) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, micros = 0] = values;
  const short = (compact ? yearDigits : lengths[0]) === 2;
  return join([
    short ? year + (year < 70 ? 2000 : 1900) : year,
    month,
    day,
    hour,
    minute,
    second,
    Number(
      String(micros)
        .padStart(lengths[6] ?? 0, "0")
        .padEnd(6, "0"),
    ),
  ]);
}

function join([
  year = 0,
  month = 0,
  day = 0,
  hour = 0,
  minute = 0,
  second = 0,
  micros = 0,
]: readonly number[]): DateParts {
  return { year, month, day, hour, minute, second, micros };
}
