import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { isEngine, versionIndex, type Engine, type Target } from "../../../../src/engine/index.ts";
import { languageOf } from "../../../../src/sql/languages/index.ts";
import { splitScript } from "../../../../src/sql/index.ts";

/** A statement of ours and a version that reads it. */
export interface OwnStatement {
  readonly sql: string;
  readonly target: Target;
}

interface Row {
  readonly sql: string;
  readonly accept: readonly string[];
}

/** Own rows of the core families, as each engine's own parser takes them. */
function conformanceRows(engine: Engine): readonly Row[] {
  const file = new URL(`../../../conformance/${engine}.jsonl.gz`, import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Row).filter((row) => row.accept.length > 0);
}

const CONTENT = new URL("../../../../content/", import.meta.url);

/** Statements of the examples and scenarios: tables, rows, settings, queries. */
function scriptRows(engine: Engine): readonly Row[] {
  return ["examples", "scenarios"].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, CONTENT), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => {
        const at = new URL(`${folder}/${name}/`, CONTENT);
        const files = readdirSync(at);
        const about = files.find((file) => /^(example|scenario)\.json$/.test(file));
        if (about === undefined) return [];
        const { engine: of, versions } = JSON.parse(readFileSync(new URL(about, at), "utf8")) as {
          readonly engine: string;
          readonly versions: readonly string[];
        };
        if (!isEngine(of) || of !== engine) return [];
        const target = { engine, version: versions.at(-1) ?? "" };
        return files
          .filter((file) => file.endsWith(".sql"))
          .flatMap((file) => splitScript(readFileSync(new URL(file, at), "utf8"), target))
          .filter(({ text }) => text !== "")
          .map(({ text }) => ({ sql: text, accept: versions }));
      }),
  );
}

const COMMENTS = /--[^\n]*|\/\*[^]*?\*\//g;
/** Words that begin statements of many kinds. */
const OF_TWO_WORDS = new Set(["SHOW", "CREATE", "ALTER", "DROP", "ADMIN", "RECOVER", "CANCEL"]);

/** Gives the same statements every time: of each engine and each kind of statement about as many. */
export function ownStatements(count: number): readonly OwnStatement[] {
  const engines = (["starrocks", "doris"] as const).filter((engine) => languageOf(engine) !== undefined);
  const groups = engines.flatMap((engine) => {
    const rows = [...conformanceRows(engine), ...scriptRows(engine)];
    const kinds = new Map<string, OwnStatement[]>();
    for (const { sql, accept } of shuffled(rows)) {
      const known = accept.filter((version) => versionIndex({ engine, version }) >= 0);
      const version = known[sql.length % known.length];
      const [verb = "", object = ""] =
        sql
          .replace(COMMENTS, " ")
          .toUpperCase()
          .match(/[A-Z]+/g) ?? [];
      const kind = OF_TWO_WORDS.has(verb) ? `${verb} ${object}` : verb;
      // A packet of several is left out, and what takes long to walk through.
      if (version === undefined || /;\s*\S/.test(sql) || sql.length > 180) continue;
      const group = kinds.get(kind) ?? [];
      group.push({ sql, target: { engine, version } });
      kinds.set(kind, group);
    }
    return [...kinds.values()];
  });
  const taken: OwnStatement[] = [];
  for (let round = 0; taken.length < count && round < count; round++)
    for (const group of groups) {
      const one = group[round];
      if (one && taken.length < count) taken.push(one);
    }
  return taken;
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  let state = 20_250_106;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
