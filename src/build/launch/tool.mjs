// @ts-check
import { become } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";

// `node tool.mjs <command> …`: installs what is missing, then runs the command under the project's own Node.

await ensureInstalled();
const [name = "node", ...args] = process.argv.slice(2);
become([name, ...args]);
