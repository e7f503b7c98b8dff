import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { advance, advanceUntilIdle, isIdle } from "../../../src/cluster/advance.ts";
import type { ClusterEvent } from "../../../src/cluster/events.ts";
import { stateOf } from "../../../src/cluster/state.ts";
import type { World } from "../../../src/cluster/world.ts";
import { checkEvents, checkWorld } from "./invariants.ts";
import { step } from "./steps.ts";
import { BEGIN, take } from "./take.ts";

const text = (world: World) => JSON.stringify(stateOf(world));

describe("any sequence of statements, faults and time", () => {
  test("keeps the rules of jobs, tables and files", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        let world = BEGIN;
        for (const next of steps) {
          const done = take(world, next);
          expect(done.world.clock).toBeGreaterThanOrEqual(world.clock);
          checkEvents(world, done.world, done.events);
          checkWorld(done.world);
          world = done.world;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("comes to the same however the time is cut", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 5, maxLength: 25 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 6 }),
        (steps, cuts) => {
          const world = steps.reduce((now, next) => take(now, next).world, BEGIN);
          const end = world.clock + cuts.reduce((sum, ms) => sum + ms, 0);
          const whole = advance(world, end);
          let cut: World = world;
          const events: ClusterEvent[] = [];
          for (const ms of cuts) {
            const done = advance(cut, cut.clock + ms);
            cut = done.world;
            events.push(...done.events);
          }
          expect(text(cut)).toBe(text(whole.world));
          expect(events).toEqual(whole.events);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("comes to an end once everything works again", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        const world = steps.reduce((now, next) => take(now, next).world, BEGIN);
        const done = advanceUntilIdle(world, 8 * 86_400_000);
        expect(isIdle(done.world)).toBe(true);
        checkWorld(done.world);
      }),
      { numRuns: 40 },
    );
  });

  test("is the same twice", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const play = () => steps.reduce((now, next) => take(now, next).world, BEGIN);
        expect(text(play())).toBe(text(play()));
      }),
      { numRuns: 20 },
    );
  });
});
