import type { Target } from "../../engine/index.ts";
import { isHiddenKey, isSecretKey, MASK } from "../../engine/hiddenProperties.ts";
import type { Repository } from "../storage.ts";
import { printedOrder } from "./keptProperties.ts";

/** Words the statement that makes a repository, as SHOW CREATE REPOSITORY does (spec/doris.md §4.5; fe backup/Repository.getCreateStatement). */
export function createStatementOf(target: Target, repository: Repository): string {
  const { name, readOnly, broker, location, storageKind, properties } = repository;
  const storage = storageKind === "BROKER" ? ` BROKER ${broker}` : ` ${storageKind ?? "S3"} `;
  const pairs = printedOrder(target, storageKind, properties)
    .filter((key) => !isHiddenKey(key))
    .map((key) => `"${key}"  =  "${isSecretKey(target, key) ? MASK : (properties[key] ?? "")}"`);
  return [
    `CREATE ${readOnly ? "READ ONLY " : ""}REPOSITORY ${name} `,
    `WITH ${storage} `,
    `ON LOCATION "${location}"`,
    "PROPERTIES",
    `(${pairs.join(",\n")}`,
    ")",
  ].join("\n");
}
