const DATE = /^(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d{1,6})?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Tells whether the engine takes a text as the value of a DATE or DATETIME literal. */
export function isDateText(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return /^\d{8}(?:\d{6})?$/.test(text);
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const leap = ((year ?? 0) % 4 === 0 && (year ?? 0) % 100 !== 0) || (year ?? 0) % 400 === 0;
  const longest = (DAYS[(month ?? 0) - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
  return (
    (day ?? 0) >= 1 && (day ?? 0) <= longest && (hour || 0) < 24 && (minute || 0) < 60 && (second || 0) < 60
  );
}
