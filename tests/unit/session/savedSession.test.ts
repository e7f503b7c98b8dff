import { describe, expect, test } from "vitest";
import { readSavedSession } from "../../../src/session/readSavedSession.ts";
import { isWorthSaving, savedSession } from "../../../src/session/savedSession.ts";
import { givenSession, SETUP } from "./given.ts";

function saved() {
  const given = givenSession(SETUP);
  given.session.runAll();
  given.session.undo();
  return savedSession(given.store.getState(), 1_700_000_000_000);
}

describe("a saved session", () => {
  test("is read back as it was written, through JSON too", () => {
    const session = saved();
    expect(readSavedSession(JSON.parse(JSON.stringify(session)))).toEqual({ ok: true, value: session });
    expect(session.redo?.entries).toHaveLength(1);
  });

  test.each([
    ["nothing", undefined],
    ["a text", "session"],
    ["another schema", { ...saved(), schema: 99 }],
    ["no id", { ...saved(), id: 5 }],
    ["a broken log", { ...saved(), log: { schema: 1 } }],
    ["a script that is no text", { ...saved(), script: null }],
  ])("is refused where it is %s", (_, stored) => {
    expect(readSavedSession(stored).ok).toBe(false);
  });

  test("loses only what is broken of its links and its redo branch", () => {
    const session = saved();
    const read = readSavedSession({
      ...session,
      links: [{ entry: -1, start: 0, end: 3 }, ...session.links, 7],
      redo: { entries: "x" },
    });
    expect(read.ok && read.value.links).toEqual(session.links);
    expect(read.ok && read.value.redo).toBeUndefined();
  });

  test("of an older schema goes through its migrations", () => {
    const old = { ...saved(), schema: 0, text: "SELECT 1;", script: undefined };
    const read = readSavedSession(old, { 0: (record) => ({ ...record, schema: 1, script: record["text"] }) });
    expect(read.ok && read.value.script).toBe("SELECT 1;");
  });
});

test("a session that nobody touched is not worth saving", () => {
  const given = givenSession("");
  expect(isWorthSaving(given.store.getState())).toBe(false);
  given.type(0, 0, "SELECT 1;");
  expect(isWorthSaving(given.store.getState())).toBe(true);
});
