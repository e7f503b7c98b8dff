import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ClusterEvent } from "../../../src/cluster/events.ts";
import { eventPhrase } from "../../../src/explain/eventPhrase.ts";
import { createTranslator, LANGUAGES, type Messages, type UiKey } from "../../../src/i18n/index.ts";

const place = { at: 0, cluster: "a" };
const job = { job: 1, label: "snap", database: "shop" };
const node = { job: 1, node: "be-1" };
const table = { database: "shop", table: "orders" };

/** One of each kind and variant that a cluster tells. */
const EVENTS: readonly ClusterEvent[] = [
  ...(["viewCreated", "viewChanged", "viewDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    database: "shop",
    view: "big_orders",
  })),
  { ...place, ...table, type: "materializedViewActive" },
  { ...place, ...table, type: "materializedViewInactive", reason: "base-table dropped: orders" },
  { ...place, ...table, type: "materializedViewRefreshed", rows: 12 },
  { ...place, ...table, type: "materializedViewNotRefreshed", reason: "Unknown table 'shop.orders'" },
  ...(["backup", "restore"] as const).map((kind): ClusterEvent => ({
    ...place,
    ...job,
    type: "jobSubmitted",
    kind,
    repository: "s3_repo",
    objects: ["orders", "users"],
  })),
  ...(["backup", "restore"] as const).flatMap((kind): ClusterEvent[] => {
    const catalogs = { ...place, ...job, database: "", kind };
    const own = kind === "backup" ? (["SAVE_META", "UPLOAD_INFO"] as const) : (["COMMITTING"] as const);
    return [
      { ...catalogs, type: "jobSubmitted", repository: "s3_repo", objects: ["hive", "iceberg"] },
      ...(["PENDING", ...own, "FINISHED", "CANCELLED"] as const).map((to): ClusterEvent => ({
        ...catalogs,
        type: "jobState",
        from: "PENDING",
        to,
        status: { ok: true },
      })),
    ];
  }),
  ...(
    [
      "PENDING",
      "SNAPSHOTING",
      "UPLOAD_SNAPSHOT",
      "UPLOADING",
      "SAVE_META",
      "UPLOAD_INFO",
      "FINISHED",
      "CANCELLED",
    ] as const
  ).map((to): ClusterEvent => ({
    ...place,
    ...job,
    type: "jobState",
    kind: "backup",
    from: "PENDING",
    to,
    status: { ok: true },
  })),
  ...(
    [
      "PENDING",
      "CREATING",
      "SNAPSHOTING",
      "DOWNLOAD",
      "DOWNLOADING",
      "COMMIT",
      "COMMITTING",
      "FINISHED",
      "CANCELLED",
    ] as const
  ).map((to): ClusterEvent => ({
    ...place,
    ...job,
    type: "jobState",
    kind: "restore",
    from: "PENDING",
    to,
    status: { ok: true },
  })),
  ...(["snapshot", "upload", "download", "create", "move"] as const).flatMap(
    (task): readonly ClusterEvent[] => [
      { ...place, ...node, type: "nodeTasksDone", task, tablets: 2, bytes: 2048 },
      { ...place, ...node, type: "taskFailed", task, message: "capacity limit reached" },
    ],
  ),
  { ...place, job: 1, label: "snap", type: "snapshotFrozen", tables: 2, rows: 7, tablets: 9 },
  {
    ...place,
    job: 1,
    label: "snap",
    type: "snapshotComplete",
    repository: "s3_repo",
    timestamp: "2025-01-06-09-00-00-000",
    files: 24,
    bytes: 3_250_586,
  },
  { ...place, type: "schedulerBlocked", job: 1, ms: 61_000 },
  { ...place, ...table, type: "tableState", state: "NORMAL" },
  { ...place, ...table, type: "tableState", state: "RESTORE" },
  { ...place, ...table, type: "tableRestored", job: 1, rows: 5, lostRows: 0, created: true },
  { ...place, ...table, type: "tableRestored", job: 1, rows: 5, lostRows: 0, created: false },
  { ...place, ...table, type: "tableRestored", job: 1, rows: 5, lostRows: 2, created: false },
  { ...place, ...table, type: "tableRemoved", job: 1 },
  { ...place, ...table, type: "tableDamaged", job: 1, tablets: 3 },
  { ...place, type: "databaseCreated", database: "shop" },
  { ...place, type: "databaseCreated", database: "shop", job: 1 },
  { ...place, type: "databaseDropped", database: "shop" },
  { ...place, type: "databaseDropped", database: "shop", job: 1 },
  ...(["tableCreated", "tableDropped", "tableTruncated"] as const).map((type): ClusterEvent => ({
    ...place,
    ...table,
    type,
    tablets: 4,
  })),
  { ...place, ...table, type: "tableRenamed", name: "orders_old" },
  ...(["columnAdded", "columnDropped", "columnChanged"] as const).map((type): ClusterEvent => ({
    ...place,
    ...table,
    type,
    column: "note",
  })),
  ...(["partitionAdded", "partitionDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    ...table,
    type,
    partition: "p1",
  })),
  { ...place, ...table, type: "rowsLoaded", rows: 2 },
  { ...place, ...table, type: "rowsLoaded", rows: 2, label: "snap" },
  { ...place, ...table, type: "rowsDeleted", rows: 2 },
  ...(["functionCreated", "functionDropped"] as const).flatMap((type): readonly ClusterEvent[] => [
    { ...place, type, database: "shop", function: "f" },
    { ...place, type, function: "f" },
  ]),
  { ...place, type: "databaseRenamed", database: "shop", name: "store" },
  ...(["brokerAdded", "brokerDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    broker: "hdfs",
    addresses: ["10.0.0.5:8000"],
  })),
  ...(["catalogCreated", "catalogChanged", "catalogDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    catalog: "lake",
  })),
  ...(["repositoryCreated", "repositoryAltered", "repositoryDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    repository: "s3_repo",
    location: "s3a://backups/shop",
  })),
  ...(["userCreated", "userDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    user: "'ana'@'%'",
  })),
  ...(["roleCreated", "roleDropped"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    role: "keepers",
  })),
  ...(["privilegesGranted", "privilegesRevoked"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    grantee: "keepers",
    privileges: ["SELECT", "EXPORT"],
    objects: ["shop.orders"],
  })),
  ...(["rolesGranted", "rolesRevoked"] as const).map((type): ClusterEvent => ({
    ...place,
    type,
    grantee: "'ana'@'%'",
    roles: ["keepers"],
  })),
  { ...place, type: "configChanged", key: "default_replication_num", value: "1" },
  { ...place, type: "fault", fault: { type: "node", node: "be-1", up: true } },
  { ...place, type: "fault", fault: { type: "node", node: "be-1", up: false } },
  ...(["ok", "unreachable", "slow", "denied", "credentials"] as const).map((mode): ClusterEvent => ({
    ...place,
    type: "fault",
    fault: { type: "storage", mode },
  })),
  ...(["missing", "corrupt", "ok"] as const).map((mode): ClusterEvent => ({
    ...place,
    type: "fault",
    fault: { type: "file", path: "s3a://x", mode },
  })),
  { ...place, type: "fault", fault: { type: "disk", node: "be-1", usedPercent: 96 } },
  { ...place, type: "fault", fault: { type: "disk", node: "be-1", usedPercent: 0 } },
  { ...place, type: "fault", fault: { type: "storage", mode: "credentials", key: "k" } },
  ...([true, false] as const).flatMap((on): ClusterEvent[] =>
    (
      [
        { type: "link", node: "be-1", up: on },
        { type: "broker", name: "b", up: on },
        { type: "deny", prefix: "s3a://x", on },
        { type: "object", path: "s3a://x", on },
        { type: "copy", from: "s3://x", to: "s3://y", on },
        { type: "replica", database: "db", table: "t", on },
        { type: "replica", database: "db", table: "t", partition: "p", node: "be-1", on },
        { type: "merged", database: "db", table: "t", on },
      ] as const
    ).map((fault) => ({ ...place, type: "fault", fault })),
  ),
  { ...place, type: "fault", fault: { type: "restart" } },
];

function messages(language: string): Messages {
  return JSON.parse(
    readFileSync(new URL(`../../../content/ui/${language}/events.json`, import.meta.url), "utf8"),
  ) as Messages;
}

function say(language: (typeof LANGUAGES)[number], event: ClusterEvent): string {
  const { key, values } = eventPhrase(event);
  // A key that the core makes; that it has its words is what is tested here.
  return createTranslator(messages(language), language)(key as UiKey, values);
}

describe("eventPhrase", () => {
  it.each(LANGUAGES)("has a whole sentence in %s for every event", (language) => {
    for (const event of EVENTS) {
      const sentence = say(language, event);
      expect(sentence, JSON.stringify(event)).not.toContain("events.");
      expect(sentence).not.toMatch(/\{\{|\}\}|undefined/);
    }
  });

  it("has no words that no event uses", () => {
    const used = new Set(EVENTS.map((event) => eventPhrase(event).key));
    const known = Object.keys(messages("en")).map((key) => key.replace(/_(one|other)$/, ""));
    expect(known.filter((key) => !used.has(key))).toEqual([]);
  });

  it("counts and measures", () => {
    const event = EVENTS.find(({ type }) => type === "snapshotComplete");
    expect(event && say("en", event)).toBe(
      "Snapshot snap is complete: 24 files, 3.1 MB in s3_repo, timestamp 2025-01-06-09-00-00-000.",
    );
    expect(event && say("zh-cn", event)).toBe(
      "快照 snap 已完整：s3_repo 中共 24 个文件，3.1 MB，时间戳 2025-01-06-09-00-00-000。",
    );
    const one: ClusterEvent = {
      ...place,
      ...node,
      type: "nodeTasksDone",
      task: "move",
      tablets: 1,
      bytes: 0,
    };
    expect(say("en", one)).toBe("be-1 moved the files of 1 replica into place.");
    expect(say("ja", one)).toBe("be-1 が 1 個のレプリカのファイルを所定の場所へ移しました。");
  });
});
