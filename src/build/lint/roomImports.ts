import { dirname, relative, resolve } from "node:path";
import type { Rule } from "eslint";
import { roomOf, whyNotImport } from "./rooms.ts";

/** What this rule reads of any node that names a module; the parser for TypeScript adds the kinds. */
interface Importing {
  readonly source?: unknown;
  readonly importKind?: string;
  readonly exportKind?: string;
}

/** Reports an import that the table of rooms does not allow. */
export const roomImports: Rule.RuleModule = {
  meta: {
    type: "problem",
    messages: {
      room: "{{reason}} (src/build/lint/rooms.ts).",
      package: "{{folder}} may not import the package {{name}} (src/build/lint/rooms.ts).",
    },
    schema: [],
  },
  create(context) {
    const root = context.cwd;
    const file = context.physicalFilename;
    const fromRoot = (path: string) => relative(root, path).replaceAll("\\", "/");
    const room = roomOf(fromRoot(file));
    if (!room) return {};

    const check = (node: Importing, typeOnly: boolean) => {
      const { source } = node;
      if (typeof source !== "object" || source === null || !("value" in source)) return;
      if (typeof source.value !== "string" || !isNode(source)) return;
      const name = source.value.replace(/\?.*$/, "");
      if (name.startsWith(".")) {
        const reason = whyNotImport(room, fromRoot(resolve(dirname(file), name)), typeOnly);
        if (reason) context.report({ node: source, messageId: "room", data: { reason } });
      } else if (room.packages?.every((allowed) => name !== allowed && !name.startsWith(`${allowed}/`))) {
        context.report({ node: source, messageId: "package", data: { folder: room.folder, name } });
      }
    };
    const declared = (node: Importing) => {
      check(node, node.importKind === "type" || node.exportKind === "type");
    };

    return {
      ImportDeclaration: declared,
      ExportNamedDeclaration: declared,
      ExportAllDeclaration: declared,
      ImportExpression: (node) => {
        check(node, false);
      },
      TSImportType: (node: Importing) => {
        check(node, true);
      },
    };
  },
};

function isNode(value: object): value is Rule.Node {
  return "type" in value && "loc" in value;
}
