import { expect, test } from "vitest";
import {
  preferencesOf,
  readPreferences,
  STANDARD_PANES,
  writePreferences,
} from "../../../src/session/preferences.ts";

test("what is broken in stored preferences takes its standard", () => {
  expect(preferencesOf(null)).toEqual({ panes: STANDARD_PANES });
  expect(preferencesOf({ panes: { columns: 60, editor: "x", map: 95 }, speed: 3 })).toEqual({
    panes: { ...STANDARD_PANES, columns: 60 },
  });
  expect(preferencesOf({ panes: STANDARD_PANES, speed: "max" }).speed).toBe("max");
});

test("panes that would leave no room for the rest take their standard", () => {
  expect(preferencesOf({ panes: { ...STANDARD_PANES, map: 70, jobs: 60 } }).panes).toEqual(STANDARD_PANES);
});

test("denied storage gives the standard and refuses nothing", () => {
  const denied = () => {
    throw new DOMException("denied", "SecurityError");
  };
  expect(readPreferences(denied)).toEqual({ panes: STANDARD_PANES });
  expect(() => {
    writePreferences(denied, { panes: STANDARD_PANES });
  }).not.toThrow();
});
