import { isEngine, isTarget, type Engine } from "../../engine/index.ts";
import { readExpectation, type Expectation } from "../../log/expectations.ts";
import type { ClusterSpec } from "../../log/types.ts";
import { validateOptions } from "../../log/validateOptions.ts";

/** Statements that run on a page, in every version that they claim; files in content/examples/<id>. */
export interface Example {
  readonly id: string;
  readonly engine: Engine;
  /** Oldest first. */
  readonly versions: readonly string[];
  readonly nodes: number;
  /** The clusters, where there are several or one is out of the ordinary; what they leave out is as above. */
  readonly clusters?: readonly ClusterSpec[];
  /** What was there before. */
  readonly setup: string;
  readonly script: string;
  /** For each version, one for each statement of the script. */
  readonly expect: Readonly<Record<string, readonly Expectation[]>>;
}

interface ExampleSql {
  readonly given: (name: string) => string | undefined;
  readonly setup: string;
  readonly script: string;
}

/**
 * Puts an example together from its files.
 * @throws what is wrong with its JSON
 */
export function readExample(id: string, json: unknown, sql: ExampleSql): Example {
  const { engine, versions, nodes, clusters, given, expect } = fields(id, json);
  if (typeof engine !== "string" || !isEngine(engine)) throw new Error(`${id}: engine`);
  const known = texts(id, "versions", versions);
  if (known.length === 0 || !known.every((version) => isTarget(engine, version)))
    throw new Error(`${id}: versions`);
  if (typeof nodes !== "number" || !Number.isInteger(nodes) || nodes < 1) throw new Error(`${id}: nodes`);
  const before = given === undefined ? "" : typeof given === "string" ? sql.given(given) : undefined;
  if (before === undefined) throw new Error(`${id}: given`);
  if (sql.script.trim() === "") throw new Error(`${id}: script.sql`);
  const specs = clusters === undefined ? undefined : clustersIn(id, { engine, clusters }, known);
  return {
    id,
    engine,
    versions: known,
    nodes,
    ...(specs && { clusters: specs }),
    setup: [before, sql.setup]
      .map((part) => part.trim())
      .filter(Boolean)
      .join("\n\n"),
    script: sql.script.trim(),
    expect: Object.fromEntries(known.map((version) => [version, expectations(id, expect, version)])),
  };
}

/** Reads the clusters of an example, which must fit each of its versions. */
function clustersIn(
  id: string,
  options: Readonly<Record<string, unknown>>,
  versions: readonly string[],
): readonly ClusterSpec[] | undefined {
  const read = versions.map((version) => validateOptions({ ...options, version }, id));
  for (const one of read) if (!one.ok) throw new Error(`${id}: clusters ${one.invalid.path}`);
  return read.flatMap((one) => (one.ok ? [one.value.clusters] : []))[0];
}

/** One list for all versions, or one for each. */
function expectations(id: string, expect: unknown, version: string): readonly Expectation[] {
  const own = Array.isArray(expect) ? expect : fields(id, expect)[version];
  return texts(id, "expect", own).map((text) => {
    const expectation = readExpectation(text);
    if (expectation === undefined) throw new Error(`${id}: expect ${text}`);
    return expectation;
  });
}

function fields(id: string, json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== "object" || json === null) throw new Error(`${id}: no object`);
  return Object.fromEntries(Object.entries(json));
}

function texts(id: string, name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`${id}: ${name} is no list`);
  return value.map((item: unknown) => {
    if (typeof item !== "string") throw new Error(`${id}: ${name} holds something else than texts`);
    return item;
  });
}
