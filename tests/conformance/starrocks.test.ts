import { TREE_RULES } from "../../src/engine/index.ts";
import { holdsAgainst } from "./conformance.ts";

const OTHER_RULES = ["nameParts", "dateLiteral", "numberOverflow", "cancelWithoutDatabase", "functionParts"];

holdsAgainst(
  "starrocks",
  { agree: 99.5, position: 97, message: 85 },
  [...Object.keys(TREE_RULES), ...OTHER_RULES].map((rule) => `rule.${rule}`),
);
