import { CONSTRUCTS, FEATURES, type FeatureRow, type Target } from "../../engine/index.ts";
import { counterpart } from "../../engine/words/counterparts.ts";
import { inRow } from "../../engine/features/inRow.ts";
import { headTree, matchHead, type HeadNode } from "../../sql/heads.ts";
import { OWN_CONSTRUCTS } from "./ownConstructs.ts";
import { HAS, LACKS, textValue, type ChangeRow, type ChangeValue } from "./types.ts";

/**
 * Lists the statements that only one of two versions reads, with the other one's way to the same where it has one; both
 * languages must have been provided.
 */
export function statementChanges(here: Target, there: Target): readonly ChangeRow[] {
  const [own, theirs] = [headTree(here), headTree(there)];
  const rows = [
    ...headsMissing(own, theirs).map((head) => rowOf(head, HAS, otherWay(head, there))),
    ...headsMissing(theirs, own).map((head) => rowOf(head, otherWay(head, here), HAS)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  // Two statements that stand for each other are one change.
  return rows.filter((row, at) => !rows.slice(0, at).some((before) => isSwapped(before, row)));
}

function rowOf(head: string, here: ChangeValue, there: ChangeValue): ChangeRow {
  return { area: "statements", id: `statement ${head}`, what: { code: head }, here, there };
}

/** What a version has instead of a statement that it does not read. */
function otherWay(head: string, target: Target): ChangeValue {
  return textValue(counterpart(target, head));
}

function isSwapped(before: ChangeRow, row: ChangeRow): boolean {
  const [a, b] = [before.what, row.what].map((what) => ("code" in what ? what.code : undefined));
  return textsOf(before).some((text) => text === b) && textsOf(row).some((text) => text === a);
}

function textsOf({ here, there }: ChangeRow): readonly string[] {
  return [here, there].flatMap((value) => (value.type === "text" ? [value.text] : []));
}

/** Lists the constructs of statements that only one of two versions reads, those left out that are statements themselves. */
export function constructChanges(
  here: Target,
  there: Target,
  statements: readonly ChangeRow[],
): readonly ChangeRow[] {
  const told = new Set(statements.map(({ what }) => ("code" in what ? what.code : what.key)));
  const rows: Readonly<Record<string, FeatureRow>> = FEATURES;
  return Object.entries(CONSTRUCTS).flatMap(([feature, construct]): ChangeRow[] => {
    const row = rows[feature];
    if (row === undefined || told.has(construct) || inRow(here, row) === inRow(there, row)) return [];
    const both = row[here.engine] !== undefined && row[there.engine] !== undefined;
    if (here.engine !== there.engine && !both && !OWN_CONSTRUCTS.has(feature)) return [];
    const has = inRow(here, row);
    return [
      {
        area: "syntax",
        id: `syntax ${feature}`,
        what: { code: construct },
        here: has ? HAS : LACKS,
        there: has ? LACKS : HAS,
      },
    ];
  });
}

/** Gives the heads of statements that one grammar reads to their end and another does not know. */
function headsMissing(own: HeadNode, theirs: HeadNode): readonly string[] {
  const missing = new Set<string>();
  for (const { words, head } of pathsOf(own)) {
    if (knows(theirs, words)) continue;
    // Words that may be left out are named where the other does without them.
    const short = head.split(" ");
    missing.add(knows(theirs, short) ? words.join(" ") : head);
  }
  return [...missing];
}

interface Path {
  /** All words that lead to a statement. */
  readonly words: readonly string[];
  /** … without those that may be left out. */
  readonly head: string;
}

/** Gives the ways to the statements that the grammar reads to their end. */
function pathsOf(node: HeadNode, words: readonly string[] = []): readonly Path[] {
  const own = node.head !== undefined && node.inGrammar ? [{ words, head: node.head }] : [];
  return [...own, ...Array.from(node.next).flatMap(([word, next]) => pathsOf(next, [...words, word]))];
}

/**
 * Tells whether a version knows the statement that words begin. A head may be noted shorter or longer: `BACKUP` stands for
 * `BACKUP SNAPSHOT`; but a word that begins several statements, such as SET, says nothing of one of them.
 */
function knows(tree: HeadNode, words: readonly string[]): boolean {
  const { length, last } = matchHead(tree, words);
  return length === words.length || (last.head !== undefined && last.next.size === 0);
}
