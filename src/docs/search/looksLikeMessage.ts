/** What engines and clients put around their messages. */
const FRAME =
  /\bERROR \d|errCode\s*=|detailMessage|\[[A-Z_]+, msg:|Getting (?:analyzing|syntax) error|Unexpected exception|TaskErrMsg|SQLSTATE|\bHY000\b/;

/** Least number of Latin words of a text that could be a bare message. */
const LEAST_WORDS = 4;

/** Tells whether a text could be what an engine said; only then it is worth loading what recognises it. */
export function looksLikeMessage(text: string): boolean {
  return FRAME.test(text) || (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= LEAST_WORDS;
}
