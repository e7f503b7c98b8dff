import { expect, test } from "vitest";
import { clocksOf } from "../../../src/playground/header/clocks.ts";

const NOON = Date.UTC(2025, 5, 1, 12, 0, 0, 5);

test("one moment has three clocks", () => {
  const cluster = {
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
