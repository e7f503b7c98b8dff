import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENGINES } from "../../../src/engine/index.ts";
import { given, type Driver } from "../../unit/cluster/driver.ts";
import { may, ownRights, startAccounts, takeStep, type AccountModel } from "./accountModel.ts";
import {
  accountStep,
  create,
  olderStep,
  RIGHTS,
  ROLES,
  statementOf,
  TABLES,
  USERS,
  type AccountStep,
} from "./accountSteps.ts";

const BEGIN = `CREATE DATABASE d1; CREATE DATABASE d2; ${[...TABLES.map(create), ...USERS.map((user) => `CREATE USER ${user}`), ...ROLES.map((role) => `CREATE ROLE ${role}`)].join("; ")}`;

/** A role within a role, and both users with roles that are on. */
const ROLES_ON: readonly AccountStep[] = [
  { type: "grantRole", role: "r1", to: "r2" },
  { type: "grantRole", role: "r2", to: "ana" },
  { type: "grantRole", role: "r3", to: "ben" },
  { type: "setRole", user: "ana", roles: "ALL" },
  { type: "setRole", user: "ben", roles: "ALL" },
];

/** What a user can do with the tables, and is shown of them. */
function seen(driver: Driver, user: string): readonly string[] {
  const can = TABLES.flatMap((table) =>
    RIGHTS.filter((right) => {
      const sql =
        right === "SELECT" ? `SELECT id FROM ${table} WHERE id < 0` : `INSERT INTO ${table} VALUES (1)`;
      return driver.run(sql, user).kind !== "error";
    }).map((right) => `${right} ${table}`),
  );
  return [...can, ...TABLES.filter((table) => isShown(driver, user, table)).map((table) => `SHOW ${table}`)];
}

function isShown(driver: Driver, user: string, table: string): boolean {
  const [database = "", name = ""] = table.split(".");
  const result = driver.run(`SHOW TABLES FROM ${database}`, user);
  return result.kind === "rows" && result.rows.some(([shown]) => shown === name);
}

function foreseen(model: AccountModel, user: (typeof USERS)[number]): readonly string[] {
  const can = TABLES.flatMap((table) =>
    RIGHTS.filter((right) => may(model, user, right, table)).map((right) => `${right} ${table}`),
  );
  const shown = TABLES.filter((table) => RIGHTS.some((right) => may(model, user, right, table)));
  return [...can, ...shown.map((table) => `SHOW ${table}`)];
}

/** Somebody's own rights on tables, read back from SHOW GRANTS. */
function shownRights(driver: Driver, of: string): readonly string[] {
  return driver
    .rows(`SHOW GRANTS FOR ${of}`)
    .flatMap((row) => {
      const [, rights = "", on = ""] = /GRANT (.*) ON (.*) TO /.exec(row) ?? [];
      const scope = on
        .replace(/^TABLE /, "")
        .replace("ALL TABLES IN ALL DATABASES", "*.*")
        .replace(/^ALL TABLES IN DATABASE (\w+)$/, "$1.*");
      return rights === "" ? [] : rights.split(", ").map((right) => `${right} ${scope}`);
    })
    .sort();
}

function follow(version: string, steps: readonly AccountStep[]): void {
  const driver = given(BEGIN, { version });
  const older = version === "2.5";
  const model = startAccounts(older);
  // The connections are there before anything is granted.
  for (const user of USERS) driver.run("SELECT 1", user);
  for (const step of steps) {
    const { sql, as } = statementOf(step, older);
    driver.run(sql, as);
    takeStep(model, step);
    for (const user of USERS)
      expect(seen(driver, user), `${user} after ${sql}`).toEqual(foreseen(model, user));
    if (older) continue;
    for (const user of USERS) expect(shownRights(driver, user), sql).toEqual(ownRights(model, user));
    for (const role of model.roles)
      expect(shownRights(driver, `ROLE ${role}`), sql).toEqual(ownRights(model, role));
  }
}

describe("any sequence of grants", () => {
  const newer = ENGINES.starrocks.versions.filter((version) => version !== "2.5");

  test("lets users do what sets of rights and roles foresee", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...newer),
        fc.array(accountStep, { minLength: 5, maxLength: 30, size: "max" }),
        (version, steps) => {
          follow(version, [...ROLES_ON, ...steps]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("lets them do so before 3.0", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(olderStep, { minLength: 5, maxLength: 25 }), (steps) => {
        follow("2.5", steps);
      }),
      { numRuns: 20 },
    );
  });
});
