/** Words a JSON text as the engine's JSON columns give it back: keys in order, one space after `,` and `:`; null where it is no JSON. */
export function formatJson(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return print(value);
  } catch {
    return null;
  }
}

function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}: ${print(member)}`);
  return `{${members.join(", ")}}`;
}
