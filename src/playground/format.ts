import { formatCivil } from "../cluster/civilTime.ts";
import { LANGUAGE_FACTS, type Language } from "../i18n/languages.ts";

/** How numbers and times are written in one language. */
export interface Format {
  number(value: number): string;
  /** The reader's own date and time. */
  date(ms: number): string;
}

/** Makes the formats of a language. */
export function formatOf(language: Language): Format {
  const { tag } = LANGUAGE_FACTS[language];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });
  return {
    number: (value) => whole.format(value),
    date: (ms) => day.format(ms),
  };
}

/**
 * Gives the time of day that a cluster's clock shows: `09:30:33`.
 * @param at ms since the session's start
 * @param start the session's start, ms since 1970 UTC
 */
export function clockText(start: number, at: number, timeZone: string): string {
  return formatCivil(start + at, timeZone, "seconds").slice(11);
}
