import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Hosts of repositories, by the path under which they let one edit a file of the main branch. */
const EDIT_PATHS: Readonly<Record<string, string>> = {
  "github.com": "edit/main/",
  "gitlab.com": "-/edit/main/",
  "codeberg.org": "_edit/main/",
};

/**
 * Gives the address under which the files of the repository are edited, or undefined where none is known.
 *
 * The environment's `REPOSITORY` comes first, then `repository` of package.json. Nothing is guessed.
 */
export function editAddress(root: URL): string | undefined {
  const repository =
    process.env["REPOSITORY"] ?? repositoryOf(readFileSync(new URL("package.json", root), "utf8"));
  if (repository === undefined || !URL.canParse(repository)) return undefined;
  const path = EDIT_PATHS[new URL(repository).host];
  return path && repository.replace(/\/$|\.git$/, "") + "/" + path;
}

function repositoryOf(packageJson: string): string | undefined {
  const parsed: unknown = JSON.parse(packageJson);
  if (typeof parsed !== "object" || parsed === null || !("repository" in parsed)) return undefined;
  const { repository } = parsed;
  const url =
    typeof repository === "object" && repository !== null && "url" in repository
      ? repository.url
      : repository;
  return typeof url === "string" ? url.replace(/^git\+/, "") : undefined;
}

/**
 * Tells whether git knows when each file was last changed here.
 *
 * Without git, or in a shallow clone, where every file seems to come from one commit, pages show no date.
 */
export function knowsHistory(root: URL): boolean {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--is-shallow-repository"], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 && stdout.trim() === "false";
}
