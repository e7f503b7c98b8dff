/** A start tag of an HTML text. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; values with character references still in them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Offsets of the tag itself. */
  readonly start: number;
  readonly end: number;
  /** What stands between the tags of a script or style; "" for others. */
  readonly text: string;
}

const START = /<(?:!--[\s\S]*?-->|([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>)/g;
const CLOSE = { script: /<\/script/gi, style: /<\/style/gi };
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Lists the start tags of a well-formed HTML text, such as the build writes; comments and scripts are opaque. */
export function* tagsOf(html: string): Generator<Tag> {
  const find = new RegExp(START);
  for (let match = find.exec(html); match; match = find.exec(html)) {
    const [all, name, attributes] = match;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    const end = match.index + all.length;
    let text = "";
    if (tag === "script" || tag === "style") {
      const close = CLOSE[tag];
      close.lastIndex = end;
      text = html.slice(end, close.exec(html)?.index);
      find.lastIndex = end + text.length;
    }
    yield { name: tag, attributes: attributesOf(attributes ?? ""), start: match.index, end, text };
  }
}

/** Reads the attributes of a start tag. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return attributes;
}
