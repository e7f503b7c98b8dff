import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const library = fileURLToPath(new URL("../../../dist-lib", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "firedrill-consumer-"));
const entry = join(folder, "consumer.ts");

/** What somebody who checks the SQL of their own documents may write. */
const CONSUMER = `
import { check, createSession, explain, parse, type Diagnostic } from "firedrill";

const options = { engine: "starrocks", version: "3.3" } as const;
const worst: Diagnostic | undefined = check("BACKUP SNAPSHOT", options)[0];
const { diagnostics } = parse("SHOW BACKUP", options);
const session = createSession(options);
const [result] = session.run("BACKUP SNAPSHOT db1.s1 TO nowhere");
if (result === undefined || result.kind !== "error") throw new Error("A backup into nothing was accepted");
const code: string = result.code;
const title: string = explain(result, session, { language: "ja" }).title;
console.log(JSON.stringify([worst?.severity, diagnostics.length, code !== "", title !== ""]));
`;

beforeAll(() => {
  if (!existsSync(join(library, "firedrill.js")))
    throw new Error("There is no library: run `npm run build:lib`");
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(library, join(folder, "node_modules/firedrill"), "dir");
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  writeFileSync(entry, CONSUMER);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a consumer of the library", () => {
  test.each([
    ["Node", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ["a bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ])(
    "compiles for %s, the library's types checked too and without those of a browser",
    (_name, resolution) => {
      const program = ts.createProgram([entry], {
        ...resolution,
        target: ts.ScriptTarget.ES2022,
        lib: ["lib.es2023.d.ts"],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        outDir: folder,
      });
      const { diagnostics } = program.emit();
      const found = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
        .map(
          ({ messageText, file }) =>
            `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
        )
        // `console` belongs to no version of the language.
        .filter((message) => !message.includes("Cannot find name 'console'"));
      expect(found).toEqual([]);
    },
  );

  test("runs on the machine's own Node and on the project's", () => {
    const program = ts.transpileModule(CONSUMER, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
    const script = join(folder, "run.mjs");
    writeFileSync(script, program.outputText);
    for (const node of [process.execPath, outerNode()]) {
      expect(JSON.parse(execFileSync(node, [script], { encoding: "utf8" })), node).toEqual([
        "error",
        0,
        true,
        true,
      ]);
    }
  });
});

test("the library's module imports nothing and its types refer to no other file", () => {
  const code = readFileSync(join(library, "firedrill.js"), "utf8");
  const types = readFileSync(join(library, "firedrill.d.ts"), "utf8");
  expect(code).not.toMatch(/^\s*import\s|\bimport\(|\brequire\(/m);
  expect(types).not.toMatch(/\bfrom\s+["']|\bimport\(|\breference\s+(path|types)=/);
});

/** The first Node on the path that isn't the project's: 20 on the machines that the library promises to run on. */
function outerNode(): string {
  const folders = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((path) => !path.includes("node_modules"));
  return folders.map((path) => join(path, "node")).find((path) => existsSync(path)) ?? process.execPath;
}
