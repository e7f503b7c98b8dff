import { featuresOf, type Target } from "../../engine/index.ts";
import { grammarRules } from "./grammarRules.ts";
import type { Diagram, DiagramKind } from "./model.ts";
import { diagramText } from "./syntaxText.ts";
import { diagramMaker } from "./toDiagram.ts";

interface Place {
  /** The rule that reads the statement, or one of whose alternatives does. */
  readonly rule: string;
  /** Words that stand before what the rule reads. */
  readonly before?: readonly string[];
  /** First word of the alternative. */
  readonly first?: string;
  /** Word whose clause, and rule that, the grammar reads and the engine always refuses. */
  readonly refused?: string;
  readonly refusedRule?: string;
  /** Feature whose construct no engine carries out. */
  readonly unsaid?: string;
  /** Where one rule reads several statements: the words of this one. */
  readonly spoken?: ReadonlySet<string>;
  /** Rule that stands there only with a feature. */
  readonly needing?: { readonly rule: string; readonly feature: string };
  /** Rule that reads it where the first one is missing. */
  readonly orRule?: string;
}

const PLACES: Readonly<Record<DiagramKind, Place>> = {
  backup: { rule: "Backup", refused: "AS", refusedRule: "ReferenceAlias" },
  restore: { rule: "Restore" },
  cancel: { rule: "Cancel" },
  showBackup: { rule: "Shown", before: ["SHOW"], first: "BACKUP" },
  showRestore: { rule: "Shown", before: ["SHOW"], first: "RESTORE" },
  showSnapshot: { rule: "Shown", before: ["SHOW"], first: "SNAPSHOT" },
  showRepositories: { rule: "Shown", before: ["SHOW"], first: "REPOSITORIES" },
  createRepository: { rule: "Repository", before: ["CREATE"], unsaid: "emptyStorage" },
  dropRepository: { rule: "Drop", first: "DROP REPOSITORY" },
  recover: { rule: "Recover" },
  showCreateRepository: { rule: "Shown", before: ["SHOW"], first: "CREATE REPOSITORY" },
  alterRepository: { rule: "Alter", first: "ALTER REPOSITORY" },
  grant: { rule: "Grant", spoken: new Set(["GRANT", "TO"]) },
  revoke: {
    rule: "Revoke",
    orRule: "Grant",
    spoken: new Set(["REVOKE", "FROM"]),
    needing: { rule: "GrantOption", feature: "privilegesByWord" },
  },
};

/**
 * Gives the syntax of a statement as a version reads it, out of the parser's own grammar.
 * @returns undefined where that version has no such statement
 */
export function syntaxDiagram(kind: DiagramKind, target: Target): Diagram | undefined {
  const place = PLACES[kind];
  const { before = [], first, refused, refusedRule, unsaid, spoken } = place;
  const rules = grammarRules(target.engine);
  const rule = [place.rule, place.orRule].find((one) => one !== undefined && rules.has(one));
  if (rule === undefined) return undefined;
  const features = { ...featuresOf(target), ...(unsaid !== undefined && { [unsaid]: false }) };
  const { needing } = place;
  const missing = needing && features[needing.feature] !== true ? needing.rule : undefined;
  const made = diagramMaker(rules, features, refusedRule ?? missing).ofRule(rule);
  if (typeof made === "string") return undefined;
  const whole = refused === undefined ? made : without(made, refused);
  const settled = spoken ? settle(whole, spoken) : whole;
  const picked = first === undefined ? settled : pick(settled, first);
  if (!picked) return undefined;
  const words = before.map((text): Diagram => ({ type: "keyword", text }));
  return words.length === 0 ? picked : { type: "sequence", items: [...words, ...flat(picked)] };
}

/** Writes the syntax of a statement as a version reads it. */
export function syntaxText(kind: DiagramKind, target: Target): string | undefined {
  const diagram = syntaxDiagram(kind, target);
  return diagram && diagramText(diagram);
}

/** Leaves out the clauses that begin with a word and need not stand there. */
function without(diagram: Diagram, word: string): Diagram {
  const rest = (items: readonly Diagram[]) =>
    items.filter((item) => !begins(item, word)).map((item) => without(item, word));
  switch (diagram.type) {
    case "sequence":
    case "choice":
      return { ...diagram, items: rest(diagram.items) };
    case "optional":
    case "repeat":
    case "group":
      return { ...diagram, item: without(diagram.item, word) };
    case "keyword":
    case "name":
    case "literal":
      return diagram;
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

/** Of words to choose between, keeps those that a statement speaks. */
function settle(diagram: Diagram, spoken: ReadonlySet<string>): Diagram {
  switch (diagram.type) {
    case "choice": {
      const said = diagram.items.filter((item) => item.type === "keyword" && spoken.has(item.text));
      const words = diagram.items.every((item) => item.type === "keyword");
      const [only] = said;
      if (words && only && said.length === 1) return only;
      return { ...diagram, items: diagram.items.map((item) => settle(item, spoken)) };
    }
    case "sequence":
      return { ...diagram, items: diagram.items.map((item) => settle(item, spoken)) };
    case "optional":
    case "repeat":
      return { ...diagram, item: settle(diagram.item, spoken) };
    case "group":
    case "keyword":
    case "name":
    case "literal":
      return diagram;
    default: {
      const never: never = diagram;
      return never;
    }
  }
}

function begins(diagram: Diagram, word: string): boolean {
  return diagram.type === "optional" && diagramText(diagram.item).startsWith(`${word} `);
}

/** Picks the alternatives that begin with some words. */
function pick(diagram: Diagram, first: string): Diagram | undefined {
  const found = spread(diagram).filter((one) => {
    // What may be left out before the first word does not count.
    const text = diagramText(one).replace(/^\[\w+\] /, "");
    return text === first || text.startsWith(`${first} `);
  });
  return found.length > 1 ? { type: "choice", items: found } : found[0];
}

/** Spreads a sequence that holds a choice into the sequences it stands for. */
function spread(diagram: Diagram): readonly Diagram[] {
  if (diagram.type === "choice") return diagram.items.flatMap(spread);
  if (diagram.type !== "sequence") return [diagram];
  const [head, next, ...rest] = diagram.items;
  if (head?.type !== "keyword" || next?.type !== "choice") return [diagram];
  return next.items
    .flatMap(spread)
    .map((item) => ({ type: "sequence", items: [head, ...flat(item), ...rest] }));
}

function flat(diagram: Diagram): readonly Diagram[] {
  return diagram.type === "sequence" ? diagram.items : [diagram];
}

export { diagramText } from "./syntaxText.ts";
export type { Diagram, DiagramKind } from "./model.ts";
