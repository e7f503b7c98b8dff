import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeShare, encodeShare } from "../../../src/log/shareCodec.ts";
import { share } from "./arbitraries.ts";

describe("share codec", () => {
  it("gives back every share", () => {
    fc.assert(
      fc.property(share, (value) => {
        expect(decodeShare(encodeShare(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it("throws for no text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "d", "p", "#d"),
        fc.string({ unit: "binary", maxLength: 200 }),
        (codec, text) => {
          decodeShare(codec + text);
        },
      ),
    );
  });

  it("throws for no link that was changed on its way", () => {
    fc.assert(
      fc.property(share, fc.nat(), fc.constantFrom("A", "z", "%", "~"), (value, place, letter) => {
        const link = encodeShare(value);
        const at = place % link.length;
        decodeShare(link.slice(0, at) + letter + link.slice(at + 1));
      }),
    );
  });
});
