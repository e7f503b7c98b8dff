const UNITS = ["KB", "MB", "GB", "TB", "PB"] as const;

/** Words a number of bytes as people read it, in steps of 1,024: `0 B`, `812 B`, `3.1 MB`. */
export function bytesText(bytes: number): string {
  let size = bytes / 1024;
  if (size < 1) return `${bytes} B`;
  let unit = 0;
  while (size >= 1023.95 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  const tenths = Math.round(size * 10);
  return `${Math.floor(tenths / 10)}.${tenths % 10} ${UNITS[unit] ?? "KB"}`;
}
