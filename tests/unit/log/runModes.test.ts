import { expect, test } from "vitest";
import { validateOptions } from "../../../src/log/validateOptions.ts";

/** Where a session's options are wrong, and what would be right there. */
function refused(options: object) {
  const checked = validateOptions({ engine: "starrocks", ...options }, "options");
  return checked.ok ? undefined : [checked.invalid.path, checked.invalid.expected.values.words];
}

test("a version without shared-data clusters begins with none", () => {
  expect(refused({ version: "2.5", runMode: "shared_data" })).toEqual(["options.runMode", "shared_nothing"]);
  expect(refused({ version: "2.5", runMode: "shared_nothing" })).toBeUndefined();
  expect(refused({ version: "3.0", runMode: "shared_data" })).toBeUndefined();
  expect(refused({ version: "3.0", runMode: "shared" })).toEqual([
    "options.runMode",
    "shared_nothing, shared_data",
  ]);
});

test("each of several clusters begins as its own version can, also where the session says how", () => {
  const clusters = [{ name: "a" }, { name: "b", version: "2.5" }];
  expect(refused({ version: "3.4", clusters })).toBeUndefined();
  expect(refused({ version: "3.4", runMode: "shared_data", clusters })).toEqual([
    "options.clusters[1].runMode",
    "shared_nothing",
  ]);
  const apart = [{ name: "a" }, { name: "b", version: "2.5", runMode: "shared_nothing" }];
  const checked = validateOptions(
    { engine: "starrocks", version: "3.4", runMode: "shared_data", clusters: apart },
    "options",
  );
  expect(checked.ok && checked.value.clusters).toEqual(apart);
});
