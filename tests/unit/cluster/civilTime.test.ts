import { describe, expect, it } from "vitest";
import { formatCivil, fromLocal, parseCivil } from "../../../src/cluster/civilTime.ts";

const NINE = Date.UTC(2025, 0, 6, 9);

describe("civil time", () => {
  it("is read with seconds, without them, with a T, and as a day alone", () => {
    for (const text of [
      "2025-01-06 09:00:00",
      "2025-01-06 09:00",
      "2025-01-06T09:00:00",
      " 2025-01-06 09:00 ",
    ])
      expect(parseCivil(text, "UTC")).toBe(NINE);
    expect(parseCivil("2025-01-06", "UTC")).toBe(Date.UTC(2025, 0, 6));
  });

  it("is the time of the clock's zone", () => {
    expect(parseCivil("2025-01-06 17:00:00", "Asia/Shanghai")).toBe(NINE);
    expect(formatCivil(NINE, "Asia/Shanghai", "seconds")).toBe("2025-01-06 17:00:00");
    expect(formatCivil(NINE, "-03:30", "seconds")).toBe("2025-01-06 05:30:00");
  });

  it.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-01-06 24:00:00",
    "2025-01-06 09:60",
    "06.01.2025",
    "",
  ])("is not %j", (text) => {
    expect(parseCivil(text, "UTC")).toBeUndefined();
  });

  it("knows leap days", () => {
    expect(parseCivil("2024-02-29", "UTC")).toBe(Date.UTC(2024, 1, 29));
    expect(parseCivil("1900-02-29", "UTC")).toBeUndefined();
    expect(parseCivil("2000-02-29", "UTC")).toBe(Date.UTC(2000, 1, 29));
  });

  it("is written with dashes and milliseconds in the name of a snapshot", () => {
    expect(formatCivil(NINE + 7, "UTC", "dashes")).toBe("2025-01-06-09-00-00-007");
  });

  it("comes back from its text, before 1970 too", () => {
    for (const time of [0, NINE, Date.UTC(1969, 11, 31, 23, 59, 59), Date.UTC(9999, 11, 31)])
      expect(parseCivil(formatCivil(time, "Asia/Kolkata", "seconds"), "Asia/Kolkata")).toBe(time);
  });

  it("of an hour that comes twice is the first", () => {
    const local = Date.UTC(2025, 9, 26, 2, 30);
    expect(fromLocal(local, "Europe/Berlin")).toBe(Date.UTC(2025, 9, 26, 0, 30));
  });

  it("of an hour that is left out goes by the offset before it", () => {
    const found = fromLocal(Date.UTC(2025, 2, 30, 2, 30), "Europe/Berlin");
    expect([Date.UTC(2025, 2, 30, 0, 30), Date.UTC(2025, 2, 30, 1, 30)]).toContain(found);
  });

  it("is none in a zone that is not simulated", () => {
    expect(parseCivil("2025-01-06", "Mars/Olympus")).toBeUndefined();
  });
});
