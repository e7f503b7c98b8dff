import { expect, test } from "vitest";
import { placeAfter } from "../../../src/playground/header/nextCell.ts";

// Heads of three columns, two rows with a head, reasons in some cells.
const PLACES = [
  { row: 0, column: 1 },
  { row: 0, column: 2 },
  { row: 0, column: 3 },
  { row: 1, column: 0 },
  { row: 1, column: 3 },
  { row: 2, column: 0 },
  { row: 2, column: 1 },
];

test("an arrow leads to the next control of its line", () => {
  expect(placeAfter(PLACES, { row: 0, column: 1 }, "ArrowRight")).toEqual({ row: 0, column: 2 });
  expect(placeAfter(PLACES, { row: 1, column: 0 }, "ArrowRight")).toEqual({ row: 1, column: 3 });
  expect(placeAfter(PLACES, { row: 0, column: 1 }, "ArrowDown")).toEqual({ row: 2, column: 1 });
  expect(placeAfter(PLACES, { row: 1, column: 3 }, "ArrowUp")).toEqual({ row: 0, column: 3 });
});

test("where its line has none, an arrow leads to the nearest control beyond", () => {
  expect(placeAfter(PLACES, { row: 1, column: 0 }, "ArrowUp")).toEqual({ row: 0, column: 1 });
  expect(placeAfter(PLACES, { row: 0, column: 2 }, "ArrowDown")).toEqual({ row: 1, column: 3 });
});

test("an arrow out of the table leads nowhere, and so does any other key", () => {
  expect(placeAfter(PLACES, { row: 0, column: 3 }, "ArrowUp")).toBeUndefined();
  expect(placeAfter(PLACES, { row: 0, column: 3 }, "ArrowRight")).toBeUndefined();
  expect(placeAfter(PLACES, { row: 0, column: 3 }, "Enter")).toBeUndefined();
});
