import { has, type Target } from "../../engine/index.ts";
import type { View } from "../tables.ts";

/** Words a view as SHOW CREATE VIEW does (fe sql/analyzer/AstToStringBuilder.getDdlStmt). */
export function printView(view: View, target: Target): string {
  const { name, columns, comment, definition, security } = view;
  if (has(target, "viewsShownShort")) return shortView(view, target);
  const list = columns.map((column) => `\`${column.name}\`${commentText(column.comment, " ")}`);
  const rights = has(target, "viewSecurity") ? ` SECURITY ${security}` : "";
  return `CREATE VIEW \`${name}\` (${list.join(", ")})${commentText(comment, "\n")}${rights} AS ${definition.text};`;
}

/** fe catalog/Env.getDdlStmt of Doris: a view without a comment had its kind for one. */
function shortView({ name, columns, comment, definition }: View, target: Target): string {
  const list = columns.map(
    (column) => column.name + (column.comment === "" ? "" : ` comment '${column.comment}'`),
  );
  const shown = comment === "" && has(target, "kindShownAsComment") ? "VIEW" : comment;
  return [
    `CREATE VIEW \`${name}\``,
    has(target, "viewColumnsShown") ? `\n(${list.join(",")})\n` : "",
    shown === "" ? "" : ` COMMENT '${shown}'`,
    ` AS ${definition.text};`,
  ].join("");
}

function commentText(comment: string, before: string): string {
  return comment === "" ? "" : `${before}COMMENT "${comment.replace(/["\\]/g, "\\$&")}"`;
}
