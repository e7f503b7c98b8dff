import { describe, expect, test } from "vitest";
import { EXAMPLE_IDS, exampleOf } from "../../../src/docs/example/files.ts";
import { explainStep } from "../../../src/docs/example/explanations.ts";
import { playExample } from "../../../src/docs/example/playExample.ts";

const RUNS = EXAMPLE_IDS.map(exampleOf).flatMap((example) =>
  example.versions.map((version) => [example.id, version, example] as const),
);

describe("explanations of what fails in an example", () => {
  test.each(RUNS)("%s on %s: every failure is explained, and nothing else", (_, version, example) => {
    const { script, expect: expected } = example;
    const { results, timeline } = playExample({ ...example, version, expect: [] });
    const steps = results.filter(({ step }) => step.statement !== undefined);
    steps.forEach((step, index) => {
      const explanation = explainStep(step, timeline, script);
      const expectation = expected[version]?.[index];
      expect(explanation?.code).toBe(expectation?.type === "error" ? expectation.code : undefined);
    });
  });

  test("a schema that differs is shown beside the snapshot's, also when another job followed at once", () => {
    const { engine, nodes, setup, script } = exampleOf("restore-schema-differs");
    const { results, timeline } = playExample({ engine, version: "3.4", nodes, setup, script, expect: [] });
    const failed = results.find(({ step }) => step.statement?.text.startsWith("RESTORE"));
    const explanation = failed && explainStep(failed, timeline, script);
    expect(explanation?.evidence.map(({ type }) => type)).toContain("schemas");
  });
});
