import type { Need } from "../../accounts/authorize.ts";

/** What it takes to change users and roles. */
export const TO_GRANT: Need = { privileges: ["GRANT"], on: { type: "SYSTEM", names: [] } };
