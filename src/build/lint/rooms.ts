/** A folder of the project and what its files may import; design rule: each only from rooms above it. */
export interface Room {
  readonly folder: string;
  /** Rooms whose values may be imported. */
  readonly from: readonly string[];
  /** Rooms of which only types, and the files that begin so, may be imported. */
  readonly typesFrom?: readonly { readonly folder: string; readonly except: readonly string[] }[];
  /** Packages that may be imported; any where left out. */
  readonly packages?: readonly string[];
  /** Holds a pure function of its input: no clock, chance, locale or browser. */
  readonly pure: boolean;
}

const CORE = ["grammar", "src/engine", "src/sql", "src/cluster", "src/log", "src/explain"] as const;
const CORE_PACKAGES = ["immer", "@noble/hashes", "fflate"] as const;
const ABOVE_SESSION = [...CORE, "src/compare", "src/i18n", "src/lessons", "src/twin", "src/lib"] as const;
const ABOVE_PAGES = [...ABOVE_SESSION, "src/session", "src/playground", "src/embed", "src/docs"] as const;

/** What each folder may import, in the order of the rooms. */
export const ROOMS: readonly Room[] = [
  // The types beside a grammar name what it makes.
  {
    folder: "grammar",
    from: [],
    typesFrom: [{ folder: "src/sql", except: [] }],
    packages: [],
    pure: true,
  },
  { folder: "src/engine", from: [], packages: [], pure: true },
  // Draws the grammar's own rules; only pages import it.
  { folder: "src/sql/diagram", from: ["grammar", "src/engine", "src/sql"], packages: ["peggy"], pure: true },
  // The data of syntax diagrams are the grammars, read while the pages are built.
  { folder: "src/sql", from: ["grammar", "src/engine"], packages: ["peggy"], pure: true },
  {
    folder: "src/cluster",
    from: ["src/engine"],
    typesFrom: [{ folder: "src/sql", except: ["print", "span"] }],
    packages: CORE_PACKAGES,
    pure: true,
  },
  { folder: "src/log", from: CORE.slice(0, 4), packages: CORE_PACKAGES, pure: true },
  { folder: "src/explain", from: CORE.slice(0, 5), packages: CORE_PACKAGES, pure: true },
  { folder: "src/compare", from: CORE, packages: CORE_PACKAGES, pure: true },
  { folder: "src/i18n", from: ["content/ui"], packages: ["i18next"], pure: false },
  { folder: "src/lessons", from: [...CORE, "src/i18n"], packages: CORE_PACKAGES, pure: true },
  { folder: "src/twin", from: [...CORE, "src/i18n", "src/lessons"], packages: CORE_PACKAGES, pure: true },
  {
    folder: "src/lib",
    from: [...CORE, "src/i18n", "src/lessons", "src/twin"],
    packages: CORE_PACKAGES,
    pure: true,
  },
  { folder: "src/cli", from: ["src/lib"], pure: false },
  { folder: "src/hosts", from: ["src/lib"], pure: false },
  { folder: "src/session", from: [...ABOVE_SESSION, "content"], pure: false },
  { folder: "src/playground", from: [...ABOVE_SESSION, "src/session", "content"], pure: false },
  { folder: "src/embed", from: [...ABOVE_SESSION, "src/session", "src/playground", "content"], pure: false },
  { folder: "src/docs", from: [...ABOVE_PAGES, "content"], pure: false },
  { folder: "src/pages", from: [...ABOVE_PAGES, "content"], pure: false },
  { folder: "src/content.config.ts", from: [...ABOVE_PAGES, "content"], pure: false },
  { folder: "src/build", from: ["src/i18n"], pure: false },
];

/** Finds the room of a path relative to the project's root, with `/` between folders. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
}

/**
 * Says why a file may not import another, or gives undefined where it may.
 *
 * @param room the importing file's room
 * @param target path of the imported file, relative to the project's root
 * @param typeOnly whether the import vanishes when types are stripped
 */
export function whyNotImport(room: Room, target: string, typeOnly: boolean): string | undefined {
  const inside = (folder: string) => target === folder || target.startsWith(`${folder}/`);
  if (inside(room.folder) || room.from.some(inside)) return undefined;
  const partly = room.typesFrom?.find(({ folder }) => inside(folder));
  if (!partly) return `${room.folder} may not import from ${target}`;
  const file = target.slice(partly.folder.length + 1);
  if (typeOnly || partly.except.some((start) => file.startsWith(start))) return undefined;
  if (partly.except.length === 0) return `${room.folder} may import only types from ${partly.folder}`;
  const parts = partly.except.map((start) => `${partly.folder}/${start}*`).join(", ");
  return `${room.folder} may import only types and ${parts} from ${partly.folder}`;
}
