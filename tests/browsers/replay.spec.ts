import { fileURLToPath } from "node:url";
import { build } from "vite";
import { beforeAll, expect } from "vitest";
import { sharedVite } from "../../src/build/vite.ts";
import { play, sessionOptions, startTimeline, type SessionLog } from "../../src/log/index.ts";
import { inEveryBrowser } from "./harness.ts";
import { replayed, type Replayed } from "./replayInPage.ts";

/** A session with all that a log can hold: both jobs, faults while they run, a cancel, another schema, time zones. */
const SCRIPT = `
CREATE DATABASE sales;
USE sales;
CREATE TABLE orders (id INT NOT NULL, day DATE NOT NULL, amount DECIMAL(10, 2)) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2024-06-01"), PARTITION p2 VALUES LESS THAN ("2024-07-01"))
DISTRIBUTED BY HASH(id) BUCKETS 7;
CREATE TABLE customers (id BIGINT NOT NULL, name VARCHAR(40)) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 3;
INSERT INTO orders VALUES (1, "2024-05-03", 10.25), (2, "2024-06-04", 20.5), (3, "2024-06-05", -3);
INSERT INTO customers VALUES (1, "ラーメン屋"), (2, "李雷"), (1, "Ōta");
CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://bucket/vault";
-- @fault {"type":"storage","mode":"slow"}
BACKUP SNAPSHOT sales.first TO vault;
INSERT INTO orders VALUES (4, "2024-06-06", 90);
-- @now
-- @wait 5s
-- @fault {"type":"node","node":"be-2","up":false}
BACKUP SNAPSHOT sales.second TO vault ON (orders PARTITION (p2));
-- @now
-- @wait 30s
-- @fault {"type":"node","node":"be-2","up":true}
SHOW BACKUP FROM sales;
CANCEL BACKUP FROM sales;
SET time_zone = "Asia/Tokyo";
SHOW SNAPSHOT ON vault;
`;

function recordedLog(version: string): SessionLog {
  const options = sessionOptions({ engine: "starrocks", version, timeZone: "Asia/Shanghai", seed: 7 });
  const begun = play(startTimeline(options), SCRIPT).timeline;
  const directories = Object.values(begun.world.storage.roots).flatMap(({ snapshots }) =>
    Object.values(snapshots),
  );
  const label = directories.find((directory) => directory.label === "first");
  if (label === undefined) throw new Error("The first backup left no snapshot");
  const rest = `RESTORE SNAPSHOT sales.first FROM vault ON (orders)
    PROPERTIES ("backup_timestamp" = "${label.manifest.timestamp}");
    SELECT * FROM orders ORDER BY id;
    ALTER TABLE customers ADD COLUMN city VARCHAR(20);
    RESTORE SNAPSHOT sales.first FROM vault ON (customers)
    PROPERTIES ("backup_timestamp" = "${label.manifest.timestamp}");`;
  return play(begun, rest).timeline.log;
}

const VERSIONS = ["3.3", "3.4"];
const logs = new Map<string, { log: SessionLog; here: Replayed }>();
let bundle = "";

beforeAll(async () => {
  for (const version of VERSIONS) {
    const log = recordedLog(version);
    logs.set(version, { log, here: replayed(log) });
  }
  const built = await build({
    ...sharedVite(),
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL("replayInPage.ts", import.meta.url)),
        formats: ["iife"],
        name: "page",
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  bundle = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []))[0] ?? "";
}, 120_000);

inEveryBrowser(
  "a log replays to the state that Node makes of it, at its end and at every event",
  async (page) => {
    await page.open("/en/");
    for (const version of VERSIONS) {
      const { log, here } = logs.get(version) ?? {};
      expect(here?.atEvents.length).toBeGreaterThan(20);
      expect(new Set(here?.forward)).toEqual(new Set([here?.end]));
      const there = await page.evaluate(`(() => { ${bundle}; return replayed(${JSON.stringify(log)}); })()`);
      expect(there).toEqual(here);
    }
  },
);
