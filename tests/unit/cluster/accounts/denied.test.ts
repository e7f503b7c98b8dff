import { describe, expect, it } from "vitest";
import { clients, SHOP } from "./client.ts";

const HINT =
  "Please ask the admin to grant permission(s) or try activating existing roles using <set [default] role>.";

describe("a user without rights", () => {
  it.each([
    ["2.5", /^1064 \(HY000\): SELECT command denied to user 'ana'@'10\.0\.0\.1' for table 'Table \[id=/],
    ["3.0", /^1064 \(HY000\): SELECT command denied to user 'ana'@'10\.0\.0\.1' for table 'shop\.orders'$/],
    [
      "3.1",
      /^1064 \(HY000\): Access denied; .* the SELECT privilege\(s\) on TABLE orders for this operation$/,
    ],
    ["3.2", /^1252 \(42000\): Access denied; .* on TABLE orders for this operation\. Please ask the admin/],
    ["3.3", /^5203 \(42000\): Access denied; .* on TABLE orders for this operation\. Please ask the admin/],
  ])("reads no table in %s", (version, wanted) => {
    expect(clients(SHOP, { version }).as("ana", "SELECT * FROM shop.orders")).toMatch(wanted);
  });

  it.each([
    ["CREATE DATABASE d", "CREATE DATABASE privilege(s) on CATALOG default_catalog"],
    ["DROP DATABASE shop", "DROP privilege(s) on DATABASE shop"],
    ["CREATE TABLE shop.t (id INT) DISTRIBUTED BY HASH(id)", "CREATE TABLE privilege(s) on DATABASE shop"],
    ["DROP TABLE shop.items", "DROP privilege(s) on TABLE items"],
    ["TRUNCATE TABLE shop.items", "DELETE privilege(s) on TABLE items"],
    ["ALTER TABLE shop.items ADD COLUMN n INT", "ALTER privilege(s) on TABLE items"],
    ["INSERT INTO shop.items VALUES (1)", "INSERT privilege(s) on TABLE items"],
    ["DELETE FROM shop.items WHERE id = 1", "DELETE privilege(s) on TABLE items"],
    ["SHOW CREATE TABLE shop.items", "ANY privilege(s) on TABLE items"],
    ["DESC shop.items", "ANY privilege(s) on TABLE items"],
    ["ADMIN SET FRONTEND CONFIG ('k' = 'v')", "OPERATE privilege(s) on SYSTEM"],
    ["SET GLOBAL query_timeout = 60", "OPERATE privilege(s) on SYSTEM"],
    ["SHOW FRONTENDS", "OPERATE OR NODE privilege(s) on SYSTEM"],
    ["BACKUP SNAPSHOT shop.s TO r", "REPOSITORY privilege(s) on SYSTEM"],
    ["CREATE USER ben", "GRANT privilege(s) on SYSTEM"],
    ["GRANT SELECT ON TABLE shop.items TO ana", "GRANT privilege(s) on SYSTEM"],
  ])("may not: %s", (sql, wanted) => {
    const script = `${SHOP} CREATE REPOSITORY r WITH BROKER ON LOCATION 's3a://b/r'`;
    expect(clients(script).as("ana", sql)).toContain(wanted);
  });

  it("is shown nothing of what others have", () => {
    const { as } = clients(SHOP);
    expect(as("ana", "SHOW DATABASES")).toBe("information_schema");
    expect(as("root", "GRANT SELECT ON TABLE shop.items TO ana")).toBe("ok");
    expect(as("ana", "SHOW DATABASES")).toBe("information_schema\nshop");
    expect(as("ana", "SHOW TABLES FROM shop")).toBe("items");
  });
});

describe("what a denial says of roles", () => {
  const script = `${SHOP} CREATE ROLE helper; GRANT keeper, helper TO ana; SET DEFAULT ROLE helper TO ana`;

  it("names those that are active and those that are not", () => {
    expect(clients(script).as("ana", "SELECT * FROM shop.orders")).toContain(
      `${HINT} Current role(s): [helper]. Inactivated role(s): [keeper].`,
    );
  });

  it("says NONE of none", () => {
    expect(clients(SHOP).as("ana", "SELECT * FROM shop.orders")).toContain(
      `${HINT} Current role(s): NONE. Inactivated role(s): NONE.`,
    );
  });
});

describe("objects made anew", () => {
  it("have lost what was granted on those before", () => {
    const table =
      "CREATE TABLE shop.items (id INT) DISTRIBUTED BY HASH(id) PROPERTIES ('replication_num' = '1')";
    const { as } = clients(`${SHOP} GRANT SELECT ON TABLE shop.items TO ana`);
    expect(as("ana", "SELECT * FROM shop.items")).toBe("");
    expect(as("root", `DROP TABLE shop.items FORCE; ${table}`)).toBe("ok");
    expect(as("ana", "SELECT * FROM shop.items")).toContain("SELECT privilege(s) on TABLE items");
  });

  it("are covered by what was granted on all of them", () => {
    const { as } = clients(`${SHOP} GRANT SELECT ON ALL TABLES IN DATABASE shop TO ana`);
    expect(
      as("root", "CREATE TABLE shop.n (id INT) DISTRIBUTED BY HASH(id) PROPERTIES ('replication_num' = '1')"),
    ).toBe("ok");
    expect(as("ana", "SELECT * FROM shop.n")).toBe("");
  });
});

describe("logging in", () => {
  it.each([
    ["2.5", "1064 (HY000)"],
    ["3.0", "1064 (HY000)"],
    ["3.4", "1045 (28000)"],
    ["4.0", "1045 (28000)"],
  ])("takes an account in %s", (version, number) => {
    const { as } = clients("", { version });
    expect(as("nobody", "SELECT 1")).toBe(`${number}: Access denied for user 'nobody' (using password: NO)`);
    expect(as("root", "CREATE USER nobody")).toBe("ok");
    expect(as("nobody", "SELECT 1")).toBe("1");
  });

  it("goes on for an open connection whose user is dropped, without any right", () => {
    const { as } = clients(`${SHOP} GRANT SELECT ON TABLE shop.items TO ana`);
    expect(as("ana", "SELECT * FROM shop.items")).toBe("");
    expect(as("root", "DROP USER ana")).toBe("ok");
    expect(as("ana", "SELECT * FROM shop.items")).toContain("Access denied");
  });
});
