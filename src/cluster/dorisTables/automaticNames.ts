/** Names a partition made for a time by where it begins: `p20240501000000` (fe analysis/PartitionExprUtil). */
export function dorisRangeName(lower: string): string {
  return `p${lower.replace(/\D/g, "").padEnd(14, "0")}`;
}

/** Names a partition made for values: each with its length, `pRome4`; X for NULL (fe analysis/PartitionExprUtil). */
export function dorisListName(values: readonly (string | null)[]): string {
  const text = values.map((value) => (value === null ? "X" : `${value}${value.length}`)).join("");
  const start = text.startsWith("-") ? "p_" : "p";
  return start + Array.from({ length: text.length }, (_, place) => letter(text, place)).join("");
}

/** What is no letter and no digit stands as its number; a pair of surrogates stands twice. */
function letter(text: string, place: number): string {
  const one = text[place] ?? "";
  return /[A-Za-z0-9]/.test(one) ? one : (text.codePointAt(place) ?? 0).toString(16);
}
