import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { pathsThatFit } from "./frontEndList.ts";
import { isWritable } from "./reach.ts";
import type { ErrorResult } from "./result.ts";

/**
 * Checks what lies where a new repository's `__repo_info` belongs (fe backup/Repository.initRepository). It is looked for
 * with a pattern: a location with wildcards can find several.
 * @param path of the file, as CREATE REPOSITORY has it
 */
export function checkInfoFile({ target, before }: StatementContext, path: string): ErrorResult | undefined {
  const { storage } = before;
  const found = Object.entries(storage.roots).flatMap(([root, { strays = [] }]) => {
    const file = `${root}/__repo_info`;
    if (storage.faults[file] !== "missing") return [{ file, isFile: true }];
    return strays.some((stray) => stray.startsWith("__repo_info/")) ? [{ file, isFile: false }] : [];
  });
  const fitting = new Set(
    pathsThatFit(
      path,
      found.map(({ file }) => file),
    ),
  );
  const files = found.filter(({ file }) => file === path || fitting.has(file));
  if (files.length > 1) {
    const listed = files.map(({ isFile }) => `[name: __repo_info, is file: ${isFile}]`).join(", ");
    return fail(target, "repositoryInfoTwice", { files: `[${listed}]` });
  }
  const [file] = files;
  if (file !== undefined) return file.isFile ? undefined : fail(target, "repositoryInfoNotFile");
  return isWritable(storage, path) ? undefined : fail(target, "repositoryWriteFailed", { path });
}
