import { readdirSync, readFileSync } from "node:fs";

/** English texts by what they are: `docs/guides/moving.mdx`, `ui/docs.comma`, `glossary/tablet`. */
export type Sources = ReadonlyMap<string, string>;

/** Reads every English text that stands in the other languages too: pages, texts of the interface, the glossary. */
export function englishSources(root: URL): Sources {
  const content = new URL("content/", root);
  return new Map([...pages(content), ...interfaceTexts(content), ...glossary(content)]);
}

function pages(content: URL): [string, string][] {
  const folder = new URL("docs/en/", content);
  return filesOf(folder).map((file) => [`docs/${file}`, readFileSync(new URL(file, folder), "utf8").trim()]);
}

function interfaceTexts(content: URL): [string, string][] {
  const folder = new URL("ui/en/", content);
  return filesOf(folder).flatMap((file) =>
    Object.entries(parsed(new URL(file, folder))).map(([key, text]): [string, string] => [
      `ui/${key}`,
      String(text),
    ]),
  );
}

function glossary(content: URL): [string, string][] {
  return Object.values(parsed(new URL("glossary.json", content))).map((entry) => {
    const { id, term, definition, note } = fieldsOf(entry);
    const english = [term, definition, note].map((words) => JSON.stringify(fieldsOf(words)["en"] ?? ""));
    return [`glossary/${JSON.stringify(id).replaceAll('"', "")}`, english.join("\n")];
  });
}

function filesOf(folder: URL): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(mdx?|json)$/.test(file))
    .sort();
}

function parsed(file: URL): object {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  return fieldsOf(value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
