/** What the rules call; the state that it reads and moves is that of Peggy's own parser around it. */
export const MATCHING = `
function peg$word(index) {
  const expected = peg$literals[index];
  const found = input.startsWith(expected.text, peg$currPos);
  if (found) peg$currPos += expected.text.length;
  else peg$missed(expected);
  return found;
}
function peg$literal(index) {
  return peg$word(index) ? peg$literals[index].text : peg$FAILED;
}
function peg$anyCase(index) {
  const expected = peg$literals[index];
  const found = input.substr(peg$currPos, expected.text.length);
  if (found.toLowerCase() === expected.text.toLowerCase()) {
    peg$currPos += found.length;
    return found;
  }
  return peg$missed(expected);
}
function peg$class(pattern, expected) {
  const found = pattern.unicode ? peg$getUnicode() : input.charAt(peg$currPos);
  if (pattern.test(found)) {
    peg$currPos += found.length;
    return found;
  }
  return peg$missed(expected);
}
function peg$any(expected) {
  return peg$currPos < input.length ? input.charAt(peg$currPos++) : peg$missed(expected);
}
function peg$missed(expected) {
  if (peg$silentFails === 0) peg$fail(expected);
  return peg$FAILED;
}
function peg$back(position) {
  peg$currPos = position;
  return peg$FAILED;
}
function peg$maybe(found) {
  return found === peg$FAILED ? null : found;
}
function peg$ahead(test) {
  const start = peg$currPos;
  peg$silentFails++;
  const found = test();
  peg$silentFails--;
  peg$currPos = start;
  return found;
}
function peg$many(item, least = 0, most = Infinity, delimiter = undefined) {
  const start = peg$currPos;
  const found = [];
  let before = start;
  let next = item();
  while (next !== peg$FAILED) {
    found.push(next);
    if (found.length >= most) break;
    before = peg$currPos;
    if (delimiter && delimiter() === peg$FAILED) break;
    next = item();
    if (next === peg$FAILED) peg$currPos = before;
  }
  return found.length < least ? peg$back(start) : found;
}
`;
