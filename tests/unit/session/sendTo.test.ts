import { expect, test } from "vitest";
import { sessionOptions, startTimeline } from "../../../src/log/index.ts";
import { sessionOf } from "../../../src/session/session.ts";
import { stateOf } from "../../../src/session/stateOf.ts";
import { createSessionStore } from "../../../src/session/store.ts";

function begin(script: string) {
  const options = sessionOptions({
    engine: "starrocks",
    version: "3.4",
    clusters: [{ name: "a" }, { name: "b", version: "3.3" }],
  });
  const store = createSessionStore(stateOf({ id: "s", timeline: startTimeline(options), script }));
  return { store, session: sessionOf(store, () => 0) };
}

const sent = (store: ReturnType<typeof begin>["store"]) =>
  store
    .getState()
    .timeline.log.entries.map((entry) =>
      entry.type === "statement" ? [entry.sql, entry.cluster, entry.user] : [entry.type],
    );

test("statements go where the reader says, unless a directive says otherwise", () => {
  const { store, session } = begin("CREATE DATABASE x;\n-- @cluster a\nCREATE DATABASE y;");
  session.sendTo({ cluster: "b" });
  session.runAll();
  expect(sent(store)).toEqual([
    ["CREATE DATABASE x", "b", undefined],
    ["CREATE DATABASE y", "a", undefined],
  ]);
  const { clusters } = store.getState().timeline.world;
  expect(Object.values(clusters).map(({ databases }) => Object.keys(databases))).toEqual([["y"], ["x"]]);
});

test("a statement to the first cluster by root says neither", () => {
  const { store, session } = begin("SELECT 1;");
  session.runAll();
  expect(sent(store)).toEqual([["SELECT 1", undefined, undefined]]);
});

test("the user that is chosen sends", () => {
  const { store, session } = begin("SELECT 1;");
  session.sendTo({ user: "ana" });
  session.runAll();
  expect(sent(store)).toEqual([["SELECT 1", undefined, "ana"]]);
});
