import type { ChangeRow, ChangeValue } from "./types.ts";

/** Gives the text of a key with its values. */
export type SayKey = (key: string, values: Readonly<Record<string, string>>) => string;

/**
 * Says what a row is about. What a title would name in a case of its own stands as `…`.
 * @returns undefined where there are no words: `say` gives the key back
 */
export function whatWords({ what, here, there }: ChangeRow, say: SayKey): string | undefined {
  if ("code" in what) return what.code;
  const names = [here, there].flatMap(namesIn);
  const words = say(what.key, Object.fromEntries(names.map((name) => [name, "…"])));
  if (words === what.key) return undefined;
  return words.replace(/\{\{\s*\w+\s*\}\}/g, "…").replace(/…(?:\s*…)+/g, "…");
}

/** Names of the values that a message is filled with: `{table}`. */
function namesIn(value: ChangeValue): readonly string[] {
  if (value.type !== "text") return [];
  return [...value.text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}
