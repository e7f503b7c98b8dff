import { describe, expect, test } from "vitest";
import { JOB_PHASES } from "../../../src/engine/phases.ts";
import { arrow } from "../../../src/docs/story/arrow.ts";
import { repositoryTree } from "../../../src/docs/story/repositoryTree.ts";
import { sceneOf } from "../../../src/docs/story/scenes.ts";
import { versionsOf } from "../../../src/docs/ranges.ts";
import { ENGINES, isEngine } from "../../../src/engine/index.ts";
import { REPOSITORY_PREFIXES } from "../../../src/engine/repositoryLayout.ts";

describe.each(JOB_PHASES.map((table) => [table.engine, table.kind, table.since ?? "", table] as const))(
  "the pictures of %s %s %s",
  (_, __, ___, { kind, phases }) => {
    const scenes = phases.map((phase) => ({ phase, scene: sceneOf(kind, phase) }));

    test("show every state but the cancelled one", () => {
      for (const { phase, scene } of scenes)
        expect(scene === undefined, phase.state).toBe(phase.group === "cancelled");
    });

    test("show data on its way in the transfer alone, upwards in a backup, downwards in a restore", () => {
      const way = kind === "backup" ? "up" : "down";
      for (const { phase, scene } of scenes)
        expect(scene?.files ?? "none", phase.state).toBe(phase.group === "transfer" ? way : "none");
    });

    test("show orders where a step of the front end sends tasks", () => {
      const sends = ["freezeTables", "prepareTables", "sendUploads", "sendDownloads", "sendMoves"];
      for (const { phase, scene } of scenes)
        expect(scene?.orders ?? false, phase.state).toBe(sends.includes(phase.action));
    });

    test("show the snapshot whole in the repository at the end of a backup, and all through a restore", () => {
      for (const { phase, scene } of scenes) {
        if (scene)
          expect(scene.stored === "all", phase.state).toBe(kind === "restore" || phase.group === "finished");
      }
    });
  },
);

describe("the tree of a repository", () => {
  test.each(
    Object.keys(ENGINES)
      .filter(isEngine)
      .flatMap((engine) => versionsOf(engine).map((version) => [engine, version] as const)),
  )("of %s %s begins with its directory and goes down to files of rows", (engine, version) => {
    const rows = repositoryTree(engine, version);
    expect(rows[0]?.name.startsWith(REPOSITORY_PREFIXES[engine])).toBe(true);
    const kinds = rows.map(({ kind }) => kind);
    for (const kind of ["repositoryInfo", "snapshot", "metadata", "jobInfo", "tablet", "data"])
      expect(kinds).toContain(kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

test("an arrow ends where it points", () => {
  expect(arrow([0, 0], [10, 0])).toBe("M0 0L10 0M4 -3.3L10 0L4 3.3");
});
