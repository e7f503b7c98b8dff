import type { Target } from "../../engine/index.ts";
import { strayFault } from "../filterRows.ts";
import type { PartitionPlan } from "../newPartitions.ts";
import type { Refusal } from "../refusal.ts";
import type { Router } from "../routeRows.ts";
import { beyond } from "../statements/unsupported.ts";
import type { Column, OlapTable, Segment } from "../tables.ts";
import type { Block } from "./block.ts";
import { countNumbers, firstNumber } from "./numbers.ts";
import { storedRow } from "./sample.ts";
import { split, type Feature } from "./split.ts";

/** Where generated rows go. */
export interface RoutedBlocks {
  /** By the name of their partition. */
  readonly segments: ReadonlyMap<string, readonly Segment[]>;
  /** Partitions that have to be made first. */
  readonly plans: readonly PartitionPlan[];
  /** How many rows no partition takes, and what is wrong with the first. */
  readonly strays: number;
  readonly firstStray: string | undefined;
}

/** Finds the partitions of generated rows: which numbers go to each. */
export function routeBlocks(
  { columns }: OlapTable,
  router: Router,
  blocks: readonly Block[],
  target: Target,
): RoutedBlocks | Refusal {
  const segments = new Map<string, Segment[]>();
  const plans = new Map<string, PartitionPlan>();
  let strays = 0;
  let firstStray: string | undefined;
  for (const block of blocks) {
    const pieces = split(block.made, routeFeatures(block, router, columns));
    if (pieces === undefined) return beyond("generatedPartitions");
    for (const numbers of pieces) {
      const first = firstNumber(numbers);
      if (first === undefined) continue;
      const row = storedRow(block, first, columns);
      const where = router.find(row);
      const rows = countNumbers(numbers);
      if (where === undefined) {
        strays += rows;
        firstStray ??= strayFault(row, target);
        continue;
      }
      if (where.plan !== undefined) plans.set(where.name, where.plan);
      const list = segments.get(where.name) ?? [];
      list.push({ rows, made: { ...numbers, columns: block.made.columns } });
      segments.set(where.name, list);
    }
  }
  return { segments, plans: [...plans.values()], strays, firstStray };
}

/** One column decides by the partition that it leads to, of several each decides by its value. */
function routeFeatures(block: Block, router: Router, columns: readonly Column[]): readonly Feature[] {
  const { places } = router;
  if (places.length === 1)
    return places.map((place) => ({
      shape: block.shape(place),
      key: (number) => router.find(storedRow(block, number, columns, [place]))?.name ?? "",
    }));
  return places.map((place) => ({
    shape: block.shape(place),
    key: (number) => String(storedRow(block, number, columns, [place])[place]),
  }));
}
