import { parserOfArguments } from "./parseOne.ts";
import { printWarm } from "./warm.ts";

// Prints the microseconds of one warm parse.

printWarm(parserOfArguments(), 4_000);
