/** Words that make up the head of a statement beyond its first. */
const SECOND: Readonly<Record<string, string>> = {
  SHOW: String.raw`\s+(?:CREATE\s+TABLE|\w+)`,
  CANCEL: String.raw`\s+\w+`,
  CREATE: String.raw`\s+(?:READ\s+ONLY\s+)?\w+`,
  DROP: String.raw`\s+\w+`,
  ALTER: String.raw`\s+\w+`,
};

/** Sums a script up by the heads of its statements: `BACKUP · CANCEL BACKUP · SHOW BACKUP`. */
export function scriptHeads(script: string): string {
  return script
    .replace(/--[^\n]*/g, "")
    .split(";")
    .map((statement) => head(statement.trim()))
    .filter(Boolean)
    .join(" · ");
}

function head(statement: string): string {
  const first = /^\w+/.exec(statement)?.[0] ?? "";
  const whole = new RegExp(`^\\w+${SECOND[first] ?? ""}`).exec(statement)?.[0] ?? first;
  return whole.replace(/\s+/g, " ");
}
