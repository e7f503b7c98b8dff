import { readExample, type Example } from "./example.ts";

/** Files of content/examples, read while pages are built or tests run. */
const SQL = import.meta.glob<string>("../../../content/examples/**/*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const JSON_FILES = import.meta.glob<unknown>("../../../content/examples/*/example.json", {
  import: "default",
  eager: true,
});

const ROOT = "../../../content/examples/";

/** Ids of all examples that run. */
export const EXAMPLE_IDS: readonly string[] = Object.keys(JSON_FILES).map(
  (path) => path.slice(ROOT.length).split("/")[0] ?? "",
);

/**
 * Reads an example.
 * @throws where there is none of that id, or its files are not in order
 */
export function exampleOf(id: string): Example {
  const found = JSON_FILES[`${ROOT}${id}/example.json`];
  if (found === undefined) throw new Error(`no example ${id}`);
  return readExample(id, found, {
    given: (name) => SQL[`${ROOT}given/${name}.sql`],
    setup: SQL[`${ROOT}${id}/setup.sql`] ?? "",
    script: SQL[`${ROOT}${id}/script.sql`] ?? "",
  });
}
