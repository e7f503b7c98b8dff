import { fuzz } from "./fuzz.ts";
import { growsWithLength } from "./growth.ts";

growsWithLength({ engine: "doris", version: "2.1" });
growsWithLength({ engine: "doris", version: "4.0" });
fuzz("doris");
