import { describe, expect, it } from "vitest";
import {
  BACKUP_PRIVILEGES,
  RESTORE_PRIVILEGES,
  type PrivilegeFact,
} from "../../../src/docs/facts/privileges.ts";
import { ENGINES, inRange } from "../../../src/engine/index.ts";
import { clients, SHOP } from "../cluster/accounts/client.ts";

const BEGIN = `${SHOP} CREATE REPOSITORY r WITH BROKER ON LOCATION 's3a://b/r'`;

/** The GRANT of a fact, as a reader would write it from the page. */
function grant({ privilege, on }: PrivilegeFact, older: boolean): string {
  if (older) return `GRANT ${privilege}_PRIV ON shop.* TO ana`;
  const objects: Readonly<Record<string, string>> = {
    TABLE: "ALL TABLES IN DATABASE shop",
    DATABASE: "DATABASE shop",
    FUNCTION: "ALL FUNCTIONS IN DATABASE shop",
    CATALOG: "ALL CATALOGS",
  };
  return `GRANT ${privilege} ON ${objects[on] ?? on} TO ana`;
}

describe.each([...ENGINES.starrocks.versions])("the privileges that pages name, in %s", (version) => {
  const older = version === "2.5";
  const target = { engine: "starrocks", version } as const;
  const BACKUP = "BACKUP SNAPSHOT shop.s TO r ON (orders)";
  const RESTORE = `RESTORE SNAPSHOT shop.s FROM r PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00-000")`;

  it.each([
    ["BACKUP", BACKUP, BACKUP_PRIVILEGES],
    ["RESTORE", RESTORE, RESTORE_PRIVILEGES],
  ])("are those that %s takes", (_, sql, facts) => {
    const { as } = clients(BEGIN, { version });
    // 2.5 says of every denied BACKUP only that it failed.
    const denied = /Access denied|command denied|BackupStatement failed|to database/;
    expect(as("ana", sql)).toMatch(denied);
    for (const fact of facts)
      if (inRange(target, fact)) expect(as("root", grant(fact, older)), fact.privilege).toBe("ok");
    expect(as("ana", sql)).not.toMatch(denied);
  });
});
