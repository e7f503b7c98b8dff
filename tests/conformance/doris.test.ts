import { holdsAgainst } from "./conformance.ts";

const RULES = ["nameParts", "unknownPrivilege", "privilegePattern", "duplicateKey", "numberOverflow"];

holdsAgainst(
  "doris",
  { agree: 99.5, position: 99, message: 95 },
  RULES.map((rule) => `rule.${rule}`),
);
