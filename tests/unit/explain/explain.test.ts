import { describe, expect, it } from "vitest";
import {
  explainJob,
  explainMessage,
  explainResult,
  type Evidence,
  type Explanation,
} from "../../../src/explain/index.ts";
import {
  DEFAULT_USER,
  jobByKey,
  play,
  sessionOptions,
  startTimeline,
  worldAfterEntry,
  worldAt,
} from "../../../src/log/index.ts";

const SETUP = `CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT NOT NULL, day DATE NOT NULL, amount INT) DUPLICATE KEY(id, day)
PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION p2 VALUES LESS THAN ("2025-06-01"))
DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE TABLE shop.users (id INT NOT NULL) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;
CREATE REPOSITORY vault WITH BROKER ON LOCATION "s3a://bucket/vault";
CREATE REPOSITORY attic WITH BROKER ON LOCATION "s3a://bucket/attic";
`;
const SAVED = "BACKUP SNAPSHOT shop.s1 TO vault ON (orders);\n";
const TS = "2025-01-06-09-00-00-000";
const RESTORE = (what: string) =>
  `RESTORE SNAPSHOT shop.s1 FROM vault ${what} PROPERTIES ("backup_timestamp" = "${TS}");`;

/** Plays a script and explains its last statement, or the job that it started. */
function explained(
  script: string,
  version = "3.4",
): { readonly explanation: Explanation; readonly mended: readonly string[] } {
  const begun = play(startTimeline(sessionOptions({ engine: "starrocks", version })), SETUP).timeline;
  const { timeline, results } = play(begun, script);
  const last = results.findLast(({ step }) => step.statement !== undefined);
  const outcome = last?.result;
  if (!outcome || !last.step.statement) throw new Error("nothing was run");
  const here = {
    cluster: "a",
    user: DEFAULT_USER,
    place: { text: script, span: last.step.statement.span },
    ...(outcome.statement && { statement: outcome.statement }),
  };
  if (outcome.result?.kind === "error") {
    return withTexts(
      explainResult(outcome.result, {
        ...here,
        world: worldAfterEntry(timeline, outcome.entry),
        diagnostics: outcome.diagnostics,
      }),
      script,
    );
  }
  const started = outcome.started.find((one) => one.type === "job");
  const end = timeline.events.findLast((event) => event.type === "jobState");
  const world = worldAt(timeline, end?.at ?? 0);
  const job = started && jobByKey(world, "a", started.job);
  const found = job && explainJob(job, { ...here, world });
  if (!found) throw new Error(`nothing went wrong: ${JSON.stringify(outcome.result)}`);
  return withTexts(found, script);
}

function withTexts(explanation: Explanation, script: string) {
  const mended = explanation.fixes.map(({ edits }) =>
    edits
      .toSorted((a, b) => b.span.start - a.span.start)
      .reduce(
        (text, { span, replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end),
        script,
      ),
  );
  return { explanation, mended };
}

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const evidence = (script: string, version?: string): readonly Evidence[] =>
  explained(script, version).explanation.evidence;
const texts = (script: string, version?: string): readonly string[] => explained(script, version).mended;

describe("a schema mismatch", () => {
  const script = `${SAVED}ALTER TABLE shop.orders ADD COLUMN note VARCHAR(20) AFTER day;\n${RESTORE("ON (orders)")}`;

  it("shows both schemas side by side, the differing lines marked", () => {
    const [schemas] = evidence(script);
    if (schemas?.type !== "schemas") throw new Error("no schemas");
    expect(schemas.lines.filter(({ differs }) => differs)).toEqual([
      { snapshot: null, cluster: "note varchar(20) NULL", differs: true },
    ]);
    expect(schemas.lines.map(({ cluster }) => cluster?.split(" ")[0])).toEqual([
      "TABLE",
      "id",
      "day",
      "note",
      "amount",
      "DUPLICATE",
      "PARTITION",
      "DISTRIBUTED",
      "PARTITION",
      "PARTITION",
    ]);
  });

  it("is mended by dropping the column, by another name, or by dropping the table", () => {
    const before = `${SAVED}ALTER TABLE shop.orders ADD COLUMN note VARCHAR(20) AFTER day;\n`;
    expect(texts(script)).toEqual([
      `${before}ALTER TABLE shop.orders DROP COLUMN note;\n${RESTORE("ON (orders)")}`,
      `${before}${RESTORE("ON (orders AS orders_restored)")}`,
      `${before}DROP TABLE shop.orders;\n${RESTORE("ON (orders)")}`,
    ]);
  });

  it("of a restore without ON is mended by listing the table", () => {
    const [, second] = texts(`${SAVED}ALTER TABLE shop.orders ADD COLUMN note VARCHAR(20);\n${RESTORE("")}`);
    expect(second).toContain("FROM vault\nON (orders AS orders_restored)");
  });
});

describe("a second job", () => {
  const script = `${SAVED}-- @now\n-- @wait 4s\nBACKUP SNAPSHOT shop.s2 TO vault ON (users);`;

  it("shows the running one, its state, since when, and when it will be over", () => {
    expect(evidence(script)).toEqual([
      {
        type: "job",
        job: 1,
        kind: "backup",
        label: "s1",
        state: "SNAPSHOTING",
        since: "2025-01-06 09:00:00",
      },
      {
        type: "values",
        title: "explain.evidence.ends",
        values: [
          {
            label: matching(/^2025-01-06 09:00:\d\d$/),
            value: matching(/^\d+ s$/),
          },
        ],
      },
    ]);
  });

  it("is mended by waiting: the directive that hurried goes", () => {
    const { explanation, mended } = explained(script);
    expect(explanation.fixes[0]?.plain).toBe(true);
    expect(mended[0]).toBe(`${SAVED}-- @wait 4s\nBACKUP SNAPSHOT shop.s2 TO vault ON (users);`);
    expect(mended[1]).toBe(
      `${SAVED}-- @now\n-- @wait 4s\nCANCEL BACKUP FROM shop;\nBACKUP SNAPSHOT shop.s2 TO vault ON (users);`,
    );
  });
});

describe("a timestamp", () => {
  it.each([
    "",
    'PROPERTIES ("backup_timestamp" = "2025-01-06")',
    'PROPERTIES ("backup_timestamp" = "x", "replication_num" = "1")',
  ])("that is wrong is filled in: %s", (properties) => {
    const script = `${SAVED}RESTORE SNAPSHOT shop.s1 FROM vault ON (orders) ${properties};`;
    const { explanation, mended } = explained(script);
    expect(explanation.evidence).toEqual([
      {
        type: "values",
        title: "explain.evidence.timestamps",
        values: [{ label: "s1", value: TS, good: true }],
      },
    ]);
    expect(mended[0]).toContain(`"backup_timestamp" = "${TS}"`);
    expect(explanation.fixes[0]?.plain).toBe(true);
  });

  it("of a label that is not there leads to the labels that are, or to the repository that has it", () => {
    expect(
      texts(`${SAVED}RESTORE SNAPSHOT shop.s11 FROM vault PROPERTIES ("backup_timestamp" = "${TS}");`),
    ).toEqual([`${SAVED}${RESTORE("").replace("vault  ", "vault ")}`]);
    expect(
      texts(`${SAVED}RESTORE SNAPSHOT shop.s1 FROM attic PROPERTIES ("backup_timestamp" = "${TS}");`),
    ).toEqual([`${SAVED}${RESTORE("").replace("vault  ", "vault ")}`]);
  });
});

describe("a label that exists", () => {
  it("shows the snapshot that has it and offers another", () => {
    const script = `${SAVED}BACKUP SNAPSHOT shop.s1 TO vault;`;
    expect(evidence(script)).toMatchObject([{ values: [{ label: "s1", value: TS, good: true }] }]);
    expect(texts(script)).toEqual([`${SAVED}BACKUP SNAPSHOT shop.s1_20250106 TO vault;`]);
  });

  it("shows that it is burnt where a backup was cancelled", () => {
    const script = `${SAVED}-- @until UPLOADING\nCANCEL BACKUP FROM shop;\nBACKUP SNAPSHOT shop.s1 TO vault;`;
    expect(evidence(script)).toMatchObject([
      { values: [{ label: "s1", value: "ERROR: no snapshot", good: false }] },
    ]);
  });
});

describe("replicas", () => {
  it("that differ are shown by partition, and their number is filled in", () => {
    const { explanation, mended } = explained(
      `${SAVED}RESTORE SNAPSHOT shop.s1 FROM vault PROPERTIES ("backup_timestamp" = "${TS}", "replication_num" = "1");`,
    );
    expect(explanation.evidence).toEqual([
      {
        type: "values",
        title: "explain.evidence.replicas",
        values: [
          { label: "p1", value: "3", good: false },
          { label: "p2", value: "3", good: false },
        ],
      },
    ]);
    expect(mended[0]).toContain('"replication_num" = "3"');
  });
});

describe("names", () => {
  it.each([
    ["BACKUP SNAPSHOT shop.s1 TO valt;", "BACKUP SNAPSHOT shop.s1 TO vault;"],
    ["BACKUP SNAPSHOT shpo.s1 TO vault;", "BACKUP SNAPSHOT shop.s1 TO vault;"],
    ["BACKUP SNAPSHOT shop.s1 TO vault ON (order);", undefined],
    [
      "BACKUP SNAPSHOT shop.s1 TO vault ON (users, ordres);",
      "BACKUP SNAPSHOT shop.s1 TO vault ON (users, orders);",
    ],
    [
      "BACKUP SNAPSHOT shop.s1 TO vault ON (orders PARTITION (p3));",
      "BACKUP SNAPSHOT shop.s1 TO vault ON (orders PARTITION (p1));",
    ],
    ["SELECT * FROM shop.Orders;", "SELECT * FROM shop.orders;"],
    [`${SAVED}${RESTORE("ON (Orders)")}`, `${SAVED}${RESTORE("ON (orders)")}`],
  ])("that are misspelt in %s are put right", (script, mended) => {
    if (mended !== undefined) expect(texts(script)[0]).toBe(mended);
  });

  it("without a database get one", () => {
    expect(texts("USE shop; BACKUP SNAPSHOT s1 TO vault;", "3.4")[0]).toBe(
      "USE shop; BACKUP SNAPSHOT shop.s1 TO vault;",
    );
    expect(texts("USE shop; BACKUP SNAPSHOT s1 TO vault;", "3.3")[0]).toBe(
      "USE shop; BACKUP SNAPSHOT shop.s1 TO vault;",
    );
  });

  it("of a database that a restore lacks are created first", () => {
    expect(
      texts(`${SAVED}RESTORE SNAPSHOT fresh.s1 FROM vault PROPERTIES ("backup_timestamp" = "${TS}");`, "3.3"),
    ).toContain(
      `${SAVED}CREATE DATABASE fresh;\nRESTORE SNAPSHOT fresh.s1 FROM vault PROPERTIES ("backup_timestamp" = "${TS}");`,
    );
  });

  it("are quoted where the version reserves them", () => {
    const script =
      "CREATE DATABASE `files`; CREATE TABLE `files`.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1; BACKUP SNAPSHOT filez.s1 TO vault;";
    expect(texts(script)[0]).toContain("BACKUP SNAPSHOT `files`.s1 TO vault;");
  });
});

describe("a table that is being restored", () => {
  it("shows the job that holds it and until when, and lets the script wait", () => {
    const script = `${SAVED}${RESTORE("ON (orders)")}\n-- @until DOWNLOADING\nSELECT * FROM shop.orders;`;
    const { explanation, mended } = explained(script);
    expect(explanation.evidence[0]).toMatchObject({
      type: "job",
      kind: "restore",
      label: "s1",
      state: "DOWNLOADING",
    });
    expect(explanation.evidence[1]).toMatchObject({ title: "explain.evidence.ends" });
    expect(mended[0]).toBe(`${SAVED}${RESTORE("ON (orders)")}\nSELECT * FROM shop.orders;`);
  });
});

describe("properties", () => {
  it.each([
    ['PROPERTIES ("timeuot" = "3600")', 'PROPERTIES ("timeout" = "3600")'],
    ['PROPERTIES ("timeout" = "10m")', 'PROPERTIES ("timeout" = "600")'],
    ['PROPERTIES ("timeout" = "60")', 'PROPERTIES ("timeout" = "600")'],
    ['PROPERTIES ("type" = "diff")', 'PROPERTIES ("type" = "full")'],
  ])("that are wrong are put right or removed: %s", (wrong, right) => {
    const [first, ...rest] = texts(`BACKUP SNAPSHOT shop.s1 TO vault ${wrong};`);
    expect(first).toBe(`BACKUP SNAPSHOT shop.s1 TO vault ${right};`);
    expect(rest.at(-1)).toBe("BACKUP SNAPSHOT shop.s1 TO vault;");
  });

  it("are removed with their comma, wherever they stand", () => {
    const many = (list: string) => `BACKUP SNAPSHOT shop.s1 TO vault PROPERTIES (${list});`;
    expect(texts(many('"x" = "1", "type" = "full"'))).toContain(many('"type" = "full"'));
    expect(texts(many('"type" = "full", "x" = "1"'))).toContain(many('"type" = "full"'));
  });
});

describe("a syntax error", () => {
  it("has the language's fixes, moved to where the statement stands", () => {
    const { explanation, mended } = explained("SHOW DATABASES;\nBACKUP SNAPSHO shop.s1 TO vault;");
    expect(explanation.code).toBe("syntax");
    expect(mended).toContain("SHOW DATABASES;\nBACKUP SNAPSHOT shop.s1 TO vault;");
  });
});

describe("a pasted message", () => {
  const target = { engine: "starrocks", version: "3.4" } as const;
  it("is explained by its words alone, or by the world that is open", () => {
    const line =
      "ERROR 5064 (42000): Getting analyzing error. Detail message: Repository [valt] does not exist.";
    expect(explainMessage(line, target)).toMatchObject({
      code: "repositoryMissing",
      data: { repository: "valt" },
      evidence: [],
    });
    const { world } = play(startTimeline(sessionOptions(target)), SETUP).timeline;
    expect(explainMessage(line, target, { world, cluster: "a", user: "root" }).evidence).toEqual([
      { type: "list", title: "explain.evidence.repositories", items: ["vault", "attic"] },
    ]);
  });

  it("that nobody knows is said to be unknown", () => {
    expect(explainMessage(" Lost connection ", target)).toMatchObject({
      code: "unknown",
      message: "Lost connection",
    });
  });
});
