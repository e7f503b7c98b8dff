/**
 * Phrases of the engines, and names, that stand in English in every language where they are quoted or named in a
 * sentence. What an engine prints is better marked as code; then it need not stand here.
 */
const ALLOWED = [
  "Incorrect table name",
  "No info file found",
  "Maybe specified wrong backup timestamp",
  "Doris colocate group",
  "failed to get broker client",
];

/** Finds stretches of three or more English words in a text that should be Chinese or Japanese. */
export function englishRuns(text: string): readonly string[] {
  const own = ALLOWED.reduce((rest, phrase) => rest.replaceAll(phrase, "…"), text)
    .replace(/`[^`]*`/g, "…")
    .replace(/\{\{[^}]*\}\}|<[^>]*>/g, "…");
  return Array.from(own.matchAll(/[A-Za-z][a-z]+(?: [a-z]{2,}){2,}/g), ([run]) => run);
}
