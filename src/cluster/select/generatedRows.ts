import type { Expression } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { openBlock, type Block } from "../generated/block.ts";
import { valueFacts } from "../generated/blockFacts.ts";
import { MOST_COMPUTED, tooMany } from "../generated/blockSource.ts";
import { formulaOf } from "../generated/formulas.ts";
import {
  countNumbers,
  eachNumber,
  eachNumberBack,
  firstNumber,
  lastNumber,
  type Numbers,
} from "../generated/numbers.ts";
import { shapeOf, type Shape } from "../generated/shape.ts";
import { features, split, type Feature } from "../generated/split.ts";
import type { GeneratedRows } from "../tables.ts";
import { isRefusal } from "../refusal.ts";
import { compile } from "./compile.ts";
import type { Compiled, Frame } from "./compiled.ts";
import type { Grouping, Groups } from "./grouping.ts";
import { keyOf } from "./keyOf.ts";
import type { RowSource } from "./rowSource.ts";
import type { RowScope } from "./rowScope.ts";
import { scopeColumn } from "./scope.ts";
import { isStarred, type Output } from "./selectItems.ts";
import { Stopped } from "./stopped.ts";

/** So few generated rows are looked at one by one without more ado. */
const FEW = 10_000;

/** Generated rows that a condition leaves, and what can be done with them without a look at each. */
export interface ManyGenerated {
  readonly kept: RowSource["rows"];
  /** How many there are beside those that are kept. */
  readonly total: number;
  /** Computes them one by one, after those that are kept. */
  rows(places: readonly number[]): Iterable<Frame>;
  /**
   * Computes the `count` of each formula that come first in an order, after all that are kept; undefined where the order does
   * not follow the rows' numbers.
   */
  top(key: Output["expression"], descending: boolean, count: number): RowSource["rows"] | undefined;
  /** Takes them into groups. */
  addTo(groups: Groups, grouping: Grouping): void;
  /** Makes formulas of a query's columns; undefined where one cannot be a formula. */
  project(outputs: readonly Output["expression"][]): readonly GeneratedRows[] | undefined;
}

/** A part of a source's generated rows. */
interface Piece {
  readonly block: Block;
  readonly numbers: Numbers;
}

/**
 * Tells how a query's generated rows are worked with as a whole. What it gives gives undefined where there are none, or where they
 * have to be looked at one by one.
 */
export function generatedRows(
  source: RowSource,
  condition: Expression | undefined,
  base: RowScope,
  where: Compiled | undefined,
  context: StatementContext,
): () => ManyGenerated | undefined {
  const { scope } = source;
  const valueAt = ({ block }: Piece, compiled: Compiled) => {
    // The columns are known when all expressions are compiled.
    let places: readonly number[] | undefined;
    return (number: number) =>
      compiled.evaluate(block.frame((places ??= base.used.map(({ place }) => place)), number));
  };
  const shapeIn =
    ({ block, numbers }: Piece) =>
    (node: Expression): Shape =>
      shapeOf(
        node,
        (column) => {
          const found = scopeColumn(scope, column.name);
          return found === undefined ? { kind: "unknown" } : block.shape(found.place);
        },
        lastNumber(numbers) ?? 0,
      );
  const featuresOf = (piece: Piece, node: Expression): readonly Feature[] | undefined =>
    features(node, shapeIn(piece), (part, shape) => {
      const compiled = compile(part, base.scope);
      if (isRefusal(compiled)) return undefined;
      const value = valueAt(piece, compiled);
      return { shape, key: (number) => keyOf([value(number)]) };
    });
  const pieces = (piece: Piece, nodes: readonly Expression[]): readonly Piece[] | undefined => {
    const all: Feature[] = [];
    for (const node of nodes) {
      const found = featuresOf(piece, node);
      if (found === undefined) return undefined;
      all.push(...found);
    }
    return split(piece.numbers, all)?.map((numbers) => ({ block: piece.block, numbers }));
  };
  return () => {
    const { generated } = source;
    if (generated === undefined) return undefined;
    const left: Piece[] = [];
    for (const made of generated.blocks) {
      const piece = { block: openBlock(made, context), numbers: made };
      const parts = condition === undefined ? [piece] : pieces(piece, [condition]);
      if (parts === undefined) return undefined;
      for (const part of parts) {
        const first = firstNumber(part.numbers);
        if (first === undefined) continue;
        if (where === undefined || valueAt(part, where)(first) === 1n) left.push(part);
      }
    }
    return {
      total: left.reduce((sum, { numbers }) => sum + countNumbers(numbers), 0),
      kept: (places) => generated.kept(places),
      rows: function* (places) {
        yield* generated.kept(places);
        let count = 0;
        for (const { block, numbers } of left) {
          for (const number of eachNumber(numbers)) {
            if (++count > MOST_COMPUTED) throw new Stopped(tooMany());
            yield block.frame(places, number);
          }
        }
      },
      top: (key, descending, count) => {
        const lines = left.map((piece) => {
          const shape = isStarred(key) ? piece.block.shape(key.place) : shapeIn(piece)(key);
          return shape.kind === "monotone" ? shape.line : undefined;
        });
        if (lines.includes(undefined)) return undefined;
        return function* (places) {
          yield* generated.kept(places);
          for (const [at, { block, numbers }] of left.entries()) {
            const rising = (lines[at]?.factor ?? 0n) > 0n;
            let taken = 0;
            for (const number of (rising === descending ? eachNumberBack : eachNumber)(numbers)) {
              if (++taken > count) break;
              yield block.frame(places, number);
            }
          }
        };
      },
      addTo: (groups, grouping) => {
        for (const piece of left) addPiece(piece, groups, grouping);
      },
      project: (outputs) => {
        const made: GeneratedRows[] = [];
        for (const { block, numbers } of left) {
          const columns: Expression[] = [];
          for (const output of outputs) {
            const formula = isStarred(output)
              ? block.made.columns[output.place]
              : formulaOf(output, scope, block.made.columns, context);
            if (formula === undefined) return undefined;
            columns.push(formula);
          }
          made.push({ ...numbers, columns });
        }
        return made;
      },
    };

    function addPiece(piece: Piece, groups: Groups, grouping: Grouping): void {
      const places = base.used.map(({ place }) => place);
      const byOne = (numbers: Iterable<number>) => {
        for (const number of numbers) {
          const frame = piece.block.frame(places, number);
          for (const state of groups.group(grouping.keys.map((key) => key.evaluate(frame)))) state.add(frame);
        }
      };
      const rows = countNumbers(piece.numbers);
      const possible = grouping.aggregates.every((made) => made.start().addMany !== undefined);
      const parts = rows > FEW && possible ? pieces(piece, grouping.keyNodes) : undefined;
      if (parts === undefined) {
        if (rows > MOST_COMPUTED) throw new Stopped(tooMany());
        byOne(eachNumber(piece.numbers));
        return;
      }
      for (const part of parts) {
        const first = firstNumber(part.numbers);
        if (first === undefined) continue;
        const frame = part.block.frame(places, first);
        const states = groups.group(grouping.keys.map((key) => key.evaluate(frame)));
        for (const [at, state] of states.entries()) {
          state.addMany?.({
            rows: countNumbers(part.numbers),
            facts: (place, argument) => {
              const node = grouping.argumentNodes[at]?.[place];
              const shape: Shape = node === undefined ? { kind: "unknown" } : shapeIn(part)(node);
              return valueFacts(part.numbers, shape, valueAt(part, argument));
            },
          });
        }
      }
    }
  };
}
