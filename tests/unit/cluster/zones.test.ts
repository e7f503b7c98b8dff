import { describe, expect, it } from "vitest";
import { isZone, zoneOffset, ZONE_NAMES } from "../../../src/cluster/zones.ts";

const JANUARY = Date.UTC(2025, 0, 15);
const JULY = Date.UTC(2025, 6, 15);

describe("zones", () => {
  it("have an offset in minutes east of UTC", () => {
    expect(zoneOffset("UTC", JULY)).toBe(0);
    expect(zoneOffset("Asia/Tokyo", JULY)).toBe(540);
    expect(zoneOffset("Asia/Kolkata", JANUARY)).toBe(330);
    expect(zoneOffset("America/Sao_Paulo", JULY)).toBe(-180);
  });

  it.each([
    ["Europe/Berlin", 60, 120],
    ["Europe/London", 0, 60],
    ["America/New_York", -300, -240],
    ["America/Los_Angeles", -480, -420],
  ])("%s puts its clock forward in summer", (zone, winter, summer) => {
    expect(zoneOffset(zone, JANUARY)).toBe(winter);
    expect(zoneOffset(zone, JULY)).toBe(summer);
  });

  it("change at one in the morning UTC in the European Union, on the last Sunday of March and October", () => {
    const [spring, autumn] = [Date.UTC(2025, 2, 30, 1), Date.UTC(2025, 9, 26, 1)];
    expect([spring - 1, spring, autumn - 1, autumn].map((time) => zoneOffset("Europe/Paris", time))).toEqual([
      60, 120, 120, 60,
    ]);
  });

  it("change at two in the morning of their own in the United States, in March and November", () => {
    const [spring, autumn] = [Date.UTC(2025, 2, 9, 7), Date.UTC(2025, 10, 2, 6)];
    const offsets = [spring - 1, spring, autumn - 1, autumn].map((time) =>
      zoneOffset("America/New_York", time),
    );
    expect(offsets).toEqual([-300, -240, -240, -300]);
  });

  it("are CST and PRC for Shanghai, as the front end reads them", () => {
    expect(zoneOffset("CST", JULY)).toBe(480);
    expect(zoneOffset("PRC", JULY)).toBe(480);
  });

  it("are offsets from -12:00 to +14:00", () => {
    expect(zoneOffset("+05:45", JULY)).toBe(345);
    expect(zoneOffset("-3:30", JULY)).toBe(-210);
    expect(["+14:00", "-12:00"].map(isZone)).toEqual([true, true]);
    expect(["+14:01", "-12:01", "+08:60", "08:00", "+8"].map(isZone)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("are those of the list and no name that every object has", () => {
    expect(ZONE_NAMES.every(isZone)).toBe(true);
    expect(["constructor", "toString", "Asia/Atlantis", ""].some(isZone)).toBe(false);
  });
});
