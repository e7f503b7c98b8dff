import { existsSync } from "node:fs";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateDtsBundle } from "dts-bundle-generator";
import { build } from "vite";
import { sharedVite } from "../vite.ts";

// `npm run build:lib`: the headless library as one module with its types and a package.json of its own.

const root = fileURLToPath(new URL("../../../", import.meta.url));
const entry = join(root, "src/lib/index.ts");
const out = join(root, "dist-lib");

if (!existsSync(entry)) {
  console.error("There is no src/lib/index.ts, so there is no library to build.");
  process.exit(1);
}

await bundle();
await writeTypes();
await writePackage();

/** Makes one module that imports nothing and runs on plain Node 20. */
async function bundle(): Promise<void> {
  const shared = sharedVite();
  const result = await build({
    ...shared,
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    // Immer asks for this; a library's consumer may have no `process`.
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: "es2023",
      minify: false,
      lib: { entry, formats: ["es"], fileName: () => "firedrill.js" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const [module, ...rest] = outputs;
  if (module?.type !== "chunk" || rest.length > 0)
    throw new Error("The library came out as more than one file");
  const outside = [...module.imports, ...module.dynamicImports];
  if (outside.length > 0) throw new Error(`The library imports ${outside.join(", ")}`);
}

/** Writes the types of everything exported as one file that refers to no other. */
async function writeTypes(): Promise<void> {
  const [types] = generateDtsBundle(
    [{ filePath: entry, output: { noBanner: true, sortNodes: false, exportReferencedTypes: false } }],
    {
      preferredConfigPath: fileURLToPath(new URL("tsconfig.json", import.meta.url)),
    },
  );
  await writeFile(join(out, "firedrill.d.ts"), types ?? "");
}

async function writePackage(): Promise<void> {
  const project: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  if (typeof project !== "object" || project === null) throw new Error("package.json holds no object");
  const { name, version, description, license } = {
    name: "",
    version: "",
    description: "",
    license: "",
    ...project,
  };
  const library = {
    name,
    version,
    description,
    license,
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    exports: { ".": { types: "./firedrill.d.ts", default: "./firedrill.js" } },
    types: "./firedrill.d.ts",
    files: ["firedrill.js", "firedrill.d.ts", "LICENSE"],
  };
  await writeFile(join(out, "package.json"), `${JSON.stringify(library, null, 2)}\n`);
  await copyFile(join(root, "LICENSE"), join(out, "LICENSE"));
}
