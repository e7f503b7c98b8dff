// @ts-check
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./commands.mjs";

/** @typedef {{ passed: number, failed: number, flaky?: readonly string[] }} Count `flaky`: passed, but only on a second try */
/** @typedef {{ name: string, run: () => Promise<Count> }} Step */

const REPORTS = join(ROOT, ".cache", "reports");

/**
 * Runs every step, whatever the ones before gave, and ends the process with one closing line.
 *
 * @param {readonly (Step | readonly (readonly Step[])[])[]} steps lists in a list run at the same time, each in its order
 */
export async function runSuite(steps) {
  const sum = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const lines = [];

  /** @param {Step} step */
  async function take({ name, run: start }) {
    console.log(`\n── ${name}`);
    const since = Date.now();
    const {
      passed,
      failed,
      flaky = [],
    } = await start().catch((error) => {
      console.error(error);
      return /** @type {Count} */ ({ passed: 0, failed: 1 });
    });
    sum.passed += passed;
    sum.failed += failed;
    const seconds = Math.round((Date.now() - since) / 1000);
    const counts = [
      `${passed} passed`,
      `${failed} failed`,
      ...(flaky.length > 0 ? [`${flaky.length} flaky`] : []),
    ];
    lines.push(`${failed > 0 ? "✗" : "✓"} ${name}: ${counts.join(", ")}, ${seconds} s`);
    lines.push(...flaky.map((test) => `  ! passed on its second try only: ${test}`));
  }

  /** @param {readonly Step[]} lane */
  async function inOrder(lane) {
    for (const step of lane) await take(step);
  }

  for (const step of steps) await ("run" in step ? take(step) : Promise.all(step.map(inOrder)));
  console.log(`\n${lines.join("\n")}\n\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

/**
 * A check that passes or fails as a whole; its output is shown only where it fails.
 *
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
export function check(name, command, env = {}) {
  return {
    name,
    run: async () => {
      const { code, output } = await run(command, { env, print: false });
      if (code !== 0) console.log(output);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/**
 * The tests of one Vitest project.
 *
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
export function vitest(project, env = {}) {
  return {
    name: `Vitest: ${project}`,
    run: () =>
      counted(
        `vitest-${project}.json`,
        (report) => [
          "vitest",
          "run",
          `--project=${project}`,
          "--reporter=dot",
          "--reporter=json",
          `--outputFile.json=${report}`,
        ],
        env,
        (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles(report) }),
      ),
  };
}

/**
 * Counts the files that failed without a failed test: they could not be read, or what stands before their tests failed.
 *
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
function brokenFiles({ testResults }) {
  return testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
}

/**
 * The tests of Playwright.
 *
 * @param {Record<string, string>} env
 * @returns {Step}
 */
export function playwright(env) {
  return {
    name: "Playwright in Chromium",
    run: () =>
      counted(
        "playwright.json",
        () => ["playwright", "test", "--reporter=line,json"],
        // As in CI: a test that failed is tried once more, and named.
        { CI: "1", ...env },
        (report) => ({
          passed: report.stats.expected + report.stats.flaky,
          failed: report.stats.unexpected + report.errors.length,
          flaky: flakyTests(report.suites),
        }),
      ),
  };
}

/**
 * Names the tests that passed on a second try only.
 *
 * @param {readonly any[]} suites of Playwright's report
 * @returns {string[]}
 */
function flakyTests(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter((/** @type {any} */ { tests }) =>
        tests.some((/** @type {any} */ { status }) => status === "flaky"),
      )
      .map((/** @type {any} */ { file, line, title }) => `${file}:${line} ${title}`),
    ...flakyTests(inner),
  ]);
}

/**
 * Runs a test runner that writes a report, and counts; a run that died or tested nothing has failed.
 *
 * @param {string} name of the report
 * @param {(report: string) => [string, ...string[]]} command
 * @param {Record<string, string>} env
 * @param {(report: any) => Count} count
 * @returns {Promise<Count>}
 */
async function counted(name, command, env, count) {
  const path = join(REPORTS, name);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(path, { force: true });
  const { code } = await run(command(path), { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path } });
  try {
    const { passed, failed, flaky = [] } = count(JSON.parse(readFileSync(path, "utf8")));
    const died = failed === 0 && (code !== 0 || passed === 0);
    return { passed, failed: died ? 1 : failed, flaky };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
