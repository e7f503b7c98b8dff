const ANY = Symbol("one character");
const REST = Symbol("any characters");
type Token = string | typeof ANY | typeof REST;

/**
 * Makes a test for texts that match a LIKE pattern: `%` any characters, `_` one, a backslash before either takes it as it is.
 * @param ignoreCase as SHOW VARIABLES compares
 */
export function likePattern(pattern: string, ignoreCase = false): (text: string) => boolean {
  const tokens = tokenize(ignoreCase ? pattern.toLowerCase() : pattern);
  return (text) => matches(tokens, Array.from(ignoreCase ? text.toLowerCase() : text));
}

function tokenize(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  let escaped = false;
  for (const character of pattern) {
    if (escaped) {
      if (character !== "%" && character !== "_" && character !== "\\") tokens.push("\\");
      tokens.push(character);
      escaped = false;
    } else if (character === "\\") escaped = true;
    else tokens.push(character === "%" ? REST : character === "_" ? ANY : character);
  }
  return escaped ? [...tokens, "\\"] : tokens;
}

/** Goes back only to the last `%`, so that no pattern takes longer than its length times the text's. */
function matches(tokens: readonly Token[], text: readonly string[]): boolean {
  let at = 0;
  let token = 0;
  let lastRest = -1;
  let resumeAt = 0;
  while (at < text.length) {
    const expected = tokens[token];
    if (expected === REST) {
      lastRest = token++;
      resumeAt = at;
    } else if (expected === ANY || expected === text[at]) {
      token++;
      at++;
    } else if (lastRest >= 0) {
      token = lastRest + 1;
      at = ++resumeAt;
    } else return false;
  }
  while (tokens[token] === REST) token++;
  return token === tokens.length;
}
