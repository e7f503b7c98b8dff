import { describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../../src/log/base64url.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("base64url", () => {
  it.each([
    [bytes(), ""],
    [bytes(102), "Zg"],
    [bytes(102, 111), "Zm8"],
    [bytes(102, 111, 111), "Zm9v"],
    [bytes(102, 111, 111, 98), "Zm9vYg"],
    [bytes(251, 255, 191), "-_-_"],
  ])("writes the vectors of RFC 4648 in its URL alphabet: %s", (value, text) => {
    expect(toBase64Url(value)).toBe(text);
    expect(fromBase64Url(text)).toEqual(value);
  });

  it.each(["A", "Zm9vY", "Zg==", "Zm+v", "Zm/v", "Z g", "字"])("refuses %j", (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});
