import { readFileSync } from "node:fs";
import { memoryUsage } from "node:process";
import { millionTablets } from "./millionTablets.ts";

// Prints the megabytes that the backup of a million tablets adds at its peak to an idle process.

/** Gives the most memory that this process has held, in bytes; what `resourceUsage` says begins with the parent's. */
function peak(): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error("the system does not tell a process' peak");
  return Number(kilobytes) * 1024;
}

const idle = memoryUsage.rss();
millionTablets()();
console.log((peak() - idle) / 1e6);
