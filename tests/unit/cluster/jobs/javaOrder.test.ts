import { describe, expect, test } from "vitest";
import { concurrentMapOrder, hashMapOrder, stringHash } from "../../../../src/cluster/javaOrder.ts";

describe("the order of Java's hash maps", () => {
  test("hashes texts as String does", () => {
    expect(["", "hello", "Aa", "BB", "polygenelubricants"].map(stringHash)).toEqual([
      0, 99_162_322, 2_112, 2_112, -2_147_483_648,
    ]);
  });

  test("puts the keys of a snapshot's details where org.json does", () => {
    const keys = [
      "name",
      "database",
      "backup_time",
      "backup_objects",
      "meta_version",
      "starrocks_meta_version",
      "backup_result",
    ];
    // The order of the example in spec/starrocks.md §4.4.
    expect(hashMapOrder(keys)).toEqual([
      "database",
      "meta_version",
      "backup_time",
      "name",
      "starrocks_meta_version",
      "backup_result",
      "backup_objects",
    ]);
  });

  test("doubles the table beyond three quarters", () => {
    const twelve = ["q", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    // Of 16 places q and a share one, in the order they came; of 32 each has its own.
    expect(hashMapOrder(twelve).slice(0, 2)).toEqual(["q", "a"]);
    expect(hashMapOrder([...twelve, "l"])[0]).toBe("a");
  });

  test("orders ids by their lowest bits", () => {
    expect(concurrentMapOrder([10_031, 10_033, 10_010, 10_016])).toEqual([10_016, 10_033, 10_010, 10_031]);
  });
});
