import { describe, expect, it } from "vitest";
import { createSession, explain, type Result } from "../../../src/lib/index.ts";

const SHOP = `CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
INSERT INTO shop.orders VALUES (1), (2);
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://backups/shop";
BACKUP SNAPSHOT shop.s1 TO r;`;
const RESTORE =
  'RESTORE SNAPSHOT shop.s1 FROM r ON (orders) PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");';

const DORIS_SHOP = `CREATE DATABASE shop;
CREATE TABLE shop.orders (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE REPOSITORY r WITH S3 ON LOCATION "s3://backups/shop" PROPERTIES ("s3.endpoint" = "http://s3.example.com",
  "s3.region" = "us-east-1", "s3.access_key" = "key", "s3.secret_key" = "secret");`;

/** Plays a script in a new session and explains its last statement. */
function said(script: string, version = "4.0", clusters?: readonly { readonly name: string }[]) {
  const session = createSession({ engine: "starrocks", version, ...(clusters && { clusters }) });
  const results: readonly Result[] = session.play(script);
  const last = results.at(-1);
  if (last === undefined) throw new Error("nothing was played");
  return explain(last, session);
}

describe("explain of a result that is no error", () => {
  it("says nothing where there is nothing to say", () => {
    expect(said(`${SHOP} SHOW SNAPSHOT ON r;`).code).toBe("nothing");
    expect(said(`${SHOP} SHOW BACKUP FROM shop;`).code).toBe("nothing");
    expect(said(`${SHOP} ${RESTORE}`).code).toBe("nothing");
  });

  it("finds the snapshots of a second cluster's repository under the name that they lie under", () => {
    const found = said(
      `${SHOP}\n-- @cluster b\nCREATE READ ONLY REPOSITORY other WITH BROKER ON LOCATION "s3a://backups/shop";\nSHOW SNAPSHOT ON other;`,
      "3.3",
      [{ name: "a" }, { name: "b" }],
    );
    expect(found.code).toBe("snapshotsElsewhere");
    expect(found.evidence).toMatchObject([
      { values: [{ label: "s3a://backups/shop/__starrocks_repository_r", value: "s1" }] },
    ]);
    expect(found.fixes[0]?.edits[0]?.replacement).toContain("CREATE READ ONLY REPOSITORY r WITH BROKER");
  });

  it("tells an empty repository from one that is looked at by the wrong name", () => {
    const empty =
      'CREATE REPOSITORY fresh WITH BROKER ON LOCATION "s3a://backups/fresh"; SHOW SNAPSHOT ON fresh;';
    expect(said(`${SHOP} ${empty}`).code).toBe("noSnapshots");
  });

  it("knows which job took the place of a row, and where there was none", () => {
    expect(said(`${SHOP} ${RESTORE} SHOW BACKUP FROM shop;`).code).toBe("backupRowGone");
    expect(said(`${SHOP} ${RESTORE} BACKUP SNAPSHOT shop.s2 TO r; SHOW RESTORE FROM shop;`).code).toBe(
      "restoreRowGone",
    );
    expect(said("CREATE DATABASE shop; SHOW BACKUP FROM shop;").code).toBe("noJobYet");
  });

  describe.each(["2.0", "2.1", "3.0", "4.0"])(
    "on Doris %s, which keeps several jobs of a database",
    (version) => {
      const saidOnDoris = (script: string) => {
        const session = createSession({ engine: "doris", version });
        const last = session.play(`${DORIS_SHOP} ${script}`).at(-1);
        if (last === undefined) throw new Error("nothing was played");
        return { result: last, ...explain(last, session) };
      };

      it("no other job took a row's place", () => {
        const backups = saidOnDoris("BACKUP SNAPSHOT shop.s1 TO r; SHOW RESTORE FROM shop;");
        expect(backups.result).toMatchObject({ kind: "rows", rows: [] });
        expect(backups.code).toBe("noJobYet");
        expect(saidOnDoris("SHOW BACKUP FROM shop;").code).toBe("noJobYet");
      });

      it("later jobs push out the oldest one", () => {
        const later = Array.from({ length: 10 }, (_, at) => `BACKUP SNAPSHOT shop.s${at + 2} TO r;`).join(
          " ",
        );
        const restore = RESTORE.replace("2025-01-06-09-00-00-000", "2025-01-06-09-00-00");
        expect(saidOnDoris(`BACKUP SNAPSHOT shop.s1 TO r; ${restore} SHOW RESTORE FROM shop;`).code).toBe(
          "nothing",
        );
        const { code, cause } = saidOnDoris(
          `BACKUP SNAPSHOT shop.s1 TO r; ${restore} ${later} SHOW RESTORE FROM shop;`,
        );
        expect(code).toBe("jobRowsWent");
        expect(cause).toMatch(/10 jobs.*max_backup_restore_job_num_per_db/);
      });

      it("shows the row of a job that others followed", () => {
        const { result, code } = saidOnDoris(
          "BACKUP SNAPSHOT shop.s1 TO r; BACKUP SNAPSHOT shop.s2 TO r; DROP TABLE shop.orders; SHOW BACKUP FROM shop;",
        );
        expect(result.kind === "rows" && result.rows.length).toBe(2);
        expect(code).toBe("nothing");
      });
    },
  );

  it("counts the rows that a restore took away", () => {
    const found = said(`${SHOP} INSERT INTO shop.orders VALUES (3), (4), (5); ${RESTORE}`);
    expect(found.code).toBe("rowsLost");
    expect(found.evidence).toMatchObject([{ values: [{ label: "orders", value: "3" }] }]);
  });

  it("tells which restored partitions the scheduler will drop, and switches it off", () => {
    const script = `CREATE DATABASE shop;
CREATE TABLE shop.clicks (day DATE NOT NULL, n INT) DUPLICATE KEY(day)
PARTITION BY RANGE(day) (PARTITION old VALUES LESS THAN ("2025-01-01")) DISTRIBUTED BY HASH(n) BUCKETS 2
PROPERTIES ("dynamic_partition.time_unit" = "DAY", "dynamic_partition.start" = "-9", "dynamic_partition.end" = "1");
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://backups/shop";
BACKUP SNAPSHOT shop.s1 TO r;
DROP TABLE shop.clicks FORCE;
-- @wait 10d
RESTORE SNAPSHOT shop.s1 FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000");`;
    const found = said(script);
    expect(found.code).toBe("partitionsVanish");
    expect(found.evidence).toMatchObject([{ values: [{ label: "clicks", value: "old, p20250106" }] }]);
    const [edit] = found.fixes[0]?.edits ?? [];
    const { start = 0, end = 0 } = edit?.span ?? {};
    const mended = script.slice(0, start) + (edit?.replacement ?? "") + script.slice(end);
    const names = (text: string) => {
      const later = `${text}\n-- @wait 20m\nSHOW PARTITIONS FROM shop.clicks;`;
      const last = createSession({ engine: "starrocks", version: "4.0" }).play(later).at(-1);
      return last?.kind === "rows" ? last.rows.map(([, name]) => name) : [];
    };
    expect(names(script)).toEqual(["p20250107", "p20250116", "p20250117"]);
    expect(names(mended)).toEqual(["old", "p20250106", "p20250107"]);
  });

  it("names the materialized views that a backup left out", () => {
    const view =
      "CREATE MATERIALIZED VIEW shop.ids DISTRIBUTED BY HASH(id) REFRESH MANUAL AS SELECT id FROM shop.orders;";
    const found = said(`${SHOP} ${view} BACKUP SNAPSHOT shop.s2 TO r;`);
    expect(found.code).toBe("viewsLeftOut");
    expect(found.evidence).toMatchObject([{ items: ["ids"] }]);
  });

  it("says what a dropped repository leaves, and what a new one finds", () => {
    expect(said(`${SHOP} DROP REPOSITORY r;`).code).toBe("filesStay");
    const again = 'DROP REPOSITORY r; CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://backups/shop";';
    expect(said(`${SHOP} ${again}`).code).toBe("repositoryAdopted");
  });
});
