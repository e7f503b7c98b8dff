import { memoryUsage, resourceUsage } from "node:process";
import { millionTablets } from "./millionTablets.ts";

// Prints the megabytes that the backup of a million tablets adds at its peak to an idle process.

const idle = memoryUsage.rss();
millionTablets()();
console.log((resourceUsage().maxRSS * 1024 - idle) / 1e6);
