import { describe, expect, it } from "vitest";
import { clients, SHOP } from "./client.ts";

const ALL = ["2.0", "2.1", "3.0", "4.0"] as const;

/** The shop on Doris, and a view on its items. */
const doris = (version: string, script = "") =>
  clients(`${SHOP} CREATE VIEW seen AS SELECT id FROM shop.items; ${script}`, { engine: "doris", version });

describe("privileges of Doris", () => {
  it.each([
    [
      "2.0",
      "'ana'@'%'|No|keeper|NULL|NULL|internal.information_schema: Select_priv ; internal.shop: Select_priv Load_priv |NULL|NULL|normal: Usage_priv ",
    ],
    [
      "2.1",
      "'ana'@'%'|No|keeper|NULL|NULL|internal.information_schema: Select_priv ; internal.mysql: Select_priv ; internal.shop: Select_priv Load_priv |NULL|NULL|NULL|normal: Usage_priv ",
    ],
    [
      "3.0",
      "'ana'@'%'||No|keeper|NULL|NULL|internal.information_schema: Select_priv; internal.mysql: Select_priv; internal.shop: Select_priv,Load_priv|NULL|NULL|NULL|NULL|NULL|NULL|normal: Usage_priv",
    ],
    [
      "4.0",
      "'ana'@'%'||No|keeper|NULL|NULL|internal.information_schema: Select_priv; internal.mysql: Select_priv; internal.shop: Select_priv,Load_priv|NULL|NULL|NULL|NULL|NULL|NULL|normal: Usage_priv|NULL",
    ],
  ])("are shown by level in %s", (version, shown) => {
    const { as } = doris(
      version,
      "GRANT SELECT_PRIV ON shop.* TO ana; GRANT LOAD_PRIV ON shop.* TO ROLE 'keeper'; GRANT 'keeper' TO ana",
    );
    expect(as("root", "SHOW GRANTS FOR ana")).toBe(shown);
    expect(as("ana", "SHOW GRANTS")).toBe(shown);
  });

  it.each(ALL)("stay with a role, and go with it, in %s", (version) => {
    const { as } = doris(version, "GRANT 'keeper' TO ana");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toMatch(/denied/);
    expect(as("root", "GRANT SELECT_PRIV ON shop.* TO ROLE 'keeper'")).toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toBe("0");
    expect(as("root", "REVOKE 'keeper' FROM ana")).toBe("ok");
    expect(as("ana", "SELECT count(*) FROM shop.items")).toMatch(/denied/);
  });

  it.each(ALL)("hide in %s what a user may not see", (version) => {
    const { as } = doris(version, "CREATE DATABASE other; GRANT SELECT_PRIV ON shop.items TO ana");
    const databases = as("ana", "SHOW DATABASES").split("\n");
    expect(databases).toContain("shop");
    expect(databases).not.toContain("other");
    expect(as("ana", "SHOW TABLES FROM shop")).toBe("items");
    expect(as("root", "SHOW TABLES FROM shop").split("\n")).toHaveLength(3);
  });

  it.each([
    ["2.0", false],
    ["2.1", false],
    ["3.0", true],
    ["4.0", true],
  ])("on a view are enough to read it in %s: %s", (version, enough) => {
    const { as } = doris(version, "GRANT SELECT_PRIV ON shop.seen TO ana");
    const read = as("ana", "SELECT count(*) FROM shop.seen");
    expect(read === "0").toBe(enough);
    if (!enough) expect(read).toContain("items");
  });

  it.each(["2.1", "3.0", "4.0"])("can be for single columns in %s", (version) => {
    const { as } = doris(version, "GRANT SELECT_PRIV(id) ON shop.orders TO ana");
    expect(as("ana", "SELECT id FROM shop.orders")).toBe("");
    expect(as("ana", "SELECT city FROM shop.orders")).toMatch(/denied/);
    expect(as("ana", "SHOW GRANTS")).toContain("internal.shop.orders: Select_priv[id]");
    expect(as("root", "REVOKE SELECT_PRIV(id) ON shop.orders FROM ana")).toBe("ok");
    expect(as("ana", "SELECT id FROM shop.orders")).toMatch(/denied/);
  });

  it.each([
    ["2.0", "ok"],
    ["2.1", "ok"],
    [
      "3.0",
      "1223 (42000): errCode = 2, detailMessage = Access denied; you need all  [Grant_priv, Select_priv] privilege(s) for this operation",
    ],
    [
      "4.0",
      "1105 (HY000): errCode = 2, detailMessage = Access denied; you need all  [Grant_priv, Select_priv] privilege(s) for this operation",
    ],
  ])("are handed on in %s by whoever may", (version, said) => {
    const { as } = doris(version, "CREATE USER ben; GRANT GRANT_PRIV ON shop.* TO ana");
    expect(as("ana", "GRANT SELECT_PRIV ON shop.items TO ben")).toBe(said);
    expect(as("root", "GRANT SELECT_PRIV ON shop.* TO ana")).toBe("ok");
    expect(as("ana", "GRANT SELECT_PRIV ON shop.items TO ben")).toBe("ok");
  });

  it.each(ALL)("to load let one back up in %s, the ones to administer let one do the rest", (version) => {
    const repository =
      'CREATE REPOSITORY r WITH S3 ON LOCATION "s3://b/r" PROPERTIES ("s3.endpoint" = "http://s3.eu-west-1.amazonaws.com", "s3.region" = "eu-west-1", "s3.access_key" = "a", "s3.secret_key" = "b")';
    const { as } = doris(version, "GRANT LOAD_PRIV ON shop.orders TO ana");
    expect(as("ana", repository)).toMatch(/denied/);
    expect(as("root", repository)).toBe("ok");
    expect(as("ana", "BACKUP SNAPSHOT shop.s TO r ON (orders)")).toMatch(/denied/);
    expect(as("root", "GRANT LOAD_PRIV ON shop.* TO ana")).toBe("ok");
    expect(as("ana", "BACKUP SNAPSHOT shop.s TO r ON (orders)")).toBe("ok");
    expect(as("ana", "CANCEL BACKUP FROM shop")).toBe("ok");
    expect(as("ana", "SHOW SNAPSHOT ON r") === "").toBe(version.startsWith("2"));
    expect(as("ana", "DROP REPOSITORY r")).toMatch(/denied/);
  });

  it("are refused under the number of their error, but in 4.0 under one number", () => {
    const refused = (version: string) => doris(version).as("ana", "DROP DATABASE shop");
    const text = "errCode = 2, detailMessage = Access denied for user 'ana' to database 'shop'";
    for (const version of ["2.0", "2.1", "3.0"]) expect(refused(version)).toBe(`1044 (42000): ${text}`);
    expect(refused("4.0")).toBe(`1105 (HY000): ${text}`);
  });
});

describe("users and roles of Doris", () => {
  it.each(ALL)("are made, changed and dropped in %s", (version) => {
    const { as } = doris(version);
    expect(as("root", "CREATE USER IF NOT EXISTS ana")).toBe("ok");
    expect(as("root", "CREATE USER ben IDENTIFIED BY 'x' DEFAULT ROLE 'keeper'")).toBe("ok");
    expect(as("root", "SHOW GRANTS FOR ben")).toContain("|Yes|keeper|");
    expect(as("root", "DROP ROLE keeper")).toBe("ok");
    expect(as("root", "SHOW GRANTS FOR ben")).not.toContain("keeper");
    expect(as("root", "ALTER USER ben IDENTIFIED BY ''")).toBe("ok");
    expect(as("root", "SHOW GRANTS FOR ben")).toContain("|No|");
    expect(as("root", "DROP USER ben; DROP USER IF EXISTS ben")).toBe("ok");
    expect(as("root", "DROP USER ben")).toContain("1105 (HY000)");
    expect(as("root", "DROP USER root")).toMatch(/Can not drop (root|system) user/);
  });

  it("take a comment from 3.0 on, and SUPERUSER for the role admin up to 3.0", () => {
    for (const version of ALL) {
      const { as } = clients("CREATE USER dan SUPERUSER", { engine: "doris", version });
      expect(as("root", "SHOW GRANTS FOR dan").includes("|admin|")).toBe(version !== "4.0");
      if (version.startsWith("2")) continue;
      expect(as("root", "CREATE USER eli COMMENT 'who'")).toBe("ok");
      expect(as("root", "SHOW GRANTS FOR eli")).toContain("'eli'@'%'|who|");
    }
  });

  it.each(ALL)("are in %s root, admin and their roles to begin with", (version) => {
    const { as } = clients("", { engine: "doris", version });
    const names = as("root", "SHOW ROLES").split("\n");
    expect(names.map((row) => row.split("|")[0]).sort()).toEqual(["admin", "operator"]);
    expect(as("admin", "CREATE USER cleo")).toBe("ok");
  });
});
