import { describe, expect, test } from "vitest";
import { shift } from "../../../../src/sql/messages/cup/shift.ts";
import { readNetwork } from "../../../../src/sql/messages/network.ts";
import { walk } from "../../../../src/sql/messages/nereids/walk.ts";

const RULES = `
script: order <EOF>
order: SEND list TO name urgent? | SELL name AT name | SELL ALL
list: name (',' name)*
urgent: NOW | SOON
name: <NAME>
beyond: …
`;
const network = readNetwork(RULES, new Set(["x", "y", "NOW"]));
const kinds = (text: string) => {
  const all = text === "" ? [] : text.split(" ");
  return (token: number) => all[token] ?? "<EOF>";
};
/** The complaint about a text, its expected tokens sorted. */
const complaint = (text: string) => {
  const found = walk(network, "script", kinds(text), 0);
  return found && "expected" in found ? { ...found, expected: [...found.expected].sort() } : found;
};

describe("walking a grammar as ANTLR's default strategy does", () => {
  test("says nothing of what fits", () => {
    expect(complaint("SEND x , y TO x SOON")).toBeUndefined();
    expect(complaint("SELL ALL")).toBeUndefined();
  });

  test("a token too many: the one behind it fits", () => {
    expect(complaint("SEND x TO TO y")).toEqual({
      kind: "extraneous",
      token: 3,
      expected: ["NOW", "x", "y"],
    });
  });

  test("a token too few: this one fits behind it", () => {
    expect(complaint("SEND x y")).toEqual({ kind: "missing", token: 2, expected: ["TO"] });
  });

  test("neither: what stood to choose since the parser last looked, an end of a list among it", () => {
    expect(complaint("SEND x ?")).toEqual({ kind: "mismatched", token: 2, expected: [",", "TO"] });
  });

  test("no branch left: from where the look ahead began", () => {
    expect(complaint("SELL ?")).toEqual({ kind: "noViable", token: 1, first: 0 });
  });

  test("a branch told by one token is entered", () => {
    expect(complaint("SEND TO x")).toEqual({ kind: "extraneous", token: 1, expected: ["NOW", "x", "y"] });
  });
});

describe("reading tokens as a parser made by CUP does", () => {
  const halt = (text: string, elsewhere = {}) => {
    const found = shift(network, "script", kinds(text), 0, new Map(Object.entries(elsewhere)));
    return found && { token: found.token, row: [...found.row].sort() };
  };

  test("stops at the first token that nothing takes", () => {
    expect(halt("SEND x TO y SOON")).toBeUndefined();
    expect(halt("SEND x y")).toMatchObject({ token: 2 });
  });

  test("with the rules unended that the token cannot follow", () => {
    expect(halt("SEND x ?")?.row).toEqual([",", "<EOF>", "AT", "NOW", "SOON", "TO"]);
  });

  test("with those ended that it follows somewhere", () => {
    const name = { tokens: new Set(["?"]), allBut: false };
    expect(halt("SEND x ?", { name })?.row).toEqual([",", "TO"]);
  });
});
