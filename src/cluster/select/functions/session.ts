import { has } from "../../../engine/index.ts";
import { clientHost, currentIdentity } from "../../accounts/identity.ts";
import { activeRoles } from "../../accounts/roles.ts";
import { sessionDatabase } from "../../catalog.ts";
import { globalVariable } from "../../sessionVariable.ts";
import { beyond } from "../../statements/unsupported.ts";
import { NULL_TYPE, TEXT } from "../../values/datum.ts";
import { constant } from "../compiled.ts";
import type { FunctionRow } from "./define.ts";

/** Functions that tell about the connection and the server. */
export const SESSION_FUNCTIONS: readonly FunctionRow[] = [
  {
    names: ["database", "schema"],
    min: 0,
    max: 0,
    make: (_args, context) => {
      const name = sessionDatabase(context);
      return name === undefined ? constant(NULL_TYPE, null) : constant(TEXT, name);
    },
  },
  {
    names: ["version"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(TEXT, globalVariable("version", context) ?? ""),
  },
  {
    names: ["current_version"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(TEXT, context.target.version),
  },
  {
    names: ["user", "session_user"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(TEXT, `'${context.user}'@'${clientHost(context)}'`),
  },
  {
    names: ["current_user"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(TEXT, currentIdentity(context)),
  },
  {
    names: ["current_role"],
    min: 0,
    max: 0,
    make: (_args, context) =>
      has(context.target, "roleBasedAccess")
        ? constant(TEXT, activeRoles(context).join(", ") || "NONE")
        : beyond("functionCalled", { name: "current_role" }),
  },
  { names: ["catalog"], min: 0, max: 0, make: () => constant(TEXT, "default_catalog") },
];
