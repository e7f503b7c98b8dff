import { CONSTRUCTS, FEATURES, type FeatureRow, type Target } from "../../engine/index.ts";

import { inRow } from "../../engine/features/inRow.ts";
import { headTree, type HeadNode } from "../../sql/heads.ts";
import { OWN_CONSTRUCTS } from "./ownConstructs.ts";
import { HAS, LACKS, type ChangeRow } from "./types.ts";

/** Lists the statements that only one of two versions reads; both languages must have been provided. */
export function statementChanges(here: Target, there: Target): readonly ChangeRow[] {
  const own = headsOf(headTree(here));
  const theirs = headsOf(headTree(there));
  const row = (head: string, has: boolean): ChangeRow => ({
    area: "statements",
    id: `statement ${head}`,
    what: { code: head },
    here: has ? HAS : LACKS,
    there: has ? LACKS : HAS,
  });
  return [
    ...own.read.filter((head) => !isKnown(head, theirs.known)).map((head) => row(head, true)),
    ...theirs.read.filter((head) => !isKnown(head, own.known)).map((head) => row(head, false)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Lists the constructs of statements that only one of two versions reads. */
export function constructChanges(here: Target, there: Target): readonly ChangeRow[] {
  const rows: Readonly<Record<string, FeatureRow>> = FEATURES;
  return Object.entries(CONSTRUCTS).flatMap(([feature, construct]): ChangeRow[] => {
    const row = rows[feature];
    if (row === undefined || inRow(here, row) === inRow(there, row)) return [];
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

interface Heads {
  /** Heads of the statements that the grammar reads to their end. */
  readonly read: readonly string[];
  /** … and of those that are known by their first words. */
  readonly known: ReadonlySet<string>;
}

/**
 * Tells whether a version knows a statement, where the notation of its head may be shorter or longer: `BACKUP` for
 * `BACKUP SNAPSHOT`. A word that begins several statements, such as SET, says nothing of one of them.
 */
function isKnown(head: string, known: ReadonlySet<string>): boolean {
  if (known.has(head)) return true;
  const all = [...known];
  if (all.some((other) => other.startsWith(`${head} `))) return true;
  const shorter = all.find((other) => head.startsWith(`${other} `));
  return shorter !== undefined && !all.some((other) => other.startsWith(`${shorter} `));
}

function headsOf(root: HeadNode): Heads {
  const read = new Set<string>();
  const known = new Set<string>();
  const gather = (node: HeadNode) => {
    if (node.head !== undefined) {
      known.add(node.head);
      if (node.inGrammar) read.add(node.head);
    }
    for (const next of node.next.values()) gather(next);
  };
  gather(root);
  return { read: [...read], known };
}
