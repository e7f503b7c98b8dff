import type { Linter } from "eslint";
import { ROOMS } from "./rooms.ts";

const CLOCKS = ["Date", "performance", "setTimeout", "setInterval", "setImmediate", "requestAnimationFrame"];
const BROWSER = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "location",
];
const OUTSIDE = ["fetch", "crypto", "process", "globalThis", "self", "Intl", "queueMicrotask"];

/** Functions whose last digits engines may compute differently, and chance. */
const INEXACT =
  "acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow random sin sinh sqrt tan tanh";

const LOCALE = ["localeCompare", "toLocaleString", "toLocaleDateString", "toLocaleTimeString"];
const LOCALE_CASE = ["toLocaleUpperCase", "toLocaleLowerCase"];

const POWER = {
  selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
  message: "Powers are inexact: write the product, or a constant.",
};

/** Differences between engines and versions are data of src/engine, never branches elsewhere. */
const BRANCHES = [
  {
    selector: "BinaryExpression[operator=/^[!=]==?$/] > Literal[value=/^(starrocks|doris)$/]",
    message: "What differs between engines is data in src/engine, not a comparison here.",
  },
  {
    selector: "SwitchCase > Literal[value=/^(starrocks|doris)$/]",
    message: "What differs between engines is data in src/engine, not a switch here.",
  },
  {
    selector:
      "BinaryExpression[operator=/^([<>]=?|[!=]==?)$/] > Literal[value=/^[0-9]+[.][0-9]+([.][0-9]+)?$/]",
    message: "What differs between versions is a feature in src/engine, not a comparison here.",
  },
  {
    selector: "BinaryExpression[operator=/^[<>]=?$/][left.name='version'][right.type='Literal']",
    message: "What differs between versions is a feature in src/engine, not a comparison here.",
  },
];

/** Gives the configurations that ban, per folder, what a pure function may not use and branches on an engine. */
export function bans(): Linter.Config[] {
  return ROOMS.filter(({ folder }) => folder !== "src/build").flatMap(({ folder, pure }) => {
    const branches = folder === "src/engine" ? [] : BRANCHES;
    const files = folder.endsWith(".ts") ? [folder] : [`${folder}/**/*.{ts,tsx}`];
    // Types of a grammar's module are no code.
    const ignores = ["**/*.d.peggy.ts"];
    if (!pure) return { files, rules: { "no-restricted-syntax": ["error", ...branches] } };
    const because = "The core is a pure function of its input";
    return {
      files,
      ignores,
      rules: {
        "no-restricted-syntax": ["error", POWER, ...branches],
        "no-restricted-globals": [
          "error",
          ...[...CLOCKS, ...BROWSER, ...OUTSIDE].map((name) => ({
            name,
            message: `${because}: no ${name}.`,
          })),
        ],
        "no-restricted-properties": [
          "error",
          ...INEXACT.split(" ").map((property) => ({
            object: "Math",
            property,
            message: `${because}: Math.${property} is not exact.`,
          })),
          ...[...LOCALE, ...LOCALE_CASE].map((property) => ({
            property,
            message: `${because}: ${property} depends on the reader's machine.`,
          })),
        ],
      },
    };
  });
}
