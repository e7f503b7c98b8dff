import { expect, test } from "vitest";
import { clocksOf } from "../../../src/playground/header/clocks.ts";

const NOON = Date.UTC(2025, 5, 1, 12, 0, 0, 5);

test("one moment has three clocks", () => {
  const cluster = {
    target: { engine: "starrocks", version: "3.4" } as const,
    timeZone: "Asia/Shanghai",
    globalVariables: {},
    connections: { ana: { variables: { time_zone: "America/Sao_Paulo" } } },
  };
  expect(clocksOf(cluster, NOON, "ana")).toEqual({
    frontEnd: "2025-06-01 20:00:00 Asia/Shanghai",
    session: "2025-06-01 09:00:00 America/Sao_Paulo",
    snapshot: "2025-06-01-20-00-00-005",
  });
  expect(clocksOf(cluster, NOON, "root").session).toBe("2025-06-01 20:00:00 Asia/Shanghai");
});

test("a snapshot of Doris is named to the second, by the global zone", () => {
  const cluster = {
    target: { engine: "doris", version: "4.0" } as const,
    timeZone: "UTC",
    globalVariables: { time_zone: "Asia/Shanghai" },
    connections: {},
  };
  expect(clocksOf(cluster, NOON, "root").snapshot).toBe("2025-06-01-20-00-00");
});
