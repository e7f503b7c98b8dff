import { expect, test } from "vitest";
import type { Scenario } from "../../../src/log/scenarios.ts";
import { sessionOptions } from "../../../src/log/options.ts";
import { languageSession, savedSeed, scenarioSession } from "../../../src/session/opening.ts";
import { SAVED_SCHEMA, type SavedSession } from "../../../src/session/savedSession.ts";
import { sessionOf } from "../../../src/session/session.ts";
import { isSimulated } from "../../../src/session/simulated.ts";
import { stateOf } from "../../../src/session/stateOf.ts";
import { createSessionStore } from "../../../src/session/store.ts";

const DORIS = { engine: "doris", version: "4.0" } as const;
const SCRIPT = "BACKUP SNAPSHOT shop.s TO r ON (t);\nSHOW BACKUP FROM shop;";

const SCENARIO: Scenario = {
  id: "made-here",
  engine: "starrocks",
  versions: ["3.3", "3.4"],
  options: sessionOptions({ engine: "starrocks", version: "3.4", nodes: 5, scenario: "made-here" }),
  setup: "CREATE DATABASE shop;",
  script: SCRIPT,
  group: "start",
  problems: [],
  expect: [],
  messages: [],
  explains: [],
  fixes: [],
};

function opened(scenario?: Scenario) {
  const store = createSessionStore(stateOf(languageSession(DORIS, SCRIPT, scenario)));
  return { store, session: sessionOf(store, () => 0) };
}

test("nothing is sent to a cluster that is not simulated, whichever way it is run: that is told each time", () => {
  const { store, session } = opened();
  const ways = [
    session.runAll,
    session.runFromStart,
    () => {
      session.runOne(0);
    },
    () => {
      session.runTo(1);
    },
    session.stepOn,
    session.nextPhase,
  ];
  ways.forEach((run, index) => {
    run();
    expect(store.getState().declined).toBe(index + 1);
  });
  expect(store.getState().timeline.log.entries).toEqual([]);
  expect(store.getState().playing).toBe(false);
});

test("where there is no statement nothing is declined", () => {
  const store = createSessionStore(stateOf(languageSession(DORIS, "-- nothing yet\n")));
  sessionOf(store, () => 0).stepOn();
  expect(store.getState().declined).toBe(0);
});

test("a simulated cluster declines nothing", () => {
  const store = createSessionStore(stateOf(scenarioSession(SCENARIO)));
  sessionOf(store, () => 0).runOne(1);
  expect(store.getState().declined).toBe(0);
  expect(store.getState().timeline.log.entries).toHaveLength(1);
});

test("a scenario stays with the script, without its set-up, and a simulated version goes on with it", () => {
  const { store } = opened(SCENARIO);
  const { scenario, timeline, script } = store.getState();
  expect(timeline.log.options).toMatchObject({ ...DORIS, nodes: 5, scenario: "made-here" });
  expect(timeline.setup).toEqual([]);
  expect(scenario).toBe(SCENARIO);
  if (!scenario) throw new Error("the scenario is gone");
  const back = scenarioSession(scenario, "3.3", script);
  expect(back.timeline.setup).toHaveLength(1);
  expect(back.script).toBe(SCRIPT);
});

test("a saved session of a language alone is opened again as it was", async () => {
  const seed = languageSession(DORIS, SCRIPT);
  const saved: SavedSession = {
    schema: SAVED_SCHEMA,
    id: seed.id,
    savedAt: 0,
    log: seed.timeline.log,
    script: `${SCRIPT}\n-- more`,
    playhead: 0,
    links: [],
  };
  const again = await savedSeed(saved, () => Promise.resolve(true));
  expect(again).toMatchObject({ id: seed.id, script: `${SCRIPT}\n-- more` });
});

test("what is simulated is a part of what is known", () => {
  expect(isSimulated("starrocks", "3.4")).toBe(true);
  expect(isSimulated("starrocks", "2.5")).toBe(true);
  expect(isSimulated("doris", "4.0")).toBe(false);
});
