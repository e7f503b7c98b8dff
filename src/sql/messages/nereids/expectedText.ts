/** Signs before the words and behind them, in the order of the lexer's token types (spec/doris-expected-tokens.txt). */
const SIGNS = ["<EOF>", ";", "(", ")", ",", ".", "...", "[", "]", "{", "}"];
const LATER =
  "<EQ> <=> <NEQ> < <LTE> > <GTE> + - * / % ~ & && ! | || ^ : -> /*+ */ /* @ @@ <STRING_LITERAL> <VARBINARY_LITERAL> " +
  "<INTEGER_VALUE> <EXPONENT_VALUE> <DECIMAL_VALUE> <IDENTIFIER> <BACKQUOTED_IDENTIFIER>";
const LATER_SIGNS = LATER.split(" ");

/** Words that the lexer lists out of the alphabet, and the sign that it lists among them: each behind the word given. */
const BEHIND: Readonly<Record<string, string>> = {
  ALWAYS: "AUTO_INCREMENT",
  DATETIMEV2: "DATETIME",
  DATEV2: "DATETIME DATETIMEV2",
  FOREIGN: "FOR",
  GROUP_CONCAT: "GROUPS",
  LAYOUT: "LARGEINT",
  ANN: "NGRAM_BF",
  PRIVILEGES: "PLAY",
  PROCESS: "PLAY PRIVILEGES",
  QUALIFY: "QUOTA",
  QUARTER: "QUOTA QUALIFY",
  REFRESH: "RECYCLE",
  SETS: "SET",
  TOKENIZER: "TO",
  USER: "USE",
  "?": "PLACEHOLDER",
};

/** Where a token stands among those that the engine lists, as a text to compare; `_` comes before the letters. */
function rank(kind: string): string {
  const early = SIGNS.indexOf(kind);
  if (early >= 0) return `0${String.fromCharCode(0x41 + early)}`;
  const late = LATER_SIGNS.indexOf(kind);
  if (late >= 0) return `2${String.fromCharCode(0x41 + late)}`;
  const behind = BEHIND[kind];
  return `1${(behind === undefined ? kind : `${behind} ${kind}`).replaceAll("_", " ")}`;
}

function shown(kind: string): string {
  if (kind === "<EOF>" || kind === "CHAR") return kind;
  return /^<\w+>$/.test(kind) ? kind.slice(1, -1) : `'${kind}'`;
}

/** Lists what was expected as the engine does: in the order of its token types, in braces where it is more than one. */
export function expectedText(kinds: ReadonlySet<string>): string {
  const all = [...kinds]
    .filter((kind) => kind !== "<ANY>")
    .map((kind) => [rank(kind), shown(kind)] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, text]) => text);
  return all.length === 1 ? (all[0] ?? "") : `{${all.join(", ")}}`;
}
