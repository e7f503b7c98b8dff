import { describe, expect, test } from "vitest";
import { readingOf, sentTo, targetAt } from "../../../src/playground/editor/sentTo.ts";
import { sessionOptions } from "../../../src/log/options.ts";
import { startTimeline } from "../../../src/log/timeline.ts";
import { splitStatements } from "../../../src/session/splitStatements.ts";
import { TARGET } from "../session/given.ts";

const SCRIPT = `SELECT 1;
-- @cluster b
-- @user ana
SELECT 2;
SELECT 3;
-- @cluster a
SELECT 4;`;

const timeline = startTimeline(
  sessionOptions({ ...TARGET, clusters: [{ name: "a" }, { name: "b", version: "2.5" }] }),
);
const sending = (script: string, cluster = "a") => ({
  timeline,
  statements: splitStatements(script, TARGET),
  sendTo: { cluster, user: "root" },
});

describe("where a statement will be sent", () => {
  test.each([
    ["SELECT 1", "a", "root", "3.4"],
    ["SELECT 2", "b", "ana", "2.5"],
    ["SELECT 3", "b", "ana", "2.5"],
    ["SELECT 4", "a", "ana", "3.4"],
  ])("%s goes to %s by %s", (statement, cluster, user, version) => {
    const at = SCRIPT.indexOf(statement);
    expect(sentTo(sending(SCRIPT), at)).toEqual({ cluster, user });
    expect(targetAt(sending(SCRIPT), at)).toEqual({ engine: "starrocks", version });
  });

  test("is what was chosen where the script says nothing", () => {
    expect(targetAt(sending(SCRIPT, "b"), 0).version).toBe("2.5");
    expect(targetAt(sending(SCRIPT, "b"), SCRIPT.indexOf("SELECT 4")).version).toBe("3.4");
  });

  test("may be a cluster of the other engine", () => {
    const mixed = startTimeline(
      sessionOptions({
        ...TARGET,
        clusters: [{ name: "a" }, { name: "b", engine: "doris", version: "4.0" }],
      }),
    );
    const at = (cluster: string) => targetAt({ ...sending("SELECT 1;", cluster), timeline: mixed }, 0);
    expect(at("a")).toEqual(TARGET);
    expect(at("b")).toEqual({ engine: "doris", version: "4.0" });
  });

  test("is the first cluster where there is none of the name", () => {
    expect(targetAt(sending("-- @cluster nowhere\nSELECT 1;"), 25).version).toBe("3.4");
  });
});

test("a script is read anew when another cluster is chosen or its last directive changes, else not", () => {
  const before = readingOf(sending(SCRIPT));
  expect(readingOf(sending(SCRIPT.replace("SELECT 2", "SELECT 22")))).toBe(before);
  expect(readingOf(sending(SCRIPT, "b"))).not.toBe(before);
  expect(readingOf(sending(SCRIPT.replace("@cluster a", "@cluster b")))).not.toBe(before);
});
