import { describe, expect, it } from "vitest";
import { clients, SHOP } from "./client.ts";

const READS = `${SHOP} GRANT SELECT ON ALL TABLES IN ALL DATABASES TO ROLE keeper; GRANT keeper TO ana;`;
const READ = "SELECT count(*) FROM shop.orders";
const ROLE = "SELECT CURRENT_ROLE()";

describe("a role", () => {
  it("counts once it is turned on, in that connection", () => {
    const { as } = clients(READS);
    expect(as("ana", ROLE)).toBe("NONE");
    expect(as("ana", READ)).toContain("SELECT privilege(s)");
    expect(as("ana", "SET ROLE keeper")).toBe("ok");
    expect([as("ana", ROLE), as("ana", READ)]).toEqual(["keeper", "0"]);
    expect(as("ana", "SET ROLE NONE")).toBe("ok");
    expect(as("ana", READ)).toContain("SELECT privilege(s)");
    expect(as("ana", "SET ROLE ALL")).toBe("ok");
    expect(as("ana", READ)).toBe("0");
    expect(as("ana", "SET ROLE ALL EXCEPT keeper")).toBe("ok");
    expect(as("ana", ROLE)).toBe("NONE");
  });

  it("is on from the login on where it is a default role, not in connections that are open", () => {
    const { as } = clients(`${READS} CREATE USER ben; GRANT keeper TO ben; SET DEFAULT ROLE keeper TO ben`);
    expect(as("ben", READ)).toBe("0");
    expect(as("ana", ROLE)).toBe("NONE");
    expect(as("root", "SET DEFAULT ROLE ALL TO ana")).toBe("ok");
    expect(as("ana", ROLE)).toBe("NONE");
    expect(as("ana", "SET ROLE DEFAULT")).toBe("ok");
    expect(as("ana", ROLE)).toBe("keeper");
  });

  it("is on from the login on where all are", () => {
    const { as } = clients(`${READS} SET GLOBAL activate_all_roles_on_login = true`);
    expect(as("ana", READ)).toBe("0");
  });

  it("is given with CREATE USER as a default role", () => {
    const { as } = clients(`${READS} CREATE USER ben DEFAULT ROLE keeper`);
    expect(as("ben", READ)).toBe("0");
    expect(as("root", "SHOW GRANTS FOR ben")).toBe("'ben'@'%'|NULL|GRANT 'keeper' TO 'ben'@'%'");
  });

  it("holds what the roles that it was given hold", () => {
    const { as } = clients(
      `${READS} CREATE ROLE boss; GRANT keeper TO ROLE boss; CREATE USER ben; GRANT boss TO ben`,
    );
    expect(as("ben", "SET ROLE boss")).toBe("ok");
    expect(as("ben", READ)).toBe("0");
    expect(as("root", "REVOKE keeper FROM ROLE boss")).toBe("ok");
    expect(as("ben", READ)).toContain("SELECT privilege(s)");
  });

  it("is gone for everybody once it is dropped", () => {
    const { as } = clients(READS);
    expect(as("ana", "SET ROLE keeper")).toBe("ok");
    expect(as("ana", READ)).toBe("0");
    expect(as("root", "DROP ROLE keeper")).toBe("ok");
    expect(as("ana", READ)).toContain("SELECT privilege(s)");
    expect(as("root", "SHOW GRANTS FOR ana")).toBe("");
    expect(as("root", "CREATE ROLE keeper")).toBe("ok");
    expect(as("ana", "SET ROLE keeper")).toContain("Role keeper is not granted");
  });

  it("makes a user an administrator of users", () => {
    const { as } = clients(`${SHOP} GRANT user_admin TO ana`);
    expect(as("ana", "SET ROLE user_admin; CREATE USER ben; GRANT SELECT ON TABLE shop.items TO ben")).toBe(
      "ok",
    );
    expect(as("ben", "SELECT count(*) FROM shop.items")).toBe("0");
    expect(as("ana", "GRANT root TO ben")).toContain(
      "Can not grant root or cluster_admin role except root user",
    );
  });
});

describe("EXECUTE AS", () => {
  it("takes IMPERSONATE, and the other's default roles", () => {
    const { as } = clients(`${READS} CREATE USER ben; SET DEFAULT ROLE keeper TO ana`);
    expect(as("ben", "EXECUTE AS ana WITH NO REVERT")).toContain("IMPERSONATE privilege(s) on USER ana for");
    expect(as("root", "GRANT IMPERSONATE ON USER ana TO ben")).toBe("ok");
    expect(as("ben", "EXECUTE AS ana WITH NO REVERT")).toBe("ok");
    expect(as("ben", "SELECT CURRENT_USER(), CURRENT_ROLE()")).toBe("'ana'@'%'|keeper");
    expect(as("ben", READ)).toBe("0");
  });
});
