import { useMemo, useState } from "preact/hooks";
import { directoryTree, type RemoteDirectory } from "../../cluster/directoryTree.ts";
import { listFiles, type RemoteFile } from "../../cluster/repositoryFiles.ts";
import { bytesText } from "../../explain/bytesText.ts";
import type { World } from "../../cluster/world.ts";
import { useMoment, usePlayground } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, ChevronRight, File, Folder, FolderOpen } from "../controls/icons.ts";

/** Files of one directory that are listed before the rest is only counted. */
const LISTED = 200;

/** What lies in the object storage, as directories that open; files are made when they are looked at. */
export function RepositoryView() {
  const { t } = usePlayground();
  const { world } = useMoment();
  const roots = useMemo(
    () => Object.keys(world.storage.roots).flatMap((path) => directoryTree(world, path) ?? []),
    [world],
  );
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  if (roots.length === 0) return <p class="pg-empty">{t("playground.repository.empty")}</p>;

  // Down to a snapshot everything is open at first; below it is opened.
  const isOpen = (path: string, depth: number) => (depth < 2 ? !closed.has(path) : open.has(path));
  const toggle = (path: string, depth: number) => {
    if (depth < 2) setClosed(toggled(closed, path));
    else setOpen(toggled(open, path));
  };
  return (
    <ul class="pg-files" aria-label={t("playground.repository.title")}>
      {roots.map((root) => (
        <Directory key={root.path} {...{ world, directory: root, depth: 0, isOpen, toggle }} />
      ))}
    </ul>
  );
}

interface DirectoryProps {
  readonly world: World;
  readonly directory: RemoteDirectory;
  readonly depth: number;
  readonly isOpen: (path: string, depth: number) => boolean;
  readonly toggle: (path: string, depth: number) => void;
}

function Directory({ world, directory, depth, isOpen, toggle }: DirectoryProps) {
  const { t, format } = usePlayground();
  const { path, name, children, files, bytes, tablets } = directory;
  const shows = isOpen(path, depth);
  return (
    <li>
      <button
        type="button"
        class="pg-file"
        aria-expanded={shows}
        onClick={() => {
          toggle(path, depth);
        }}
      >
        <Icon shape={shows ? ChevronDown : ChevronRight} size={14} />
        <Icon shape={shows ? FolderOpen : Folder} size={14} />
        <span class="pg-code">{name}/</span>
        <span class="pg-quiet">
          {tablets.of > tablets.there
            ? t("playground.repository.tabletsOf", {
                there: format.number(tablets.there),
                of: format.number(tablets.of),
              })
            : t("playground.repository.files", { count: files })}{" "}
          · {bytesText(bytes)}
        </span>
      </button>
      {shows && (
        <ul>
          <Files world={world} path={path} below={children.length === 0} />
          {depth === 0 && <Strays strays={world.storage.roots[path]?.strays ?? []} />}
          {children.map((child) => (
            <Directory key={child.path} {...{ world, directory: child, depth: depth + 1, isOpen, toggle }} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The files of one directory; `below`: those of its tablets too. */
function Files({
  world,
  path,
  below,
}: {
  readonly world: World;
  readonly path: string;
  readonly below: boolean;
}) {
  const { t } = usePlayground();
  const { files, more } = filesOf(world, path, below);
  return (
    <>
      {files.map((file) => (
        <li key={file.path} class="pg-file">
          <Icon shape={File} size={14} />
          <span class="pg-code">{file.path.slice(path.length + 1)}</span>
          {file.mode === undefined ? (
            <span class="pg-quiet">{bytesText(file.bytes)}</span>
          ) : (
            <span class="pg-pill pg-pill-bad">{t(`playground.file.${file.mode}`)}</span>
          )}
        </li>
      ))}
      {more && <li class="pg-file pg-quiet">{t("playground.repository.more", { count: LISTED })}</li>}
    </>
  );
}

/** What somebody else put into a repository, wherever it lies there. */
function Strays({ strays }: { readonly strays: readonly string[] }) {
  const { t } = usePlayground();
  return (
    <>
      {strays.map((stray) => (
        <li key={stray} class="pg-file">
          <Icon shape={File} size={14} />
          <span class="pg-code">{stray}</span>
          <span class="pg-pill pg-pill-bad">{t("panes.repository.stray")}</span>
        </li>
      ))}
    </>
  );
}

function filesOf(
  world: World,
  path: string,
  below: boolean,
): { files: readonly RemoteFile[]; more: boolean } {
  const files: RemoteFile[] = [];
  const strays = new Set(
    Object.entries(world.storage.roots).flatMap(([root, { strays: own = [] }]) =>
      own.map((stray) => `${root}/${stray}`),
    ),
  );
  for (const file of listFiles(world, `${path}/`)) {
    // Files of the directory itself come before those of the directories in it.
    if (!below && file.path.slice(path.length + 1).includes("/")) {
      if (files.length > 0) break;
      continue;
    }
    if (strays.has(file.path)) continue;
    if (files.length === LISTED) return { files, more: true };
    files.push(file);
  }
  return { files, more: false };
}

function toggled(paths: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const next = new Set(paths);
  if (!next.delete(path)) next.add(path);
  return next;
}
