import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance } from "../../../src/cluster/advance.ts";
import { inject } from "../../../src/cluster/inject.ts";
import { given, type Driver } from "../../unit/cluster/driver.ts";
import { checkCatalog, checkPlain } from "./catalogInvariants.ts";
import { catalogStep, TABLES, type CatalogStep } from "./catalogSteps.ts";

const BEGIN = `CREATE DATABASE db; USE db; ${Object.entries(TABLES)
  .map(([name, rest]) => `CREATE TABLE ${name} ${rest};`)
  .join(" ")}`;

function take(driver: Driver, step: CatalogStep): void {
  if (step.type === "advance") {
    driver.step((world) => advance(world, world.clock + step.ms));
  } else if (step.type === "node") {
    driver.step((world) => {
      const done = inject(world, "main", step);
      return "error" in done ? { world } : done;
    });
  } else {
    const before = driver.cluster.databases;
    const result = driver.run(step.sql);
    // What fails leaves everything as it was.
    if (result.kind !== "ok") expect(driver.cluster.databases, step.sql).toBe(before);
  }
}

describe("any sequence of statements on tables", () => {
  test.each(["3.3", "3.4"])("keeps the rules of the catalog in %s", { timeout: 60_000 }, (version) => {
    fc.assert(
      fc.property(fc.array(catalogStep, { minLength: 5, maxLength: 40 }), (steps) => {
        const driver = given(BEGIN, { version });
        for (const step of steps) {
          take(driver, step);
          checkCatalog(driver.cluster);
          checkPlain(driver.cluster);
        }
      }),
      { numRuns: 60 },
    );
  });
});
