import { ENGINES, isEngine } from "../../engine/index.ts";
import { areaOf, FAILURE_CODES, type FailureCode } from "./codes.ts";
import { codesByScenario } from "./shown.ts";
import { wordingsOf } from "./wordings.ts";

/** How many failures a page names besides its own. */
const MOST = 6;

let byMessage: ReadonlyMap<string, readonly FailureCode[]> | undefined;

/** Lists the failures of which an engine says the very same words. */
export function alike(code: FailureCode): readonly FailureCode[] {
  byMessage ??= codesByMessage();
  const found = messagesOf(code).flatMap((message) => byMessage?.get(message) ?? []);
  return [...new Set(found)].filter((one) => one !== code);
}

/** Lists the failures that come up in the same scenarios, those of the plainest scenarios first, then by their names. */
export function near(code: FailureCode): readonly FailureCode[] {
  const scores = new Map<string, number>();
  for (const codes of codesByScenario().values()) {
    if (!codes.has(code)) continue;
    for (const one of codes) if (one !== code) scores.set(one, (scores.get(one) ?? 0) + 1 / codes.size);
  }
  const area = areaOf(code);
  const score = (one: FailureCode) =>
    (scores.get(one) ?? 0) + (areaOf(one) === area ? 0.02 : 0) + shared(one, code) / 50;
  const same = new Set(alike(code));
  return FAILURE_CODES.filter((one) => one !== code && !same.has(one) && score(one) > 0.1)
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ one }) => one);
}

function codesByMessage(): ReadonlyMap<string, readonly FailureCode[]> {
  const codes = new Map<string, FailureCode[]>();
  for (const code of FAILURE_CODES)
    for (const message of messagesOf(code)) codes.set(message, [...(codes.get(message) ?? []), code]);
  return codes;
}

function messagesOf(code: FailureCode): readonly string[] {
  return Object.keys(ENGINES)
    .filter(isEngine)
    .flatMap((engine) => wordingsOf(engine, code).map(({ message }) => `${engine} ${message}`));
}

/** Counts the letters that two names begin with alike. */
function shared(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
