import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { bans } from "./src/build/lint/bans.ts";
import { roomImports } from "./src/build/lint/roomImports.ts";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];
const ASTRO_SCRIPTS = "**/*.astro/*.ts";

export default defineConfig(
  globalIgnores(["dist*", ".astro", ".cache", "coverage", "test-results", "playwright-report", "content"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: TYPESCRIPT,
    ignores: [ASTRO_SCRIPTS],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { firedrill: { rules: { "room-imports": roomImports } } },
    rules: {
      "firedrill/room-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Stores and controllers are objects of closures; their methods know no `this`.
      "@typescript-eslint/unbound-method": "off",
      "max-lines": ["warn", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/build/**", ASTRO_SCRIPTS],
    rules: {
      "no-console": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  { files: ["src/engine/**", "tests/**"], rules: { "max-lines": "off" } },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    // Vitest's matchers inside expected values (`expect.any`, `expect.objectContaining`) are typed `any`.
    rules: { "@typescript-eslint/no-unsafe-assignment": "off", "@typescript-eslint/no-unsafe-return": "off" },
  },
  bans(),
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", URL: "readonly", setTimeout: "readonly" },
    },
  },
  astro.configs["flat/recommended"],
  {
    files: ["**/*.astro"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: { "no-unused-vars": "off", "@typescript-eslint/no-unused-vars": "error" },
  },
  {
    files: [ASTRO_SCRIPTS],
    languageOptions: { parser: tseslint.parser },
    // Types are checked by `astro check`.
    rules: { "no-undef": "off" },
  },
);
