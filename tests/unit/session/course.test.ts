import { describe, expect, test } from "vitest";
import { advanceTimeline, worldHash, type Timeline } from "../../../src/log/index.ts";
import { act, redo, seek, undo, type Course } from "../../../src/session/course.ts";
import { freshTimeline } from "./given.ts";

const EMPTY: Course = { timeline: freshTimeline(), playhead: 0 };

/** Sends a statement at a time of the session, or after its end. */
function runAt(course: Course, at: number, sql: string): Course {
  const longer = { ...course, timeline: advanceTimeline(course.timeline, at) };
  return act(seek(longer, at), { type: "statement", sql });
}

const databases = ({ timeline }: { readonly timeline: Timeline }) =>
  Object.keys(Object.values(timeline.world.clusters)[0]?.databases ?? {}).filter((name) =>
    /^a\d$/.test(name),
  );

describe("undo and redo", () => {
  const three = ["CREATE DATABASE a1", "CREATE DATABASE a2", "CREATE DATABASE a3"].reduce(
    (course, sql, index) => runAt(course, index * 1000, sql),
    EMPTY,
  );

  test("take the last entries back and bring them again, time included", () => {
    const once = undo(three);
    const twice = undo(once);
    expect([databases(once), databases(twice)]).toEqual([["a1", "a2"], ["a1"]]);
    expect(twice.timeline.log.now).toBe(1000);
    const back = redo(redo(twice));
    expect(back.timeline.log).toEqual(three.timeline.log);
    expect(worldHash(back.timeline.world)).toBe(worldHash(three.timeline.world));
    expect(back.redo).toBeUndefined();
  });

  test("do nothing where there is nothing", () => {
    expect(redo(three)).toBe(three);
    expect(undo(EMPTY)).toEqual(EMPTY);
  });

  test("forget what was taken back once something else is run at the end", () => {
    expect(runAt(undo(three), 5000, "CREATE DATABASE a9").redo).toBeUndefined();
  });

  test("keep what a run in the past dropped, as one branch that comes back whole", () => {
    const branched = runAt(three, 500, "CREATE DATABASE a9");
    expect(databases(branched)).toEqual(["a1", "a9"]);
    expect(branched.redo?.entries).toHaveLength(2);
    const back = redo(branched);
    expect(back.timeline.log).toEqual(three.timeline.log);
    expect(databases(redo(back))).toEqual(["a1", "a9"]);
  });
});
