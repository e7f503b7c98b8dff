import glossary from "../../../content/glossary.json";
import { isEngine, type Engine } from "../../engine/index.ts";
import { LANGUAGE_FACTS, type Language } from "../../i18n/index.ts";

type Words = Readonly<Record<Language, string>>;

/** A term of the glossary: one word for one thing in each language. */
export interface GlossaryTerm {
  /** Its anchor on the page of every language. */
  readonly id: string;
  readonly group: string;
  readonly term: Words;
  /** In kana, or in the letters that it is sorted by in Japanese; the term itself where left out. */
  readonly reading?: string | undefined;
  /** Other names that a reader meets elsewhere; our pages do not use them. */
  readonly avoid?: Readonly<Partial<Record<Language, readonly string[] | undefined>>> | undefined;
  readonly definition: Words;
  readonly note?: Words | undefined;
  /** The first version in which an engine has it, where not all have. */
  readonly since?: Readonly<Partial<Record<Engine, string | undefined>>> | undefined;
  /** Ids of terms to read next. */
  readonly see?: readonly string[] | undefined;
}

/** All terms, in the order of the file. */
export const TERMS: readonly GlossaryTerm[] = glossary;

const BY_ID = new Map(TERMS.map((term) => [term.id, term]));

/** Gives a term by its id.
 * @throws Error where the glossary has none: a page that names it does not build
 */
export function termOf(id: string): GlossaryTerm {
  const term = BY_ID.get(id);
  if (!term) throw new Error(`content/glossary.json has no term "${id}"`);
  return term;
}

/** Lists the terms of a group as a reader of a language looks them up: by alphabet, pinyin or kana. */
export function termsOfGroup(group: string, language: Language): readonly GlossaryTerm[] {
  const { compare } = new Intl.Collator(LANGUAGE_FACTS[language].tag);
  const sortedBy = ({ term, reading }: GlossaryTerm) =>
    language === "ja" ? (reading ?? term.ja) : term[language];
  return TERMS.filter((term) => term.group === group).toSorted((one, other) =>
    compare(sortedBy(one), sortedBy(other)),
  );
}

/** Says since when engines have a term: `[["starrocks", "3.4"]]`. */
export function sinceOf({ since = {} }: GlossaryTerm): readonly (readonly [Engine, string])[] {
  return Object.entries(since).flatMap(([engine, version]) =>
    isEngine(engine) && version !== undefined ? [[engine, version] as const] : [],
  );
}

/** Gives the definition without marks, for a hint. */
export function plainDefinition(id: string, language: Language): string {
  return termOf(id).definition[language].replaceAll("`", "");
}
