import { TREE_RULES } from "../../src/engine/index.ts";
import { holdsAgainst } from "./conformance.ts";

const OTHER_RULES = ["nameParts", "dateLiteral", "numberOverflow", "cancelWithoutDatabase", "functionParts"];

holdsAgainst(
  "starrocks",
  { agree: 99.9, position: 99, message: 99 },
  [...Object.keys(TREE_RULES), ...OTHER_RULES].map((rule) => `rule.${rule}`),
);
