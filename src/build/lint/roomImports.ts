import { dirname, relative, resolve } from "node:path";
import { AST_NODE_TYPES, ESLintUtils, type TSESTree } from "@typescript-eslint/utils";
import { roomOf, whyNotImport } from "./rooms.ts";

/** Reports an import that the table of rooms does not allow. */
export const roomImports = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: "problem",
    messages: {
      room: "{{reason}} (src/build/lint/rooms.ts).",
      package: "{{folder}} may not import the package {{name}} (src/build/lint/rooms.ts).",
    },
    schema: [],
  },
  defaultOptions: [],
  create(context) {
    const root = context.cwd;
    const file = context.physicalFilename;
    const room = roomOf(relative(root, file).replaceAll("\\", "/"));
    if (!room) return {};

    function check(source: TSESTree.Node | null, typeOnly: boolean) {
      if (!room || source?.type !== AST_NODE_TYPES.Literal || typeof source.value !== "string") return;
      const name = source.value.replace(/\?.*$/, "");
      if (name.startsWith(".")) {
        const target = relative(root, resolve(dirname(file), name)).replaceAll("\\", "/");
        const reason = whyNotImport(room, target, typeOnly);
        if (reason) context.report({ node: source, messageId: "room", data: { reason } });
      } else if (room.packages?.every((allowed) => name !== allowed && !name.startsWith(`${allowed}/`))) {
        context.report({ node: source, messageId: "package", data: { folder: room.folder, name } });
      }
    }

    return {
      ImportDeclaration: (node) => {
        check(node.source, node.importKind === "type");
      },
      ExportNamedDeclaration: (node) => {
        check(node.source, node.exportKind === "type");
      },
      ExportAllDeclaration: (node) => {
        check(node.source, node.exportKind === "type");
      },
      ImportExpression: (node) => {
        check(node.source, false);
      },
      TSImportType: (node) => {
        check(node.source, true);
      },
    };
  },
});
