import { expect, test } from "vitest";
import { sessionOptions } from "../../../src/log/index.ts";
import { freeClusterName, keepsWhatWasDone, specsOf, withSpecs } from "../../../src/session/clusterSpecs.ts";

const one = sessionOptions({ engine: "starrocks", version: "3.3" });

test("one cluster named a needs no list of clusters", () => {
  expect(withSpecs(one, specsOf(one))).toEqual(one);
});

test("what was done holds where clusters come to those that were there", () => {
  const [a] = specsOf(one);
  if (a === undefined) throw new Error("no cluster");
  const two = withSpecs(one, [a, { ...a, name: "b", version: "4.0", runMode: "shared_data" }]);
  expect(two.clusters).toHaveLength(2);
  expect(keepsWhatWasDone(one, two)).toBe(true);
  expect(keepsWhatWasDone(two, one)).toBe(false);
  expect(keepsWhatWasDone(one, withSpecs(one, [{ ...a, nodes: 5 }]))).toBe(false);
  expect(keepsWhatWasDone(one, { ...one, start: "2025-01-06 10:00:00" })).toBe(false);
});

test("a cluster that is added gets the next free letter", () => {
  expect(freeClusterName([{ name: "a" }, { name: "c" }])).toBe("b");
});
