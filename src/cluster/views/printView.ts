import { has, type Target } from "../../engine/index.ts";
import type { View } from "../tables.ts";

/** Words a view as SHOW CREATE VIEW does (fe sql/analyzer/AstToStringBuilder.getDdlStmt). */
export function printView({ name, columns, comment, definition, security }: View, target: Target): string {
  const list = columns.map((column) => `\`${column.name}\`${commentText(column.comment, " ")}`);
  const rights = has(target, "viewSecurity") ? ` SECURITY ${security}` : "";
  return `CREATE VIEW \`${name}\` (${list.join(", ")})${commentText(comment, "\n")}${rights} AS ${definition.text};`;
}

function commentText(comment: string, before: string): string {
  return comment === "" ? "" : `${before}COMMENT "${comment.replace(/["\\]/g, "\\$&")}"`;
}
