import { describe, expect, it } from "vitest";
import { clients, SHOP } from "./client.ts";

const older = (script = "") => clients(`${SHOP} ${script}`, { version: "2.5" });

describe("privileges before 3.0", () => {
  it("hang on databases and tables, whatever stands behind the names", () => {
    const { as } = older("GRANT SELECT_PRIV ON shop.items TO ana");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toBe("0");
    expect(as("ana", "SELECT count(*) FROM shop.orders")).toContain("SELECT command denied");
    expect(
      as(
        "root",
        "DROP TABLE shop.items FORCE; CREATE TABLE shop.items (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ('replication_num' = '1')",
      ),
    ).toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toBe("0");
  });

  it("come with a role at once: there is no SET ROLE", () => {
    const { as } = older("GRANT SELECT_PRIV ON shop.* TO ROLE keeper");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toContain("SELECT command denied");
    expect(as("root", "GRANT keeper TO ana")).toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toBe("0");
  });

  it("are printed by level", () => {
    const { as } = older(
      "GRANT SELECT_PRIV, LOAD_PRIV ON shop.* TO ana; GRANT ADMIN_PRIV ON *.* TO ROLE keeper; GRANT keeper TO ana",
    );
    expect(as("root", "SHOW GRANTS FOR ana")).toBe(
      "'ana'@'%'|GRANT ADMIN ON *.* TO 'ana'@'%'\nGRANT SELECT ON information_schema.* TO 'ana'@'%'\nGRANT SELECT, LOAD ON shop.* TO 'ana'@'%'",
    );
    expect(as("root", "SHOW ROLES").split("\n")).toContain(String.raw`keeper|'ana'@'%'|Admin_priv |\N|\N|\N`);
  });

  it("take LOAD to back up and to load, ADMIN for repositories", () => {
    const { as } = older("CREATE REPOSITORY r WITH BROKER ON LOCATION 's3a://b/r'");
    expect(as("ana", "BACKUP SNAPSHOT shop.s TO r ON (items)")).toContain("BackupStatement failed");
    expect(as("root", "GRANT LOAD_PRIV ON shop.* TO ana")).toBe("ok");
    expect(as("ana", "INSERT INTO shop.items VALUES (1)")).toBe("ok");
    expect(as("ana", "BACKUP SNAPSHOT shop.s TO r ON (items)")).toBe("ok");
    expect(as("ana", "DROP REPOSITORY r")).toContain("ADMIN");
  });
});
