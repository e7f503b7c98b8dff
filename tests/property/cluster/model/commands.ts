import fc from "fast-check";
import { checkRows, settle } from "./check.ts";
import { denied, fullDisk, lag, link, merged, node, restart, storage } from "./faultSteps.ts";
import { backup, cancel, createRepository, dropRepository, restore } from "./jobSteps.ts";
import { wait } from "./session.ts";
import { step, type Step } from "./step.ts";
import {
  createDatabase,
  createTable,
  dropDatabase,
  dropPartition,
  dropTable,
  insert,
  truncate,
} from "./tableSteps.ts";
import { createFunction, createView, dropFunction, dropView } from "./viewSteps.ts";

const pass = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 60_000 })).map((ms) =>
  step(`wait ${ms} ms`, (model, session) => {
    const before = session.world;
    wait(session, ms);
    settle(model, session, before);
  }),
);

const untilIdle = fc.constant(
  step("wait until idle", (model, session) => {
    const before = session.world;
    wait(session);
    settle(model, session, before);
    checkRows(model, session);
  }),
);

const look = fc.constant(step("read all rows", checkRows));

const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) =>
  Array.from({ length: weight }, () => arbitrary);

/** Everything that a sequence is made of, each as often as it should come. */
export const STEPS: fc.Arbitrary<Step>[] = [
  ...weighted(2, createDatabase),
  ...weighted(1, dropDatabase),
  ...weighted(5, createTable),
  ...weighted(1, dropTable),
  ...weighted(6, insert),
  ...weighted(1, truncate),
  ...weighted(1, dropPartition),
  ...weighted(3, createRepository),
  ...weighted(1, dropRepository),
  ...weighted(6, backup),
  ...weighted(8, restore),
  ...weighted(2, cancel),
  ...weighted(2, node),
  ...weighted(1, storage),
  ...weighted(1, restart),
  ...weighted(1, link),
  ...weighted(1, fullDisk),
  ...weighted(1, lag),
  ...weighted(1, merged),
  ...weighted(1, denied),
  ...weighted(3, createView),
  ...weighted(1, dropView),
  ...weighted(2, createFunction),
  ...weighted(1, dropFunction),
  ...weighted(5, pass),
  ...weighted(4, untilIdle),
  ...weighted(1, look),
];
