import { sessionOptions } from "../../../src/log/options.ts";
import { startTimeline, type Timeline } from "../../../src/log/timeline.ts";
import { sessionOf } from "../../../src/session/session.ts";
import { stateOf } from "../../../src/session/stateOf.ts";
import { createSessionStore } from "../../../src/session/store.ts";

export const TARGET = { engine: "starrocks", version: "3.4" } as const;

/** A database with a table and a repository, which every script here begins with. */
export const SETUP = `CREATE DATABASE shop;
CREATE TABLE shop.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1");
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/backups" PROPERTIES ("aws.s3.endpoint" = "https://s3.example");
`;

/** An empty session. */
export function freshTimeline(): Timeline {
  return startTimeline(sessionOptions(TARGET));
}

/** A session with a script that has not run; the reader's clock stands still. */
export function givenSession(script: string) {
  const store = createSessionStore(stateOf({ id: "s", timeline: freshTimeline(), script }));
  const session = sessionOf(store, () => 0);
  return {
    store,
    session,
    /** The statements of the log, first words only. */
    log: () =>
      store
        .getState()
        .timeline.log.entries.map((entry) =>
          entry.type === "statement" ? entry.sql.split(" ").slice(0, 2).join(" ") : entry.type,
        ),
    /** Lets the reader's time go by until nothing plays any more. */
    playOut() {
      store.setState({ speed: 1000 });
      for (let turn = 0; turn < 10_000 && store.getState().playing; turn++) session.tick(100);
    },
    /** Types a text over a stretch of the script. */
    type(from: number, to: number, text: string) {
      const { script: before } = store.getState();
      const grown = text.length - (to - from);
      session.edit(
        before.slice(0, from) + text + before.slice(to),
        { from, oldEnd: to, newEnd: from + text.length },
        (offset, side) => {
          if (offset < from || (offset === from && side < 0)) return offset;
          return offset >= to ? offset + grown : from + (side > 0 ? text.length : 0);
        },
      );
    },
  };
}
