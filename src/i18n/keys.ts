import type changes from "../../content/ui/en/changes.json";
import type docs from "../../content/ui/en/docs.json";
import type events from "../../content/ui/en/events.json";
import type explain from "../../content/ui/en/explain.json";
import type failures from "../../content/ui/en/failures.json";
import type hover from "../../content/ui/en/hover.json";
import type panes from "../../content/ui/en/panes.json";
import type playground from "../../content/ui/en/playground.json";
import type reference from "../../content/ui/en/reference.json";
import type scenarios from "../../content/ui/en/scenarios.json";
import type sql from "../../content/ui/en/sql.json";
import type site from "../../content/ui/en/site.json";

/** The English texts of every file in `content/ui/en`; a new file is added here. */
interface Files {
  readonly changes: typeof changes;
  readonly docs: typeof docs;
  readonly events: typeof events;
  readonly explain: typeof explain;
  readonly failures: typeof failures;
  readonly hover: typeof hover;
  readonly panes: typeof panes;
  readonly playground: typeof playground;
  readonly reference: typeof reference;
  readonly scenarios: typeof scenarios;
  readonly site: typeof site;
  readonly sql: typeof sql;
}

/** Names of the files in `content/ui/<language>`, without `.json`. */
export type UiFile = keyof Files;

/** Texts by their whole key; a key begins with the name of its file. */
export type Messages = Readonly<Record<string, string>>;

type WithoutPlural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type KeysOf<File extends UiFile> = File extends UiFile ? keyof Files[File] : never;

/** Keys of the interface's texts; both plural forms have one key. */
export type UiKey = WithoutPlural<KeysOf<UiFile>>;

/** What fills the `{{name}}` places of a text; `count` also chooses the plural. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language. */
export type Translate = (key: UiKey, values?: Values) => string;
