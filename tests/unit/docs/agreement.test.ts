import { describe, expect, it } from "vitest";
import { agreementWith, percent } from "../../../src/docs/agreement.ts";

describe("what the pages say of our agreement", () => {
  it("is never more than was measured", () => {
    expect(percent({ right: 9_999_999, of: 10_000_000 })).toBe(99.99);
    expect(percent({ right: 3, of: 3 })).toBe(100);
  });

  it.each(["starrocks", "doris"] as const)("is known of %s in full", (engine) => {
    const { statements, cases, scenarios, errors } = agreementWith(engine);
    for (const { right, of } of [
      statements.agree,
      statements.position,
      statements.message,
      cases.answers,
      scenarios.plays,
      errors.plays,
    ]) {
      expect(of).toBeGreaterThan(0);
      expect(right).toBeLessThanOrEqual(of);
    }
  });
});
