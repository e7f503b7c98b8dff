import type { Session } from "./actions.ts";
import { isFirstFrame } from "./firstFrame.ts";
import { newestTarget } from "./newestTarget.ts";
import type * as simulatorModule from "./simulator.ts";
import type { SessionStore } from "./store.ts";

export type Simulator = typeof simulatorModule;

/** A session whose simulator may not be there yet. */
export interface LazySession extends Session {
  /** Fetches the simulator, if that has not begun. */
  warm(): void;
}

/**
 * Gives the actions on a session before the code that simulates clusters is there: the first one fetches it, and all are
 * done in the order in which they came.
 * @param load fetches the simulator; called again after it failed
 * @param fails hears that it could not be fetched
 * @param ready the session, where the simulator is there already
 */
export function lazySession(
  store: SessionStore,
  load: () => Promise<Simulator>,
  now: () => number,
  fails: (error: unknown) => void,
  ready?: Session,
): LazySession {
  let session = ready;
  let coming: Promise<Session> | undefined;

  function come(): Promise<Session> {
    coming ??= load().then((simulator) => {
      const state = store.getState();
      // What the server drew is computed here too: from now on there is one timeline, and it is whole.
      if (isFirstFrame(state)) {
        const { id, scenario, script, speed } = state;
        const begun = scenario ? simulator.scenarioSession(scenario) : simulator.emptySession(newestTarget());
        store.setState(simulator.stateOf({ ...begun, id, script, speed }));
      }
      session = simulator.sessionOf(store, now);
      return session;
    });
    return coming;
  }

  function later<Arguments extends unknown[]>(pick: (session: Session) => (...values: Arguments) => void) {
    return (...values: Arguments): void => {
      if (session !== undefined) {
        pick(session)(...values);
        return;
      }
      come().then(
        (ready) => {
          pick(ready)(...values);
        },
        (error: unknown) => {
          coming = undefined;
          fails(error);
        },
      );
    };
  }

  const warm = later(() => () => undefined);
  return {
    warm,
    runAll: later((one) => one.runAll),
    whenReady: later((one) => one.whenReady),
    runFromStart: later((one) => one.runFromStart),
    runTo: later((one) => one.runTo),
    runOne: later((one) => one.runOne),
    stopRun: later((one) => one.stopRun),
    play: later((one) => one.play),
    pause: later((one) => one.pause),
    tick: later((one) => one.tick),
    seek: later((one) => one.seek),
    stepBack: later((one) => one.stepBack),
    stepOn: later((one) => one.stepOn),
    nextPhase: later((one) => one.nextPhase),
    undo: later((one) => one.undo),
    redo: later((one) => one.redo),
    inject: later((one) => one.inject),
    setCost: later((one) => one.setCost),
    setDefects: later((one) => one.setDefects),
    sendTo: later((one) => one.sendTo),
    setSpeed(speed) {
      store.setState({ speed });
    },
    edit(script, change, place) {
      // What is typed before the simulator is there must not be lost; it is split as a whole then.
      if (session === undefined) store.setState({ script });
      else session.edit(script, change, place);
      warm();
    },
    worldAt: (time) => session?.worldAt(time) ?? store.getState().timeline.world,
  };
}
