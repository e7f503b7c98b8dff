import { describe, expect, it } from "vitest";
import { printByteUnit } from "../../../src/cluster/printByteUnit.ts";

const words = (version: string, bytes: number) => printByteUnit(bytes, { engine: "starrocks", version });

describe("printByteUnit", () => {
  it.each([
    [0, "0.000 B"],
    [1023, "1023.000 B"],
    [1024, "1.000 KB"],
    [1536, "1.500 KB"],
    [1_048_575, "1023.999 KB"],
    [1_099_511_627_775, "1024.000 GB"],
    [2_199_023_255_552, "2.000 TB"],
    [2_251_799_813_685_248, "2048.000 TB"],
  ])("words %d bytes as %s", (bytes, text) => {
    expect(words("3.3", bytes)).toBe(text);
  });

  it("rounds half of the last digit to the even one", () => {
    expect(words("3.3", 1088)).toBe("1.062 KB");
    expect(words("3.3", 1216)).toBe("1.188 KB");
    expect(words("3.3", 1089)).toBe("1.063 KB");
  });

  it("keeps a full unit in the smaller one before 3.1, and no bytes without a unit", () => {
    expect([words("3.0", 1024), words("3.0", 1025), words("3.0", 0)]).toEqual([
      "1024.000 B",
      "1.001 KB",
      "0.000 ",
    ]);
    expect([words("3.1", 1024), words("3.1", 0)]).toEqual(["1.000 KB", "0.000 B"]);
  });
});
