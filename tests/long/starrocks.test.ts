import { fuzz } from "./fuzz.ts";
import { growsWithLength } from "./growth.ts";

growsWithLength({ engine: "starrocks", version: "2.5" });
growsWithLength({ engine: "starrocks", version: "4.0" });
fuzz("starrocks");
