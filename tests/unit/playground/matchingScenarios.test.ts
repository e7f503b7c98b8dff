import { describe, expect, test } from "vitest";
import { listed } from "../../../src/session/scenarioIndex.ts";
import { matchingScenarios } from "../../../src/playground/editor/matchingScenarios.ts";

const SCENARIOS = [
  { id: "label-used-up", group: "backup", groupTitle: "备份", title: "标签已用", goal: "换一个标签再备份" },
  { id: "disk-full", group: "faults", groupTitle: "故障", title: "磁盘已满", goal: "恢复停在磁盘上" },
];

describe("scenarios", () => {
  test("are found by all words of name, aim, group or id", () => {
    const found = (asked: string) => matchingScenarios(SCENARIOS, asked).map(({ id }) => id);
    expect(found("")).toEqual(["label-used-up", "disk-full"]);
    expect(found(" 磁盘 ")).toEqual(["disk-full"]);
    expect(found("LABEL 标签")).toEqual(["label-used-up"]);
    expect(found("故障 标签")).toEqual([]);
  });

  test("are listed by group, those for newcomers first", () => {
    expect(
      listed([
        { id: "b", group: "start" },
        { id: "second-job", group: "start" },
        { id: "first-backup-and-restore", group: "start" },
        { id: "x", group: "data" },
        { id: "a", group: "backup" },
      ]),
    ).toEqual([
      { group: "start", ids: ["first-backup-and-restore", "second-job", "b"] },
      { group: "backup", ids: ["a"] },
      { group: "data", ids: ["x"] },
    ]);
  });
});
