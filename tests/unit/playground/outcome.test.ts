import { describe, expect, test } from "vitest";
import { explained } from "../../../src/playground/output/explained.ts";
import { outcome, outcomeNow } from "../../../src/playground/output/outcome.ts";
import { failures } from "../../../src/session/failures.ts";
import { momentAt } from "../../../src/session/moment.ts";
import { givenSession, SETUP } from "../session/given.ts";

const VIEW = `CREATE MATERIALIZED VIEW shop.ids DISTRIBUTED BY HASH(id) REFRESH MANUAL AS SELECT id FROM shop.t;\n`;

/** A session that ran a script after the usual beginning, to its end. */
function ran(script: string) {
  const given = givenSession(SETUP + script);
  given.session.runAll();
  given.playOut();
  return given.store.getState();
}

describe("what may surprise in a result that is no error", () => {
  test("is told of a backup when its job has ended, not before", () => {
    const { timeline } = ran(`${VIEW}BACKUP SNAPSHOT shop.s1 TO r;`);
    const backup = timeline.results.at(-1);
    if (backup === undefined) throw new Error("nothing ran");
    const end = timeline.events.find((event) => event.type === "jobState" && event.to === "FINISHED");
    if (end === undefined) throw new Error("the backup did not end");
    expect(outcome(momentAt(timeline, end.at - 1), backup)).toBeUndefined();
    expect(outcome(momentAt(timeline, end.at), backup)?.code).toBe("viewsLeftOut");
    expect(outcome(momentAt(timeline, end.at - 1), backup)).toBeUndefined();
  });

  test("has fixes of the script as it stands", () => {
    const { timeline, script, statements, links } = ran(`${VIEW}BACKUP SNAPSHOT shop.s1 TO r;`);
    const backup = timeline.results.at(-1);
    const moment = momentAt(timeline, timeline.log.now);
    const found = backup && outcomeNow(moment, backup, { script, statements, links });
    expect(found?.fixes[0]?.edits[0]?.span.start).toBe(script.indexOf("BACKUP SNAPSHOT"));
    expect(backup && outcome(moment, backup)?.fixes).toEqual([]);
  });

  test("is not looked for in statements that have nothing of the kind, nor in errors", () => {
    const { timeline } = ran("SHOW DATABASES;\nSHOW SNAPSHOT ON nowhere;");
    const moment = momentAt(timeline, timeline.log.now);
    expect(timeline.results.flatMap((result) => outcome(moment, result) ?? [])).toEqual([]);
  });

  test("is told of an answer at once", () => {
    const { timeline } = ran("SHOW SNAPSHOT ON r;");
    const shown = timeline.results.at(-1);
    expect(shown && outcome(momentAt(timeline, shown.at), shown)?.code).toBe("noSnapshots");
  });
});

test("a job that was cancelled is explained as it ended, also where the next one took its place at once", () => {
  const { timeline } = ran(
    "-- @now\nBACKUP SNAPSHOT shop.s1 TO r;\n-- @now\nCANCEL BACKUP FROM shop;\n-- @now\nBACKUP SNAPSHOT shop.s2 TO r;",
  );
  const moment = momentAt(timeline, timeline.log.now);
  const [failure] = failures(moment);
  if (failure?.type !== "job") throw new Error("no job was cancelled");
  const found = explained(timeline, failure, { script: "", statements: [], links: [] });
  expect(found?.explanation).toMatchObject({ code: "backupCancelled" });
  expect(found?.explanation.message).toContain("user cancelled");
});
