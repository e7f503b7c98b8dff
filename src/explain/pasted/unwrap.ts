/** A text out of what client, driver and engine put around it, innermost first. */
export interface Unwrapped {
  readonly frames: readonly string[];
  /** Error number that the outermost wrapping says; 0 where it says none. */
  readonly errno: number;
}

/** How deep wrappings are taken off. */
const DEEPEST = 8;

/**
 * `text` is what is inside, `errno` the number (spec/starrocks.md §2.0, §3.1; spec/doris.md §2; the
 * mysql client, Workbench, DBeaver, Connector/J, MariaDB's connectors, Connector/Python, PyMySQL and SQLAlchemy, go-sql-driver).
 */
const WRAPPINGS = [
  /^(?:mysql> ?|MySQL \[[^\]]*\]> ?|\| ?)?ERROR (?<errno>\d+) \(\w+\)(?: at line \d+)?(?: in file: '[^']*')?: (?<text>.*)$/su,
  /^Error (?<errno>\d+)(?: \(\w+\))?: (?<text>.*)$/su,
  /^Error Code: (?<errno>\d+)\.? (?<text>.*)$/su,
  /^SQL (?:Error|错误|エラー) ?\[(?<errno>\d+)\](?: ?\[\w+\])?[:：] ?(?<text>.*)$/su,
  /^\(conn[=:]\d+\) (?<text>.*)$/su,
  /^(?<errno>\d{4}) \(\w+\): (?<text>.*)$/su,
  /^(?:\([\w.]+\) )?\((?<errno>\d+), ?"(?<text>.*)"\).*$/su,
  /^(?:\([\w.]+\) )?\((?<errno>\d+), ?'(?<text>.*)'\).*$/su,
  /^(?:Caused by: )?(?:[A-Za-z_][\w$]*\.)*[A-Za-z_][\w$]*(?:Exception|Error): (?<text>.*)$/su,
  /^errCode = \d+, detailMessage = (?<text>.*)$/su,
  /^Unexpected exception: (?<text>.*)$/su,
  /^Getting analyzing error(?: (?:at|from) line [^.]*)?\. Detail message: (?<text>.*?)\.?$/su,
  /^\[[A-Z_]+, msg: (?<text>.*)\]$/su,
  /^\[\d+: (?<text>.*?)\](?:, ?\[\d+: .*)?$/su,
];

/** Takes off, one by one, what stands around a text, and gives every stage. */
export function unwrap(line: string): Unwrapped {
  const frames = [line];
  let errno = 0;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const found = match(frames[0] ?? "");
    if (found === undefined) break;
    frames.unshift(found.inner);
    if (errno === 0) errno = found.errno;
  }
  return { frames, errno };
}

function match(text: string): { readonly inner: string; readonly errno: number } | undefined {
  for (const wrapping of WRAPPINGS) {
    const groups = wrapping.exec(text)?.groups;
    const inner = groups?.text?.trim();
    if (inner !== undefined && inner !== text) return { inner, errno: Number(groups?.errno ?? 0) };
  }
  return undefined;
}
