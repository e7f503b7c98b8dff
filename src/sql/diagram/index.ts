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
  /** Word whose clause the grammar reads and the tree builder always refuses. */
  readonly refused?: string;
}

const PLACES: Readonly<Record<DiagramKind, Place>> = {
  backup: { rule: "Backup", refused: "AS" },
  restore: { rule: "Restore" },
  cancel: { rule: "Cancel" },
  showBackup: { rule: "Shown", before: ["SHOW"], first: "BACKUP" },
  showRestore: { rule: "Shown", before: ["SHOW"], first: "RESTORE" },
  showSnapshot: { rule: "Shown", before: ["SHOW"], first: "SNAPSHOT" },
  showRepositories: { rule: "Shown", before: ["SHOW"], first: "REPOSITORIES" },
  createRepository: { rule: "Repository", before: ["CREATE"] },
  dropRepository: { rule: "Drop", first: "DROP REPOSITORY" },
  recover: { rule: "Recover" },
};

/**
 * Gives the syntax of a statement as a version reads it, out of the parser's own grammar.
 * @returns undefined where the engine's grammar is not built yet
 */
export function syntaxDiagram(kind: DiagramKind, target: Target): Diagram | undefined {
  const { rule, before = [], first, refused } = PLACES[kind];
  const made = diagramMaker(grammarRules(target.engine), featuresOf(target)).ofRule(rule);
  if (typeof made === "string") return undefined;
  const whole = refused === undefined ? made : without(made, refused);
  const picked = first === undefined ? whole : pick(whole, first);
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

function begins(diagram: Diagram, word: string): boolean {
  return diagram.type === "optional" && diagramText(diagram.item).startsWith(`${word} `);
}

/** Picks the alternatives that begin with some words. */
function pick(diagram: Diagram, first: string): Diagram | undefined {
  const found = spread(diagram).filter((one) => {
    const text = diagramText(one);
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
