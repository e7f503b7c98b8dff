import { holdsAgainst } from "./conformance.ts";

const RULES = ["nameParts", "unknownPrivilege", "privilegePattern", "duplicateKey", "numberOverflow"];

holdsAgainst(
  "doris",
  { agree: 99.5, position: 97, message: 0 },
  RULES.map((rule) => `rule.${rule}`),
);
