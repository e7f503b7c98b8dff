import { performance } from "node:perf_hooks";
import {
  advanceTimeline,
  appendEntry,
  sessionOptions,
  startTimeline,
  worldAt,
  type LogEntry,
} from "../../../src/log/index.ts";
import { measuredEngine } from "./engines.ts";

// Prints the milliseconds of the slowest of 200 jumps in a log of 1,000 entries.

const ENTRIES = 1_000;
const JUMPS = 200;
/** Cluster time between two statements, ms. */
const STEP = 2_000;

const { target, repository } = measuredEngine();

const SETUP = [
  "CREATE DATABASE db1",
  `CREATE TABLE db1.t1 (id INT, amount INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 8`,
  `CREATE REPOSITORY store ${repository}`,
];

let timeline = startTimeline(sessionOptions(target));
for (let i = 0; i < ENTRIES; i++) {
  const backup = i % 50 === 10;
  const sql =
    SETUP[i] ??
    (backup ? `BACKUP SNAPSHOT db1.snap_${i} TO store ON (t1)` : `INSERT INTO db1.t1 VALUES (${i}, ${i})`);
  const entry: LogEntry = { at: i * STEP, type: "statement", sql };
  timeline = appendEntry(timeline, entry);
}
timeline = advanceTimeline(timeline, ENTRIES * STEP);

let slowest = 0;
for (let i = 0; i < JUMPS; i++) {
  // A stride that has no factor in common with the number of jumps visits all of them, far apart.
  const time = Math.floor((timeline.log.now * ((i * 77) % JUMPS)) / JUMPS);
  const since = performance.now();
  worldAt(timeline, time);
  slowest = Math.max(slowest, performance.now() - since);
}
console.log(slowest);
