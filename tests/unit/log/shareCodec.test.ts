import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { toBase64Url } from "../../../src/log/base64url.ts";
import { sessionOptions } from "../../../src/log/options.ts";
import { decodeShare, encodeShare, type Share } from "../../../src/log/shareCodec.ts";

const share: Share = {
  log: {
    schema: 1,
    options: sessionOptions({ engine: "starrocks", version: "3.4" }),
    entries: [
      { at: 0, type: "statement", sql: "CREATE DATABASE shop" },
      { at: 12, type: "statement", sql: "BACKUP SNAPSHOT shop.快照 TO s3_repo", user: "ana" },
      { at: 12, type: "fault", fault: { type: "node", node: "be-2", up: false }, cluster: "a" },
      { at: 20, type: "setting", setting: { name: "sourceDefects", value: true } },
    ],
    now: 21_000,
  },
  script: "CREATE DATABASE shop;\n-- 备份\nBACKUP SNAPSHOT shop.快照 TO s3_repo;",
  playhead: 3000,
};
const empty: Share = { ...share, log: { ...share.log, entries: [], now: 0 }, script: "", playhead: 0 };

const packed = (text: string) => `d${toBase64Url(deflateSync(strToU8(text)))}`;
const reason = (hash: string) => {
  const decoded = decodeShare(hash);
  if (decoded.ok) return "none";
  return [decoded.error.code, decoded.error.invalid?.path].filter(Boolean).join(" ");
};

describe("a share link", () => {
  it("carries session, script and playhead", () => {
    expect(decodeShare(encodeShare(share))).toEqual({ ok: true, value: share });
  });

  it("is read with its # too", () => {
    expect(decodeShare(`#${encodeShare(share)}`)).toEqual({ ok: true, value: share });
  });

  it("is packed where that is shorter and plain where it is not", () => {
    expect(encodeShare(share).charAt(0)).toBe("d");
    const nothing = encodeShare(empty);
    expect(nothing.charAt(0)).toBe("p");
    expect(decodeShare(nothing)).toEqual({ ok: true, value: empty });
  });

  it("holds nothing that an address must escape", () => {
    expect(encodeShare(share)).toMatch(/^d[\w-]+$/);
    expect(encodeShare(empty)).toMatch(/^p[\w-]+$/);
  });

  it("keeps halves of surrogate pairs", () => {
    const odd = { ...share, script: "\ud800 and \udc00" };
    expect(decodeShare(encodeShare(odd))).toEqual({ ok: true, value: odd });
  });

  it.each([
    ["nothing", "", "empty"],
    ["only a #", "#", "empty"],
    ["a codec of later", "zAAAA", "codec"],
    ["a letter outside base64url", "dAA+A", "characters"],
    ["a length that base64url cannot have", "dAAAAA", "characters"],
    ["plain text outside base64url", "p[1]", "characters"],
    ["bytes that are not deflated", "d____", "compressed"],
    ["no bytes", "d", "compressed"],
    ["text that is no UTF-8", `d${toBase64Url(deflateSync(Uint8Array.of(255, 254)))}`, "compressed"],
    ["text that is no JSON", packed("{"), "json"],
    ["plain text that is no JSON", "paGVsbG8", "json"],
    ["plain text that is no UTF-8", "p__8", "compressed"],
    ["another value", packed("7"), "invalid"],
    ["a link of a later version", packed("[2,{}]"), "schema"],
    ["a version that is none", packed('["1",{}]'), "invalid [0]"],
    ["too few parts", packed('[1,{"engine":"starrocks","version":"3.4"}]'), "invalid entries"],
    ["no end", packed('[1,{"engine":"starrocks","version":"3.4"},[]]'), "invalid now"],
    ["no script", packed('[1,{"engine":"starrocks","version":"3.4"},[],0]'), "invalid script"],
    [
      "a playhead after the end",
      packed('[1,{"engine":"starrocks","version":"3.4"},[],0,"",5]'),
      "invalid playhead",
    ],
    ["a part too many", packed('[1,{"engine":"starrocks","version":"3.4"},[],0,"",0,0]'), "invalid [6]"],
    [
      "an entry that is none",
      packed('[1,{"engine":"starrocks","version":"3.4"},["x"],0,"",0]'),
      "invalid entries[0]",
    ],
    [
      "a statement before the last",
      packed('[1,{"engine":"starrocks","version":"3.4"},[[5,"a"],[-1,"b"]],9,"",0]'),
      "invalid entries[1].at",
    ],
  ])("says why it cannot be opened: %s", (_, hash, expected) => {
    expect(reason(hash)).toBe(expected);
  });

  it("is refused wherever it was cut off", () => {
    const whole = encodeShare(share);
    for (let length = 0; length < whole.length; length++)
      expect(decodeShare(whole.slice(0, length)).ok).toBe(false);
  });

  it("does not unfold without end", () => {
    expect(reason(packed(`["${"a".repeat(9_000_000)}"]`))).toBe("tooLarge");
  });
});
