import { describe, expect, test } from "vitest";
import { statementMarks } from "../../../src/session/statementStatus.ts";
import { givenSession, SETUP } from "./given.ts";

const BACKUP = `${SETUP}BACKUP SNAPSHOT shop.s1 TO r;
SHOW SNAPSHOT ON r;
`;

function marksOf({ store }: ReturnType<typeof givenSession>) {
  const { statements, links, moment } = store.getState();
  return statementMarks(statements, links, moment).map(({ status }) => status);
}

describe("running a script", () => {
  test("a job is waited for before the next statement, and its timestamps do not depend on the speed", () => {
    const slow = givenSession(BACKUP);
    slow.session.runAll();
    expect(slow.log()).toEqual(["CREATE DATABASE", "CREATE TABLE", "CREATE REPOSITORY", "BACKUP SNAPSHOT"]);
    expect(marksOf(slow)).toEqual(["done", "done", "done", "running", "notRun"]);
    for (let turn = 0; turn < 10_000 && slow.store.getState().playing; turn++) slow.session.tick(16);
    expect(marksOf(slow)).toEqual(["done", "done", "done", "done", "done"]);

    const fast = givenSession(BACKUP);
    fast.session.runAll();
    fast.playOut();
    expect(fast.store.getState().timeline.log).toEqual(slow.store.getState().timeline.log);
  });

  test("cluster time stands still while nothing is unfinished", () => {
    const given = givenSession(SETUP);
    given.session.runAll();
    expect(given.store.getState().playing).toBe(false);
    expect(given.store.getState().timeline.log.now).toBe(0);
    given.session.tick(5_000);
    expect(given.store.getState().playhead).toBe(0);
  });

  test("what is done is not run again, and what was changed since is", () => {
    const given = givenSession(SETUP);
    given.session.runAll();
    given.session.runAll();
    expect(given.log()).toHaveLength(3);
    const { script } = given.store.getState();
    const at = script.indexOf("DATABASE shop") + "DATABASE ".length;
    given.type(at, at, "IF NOT EXISTS ");
    expect(marksOf(given)[0]).toBe("stale");
    given.session.runAll();
    expect(given.log()).toEqual(["CREATE DATABASE", "CREATE TABLE", "CREATE REPOSITORY", "CREATE DATABASE"]);
    expect(marksOf(given)).toEqual(["done", "done", "done"]);
  });

  test("one statement runs at once while another one's job is under way, and the run goes on after it", () => {
    const given = givenSession(BACKUP);
    given.session.runAll();
    given.session.pause();
    const { script } = given.store.getState();
    given.type(script.length, script.length, "SHOW BACKUP FROM shop;");
    given.session.runOne(5);
    expect(given.log().at(-1)).toBe("SHOW BACKUP");
    expect(given.store.getState().playing).toBe(false);
    expect(given.store.getState().run).toBeDefined();
    given.session.play();
    given.playOut();
    expect(given.log().at(-1)).toBe("SHOW SNAPSHOT");
  });

  test("up to a statement, the statements behind it stay", () => {
    const given = givenSession(BACKUP);
    given.session.runTo(1);
    expect(given.log()).toEqual(["CREATE DATABASE", "CREATE TABLE"]);
  });

  test("begun anew, everything runs again and the earlier run can be brought back", () => {
    const given = givenSession(SETUP);
    given.session.runAll();
    given.session.runFromStart();
    expect(given.log()).toEqual(["CREATE DATABASE", "CREATE TABLE", "CREATE REPOSITORY"]);
    expect(marksOf(given)).toEqual(["done", "done", "done"]);
    expect(given.store.getState().redo?.entries).toHaveLength(3);
    given.session.redo();
    expect(given.log()).toEqual(["CREATE DATABASE", "CREATE TABLE", "CREATE REPOSITORY"]);
    expect(marksOf(given)).toEqual(["done", "done", "done"]);
  });

  test("a failed statement is told as fresh, and only while it happens before the reader's eyes", () => {
    const given = givenSession("DROP DATABASE nothing;");
    given.session.runAll();
    expect(given.store.getState().fresh).toMatchObject({ type: "statement", entry: 0 });
    expect(marksOf(given)).toEqual(["failed"]);
    given.session.seek(0);
    expect(given.store.getState().fresh).toBeUndefined();
  });
});

describe("undo and redo of statements", () => {
  test("undo takes the last statement and its consequences back, redo brings back both", () => {
    const given = givenSession(BACKUP);
    given.session.runAll();
    given.playOut();
    const before = given.store.getState().timeline;
    given.session.undo();
    given.session.undo();
    expect(given.log()).toHaveLength(3);
    expect(given.store.getState().playhead).toBe(0);
    given.session.redo();
    given.session.redo();
    expect(given.store.getState().timeline.log).toEqual(before.log);
    expect(given.store.getState().timeline.world).toEqual(before.world);
    expect(given.store.getState().redo).toBeUndefined();
  });

  test("something run before the end sets the later entries aside in one branch", () => {
    const given = givenSession(`${BACKUP}CREATE DATABASE other;`);
    given.session.runTo(3);
    given.playOut();
    given.session.seek(4_000);
    given.session.runOne(5);
    expect(given.log().at(-1)).toBe("CREATE DATABASE");
    given.session.seek(0);
    given.session.runOne(2);
    const { redo } = given.store.getState();
    expect(redo?.entries.map(({ at }) => at)).toEqual([4_000]);
  });

  test("what was set aside comes back whole, its marks too, and what was run instead is set aside", () => {
    const given = givenSession(`${BACKUP}CREATE DATABASE other;`);
    given.session.runTo(4);
    given.playOut();
    const { log } = given.store.getState().timeline;
    given.session.seek(4_000);
    given.session.runOne(5);
    expect(marksOf(given)).toEqual(["done", "done", "done", "running", "notRun", "done"]);
    given.session.redo();
    expect(given.store.getState().timeline.log).toEqual(log);
    expect(marksOf(given)).toEqual(["done", "done", "done", "done", "done", "notRun"]);
    given.session.redo();
    expect(marksOf(given)).toEqual(["done", "done", "done", "running", "notRun", "done"]);
  });

  test("marks follow: what was taken back has not run", () => {
    const given = givenSession(SETUP);
    given.session.runAll();
    given.session.undo();
    expect(marksOf(given)).toEqual(["done", "done", "notRun"]);
    given.session.redo();
    expect(marksOf(given)).toEqual(["done", "done", "done"]);
  });
});

describe("time travel", () => {
  test("back to any time and forward again gives the same world", () => {
    const given = givenSession(BACKUP);
    given.session.runAll();
    given.playOut();
    const end = given.store.getState().moment.world;
    given.session.seek(7_000);
    expect(given.store.getState().moment.world.clock).toBeLessThanOrEqual(7_000);
    given.session.seek(given.store.getState().timeline.log.now);
    expect(given.store.getState().moment.world).toEqual(end);
  });

  test("the moment stays the same object between two events", () => {
    const given = givenSession(BACKUP);
    given.session.runAll();
    given.playOut();
    given.session.seek(3_100);
    const { moment } = given.store.getState();
    given.session.seek(3_200);
    expect(given.store.getState().moment).toBe(moment);
    given.session.seek(12_000);
    expect(given.store.getState().moment.events).toBeGreaterThan(moment.events);
  });

  test("step on goes from event to event, and sends the next statement where nothing is left to see", () => {
    const given = givenSession(BACKUP);
    for (let step = 0; step < 4; step++) given.session.stepOn();
    expect(given.log()).toHaveLength(4);
    const { events } = given.store.getState().timeline;
    given.session.stepOn();
    expect(given.store.getState().timeline.events.length).toBeGreaterThan(events.length);
    given.session.stepBack();
    expect(given.store.getState().playhead).toBe(0);
  });

  test("next phase stops at every change of the job's state", () => {
    const given = givenSession(BACKUP);
    given.session.runTo(3);
    given.session.pause();
    const states: string[] = [];
    for (let step = 0; step < 12; step++) {
      given.session.nextPhase();
      const [job] = Object.values(Object.values(given.store.getState().moment.world.clusters)[0]?.jobs ?? {});
      if (job) states.push(job.state);
      if (job?.state === "FINISHED") break;
    }
    expect([...new Set(states)]).toEqual([
      "SNAPSHOTING",
      "UPLOAD_SNAPSHOT",
      "UPLOADING",
      "SAVE_META",
      "UPLOAD_INFO",
      "FINISHED",
    ]);
  });
});
