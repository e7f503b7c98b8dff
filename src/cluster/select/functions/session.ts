import { sessionDatabase } from "../../catalog.ts";
import { globalVariable } from "../../sessionVariable.ts";
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
    names: ["user", "current_user", "session_user"],
    min: 0,
    max: 0,
    make: (_args, context) => constant(TEXT, `'${context.user}'@'%'`),
  },
  { names: ["catalog"], min: 0, max: 0, make: () => constant(TEXT, "default_catalog") },
];
