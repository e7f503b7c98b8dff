/** Tells whether the reader's keyboard is a Mac's. */
export function isMac(): boolean {
  return /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "⏎",
};
const NAMES: Readonly<Record<string, string>> = { Mod: "Ctrl", Enter: "⏎", PageDown: "PgDn", PageUp: "PgUp" };

/** Writes a key as its keyboard does: `Mod-Shift-m` is `Ctrl Shift M`, on a Mac `⌘ ⇧ M`. */
export function keyHint(key: string, mac: boolean): string {
  return key
    .split(" ")
    .map((stroke) =>
      stroke
        // A minus at the end is the key itself.
        .split(/-(?!$)/)
        .map((part) => (mac ? MAC_SIGNS[part] : undefined) ?? NAMES[part] ?? part)
        .map((part) => (/^[a-z]$/.test(part) ? part.toUpperCase() : part))
        .join(" "),
    )
    .join(", ");
}
