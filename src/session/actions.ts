import type { Fault } from "../cluster/events.ts";
import type { CostSettings, World } from "../cluster/world.ts";
import type { Speed } from "./speeds.ts";
import type { Place } from "./state.ts";

/** Where a script changed: `from` to `oldEnd` of what it was became `from` to `newEnd`. */
export interface Change {
  readonly from: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** How the offsets of a script move with an edit: `side` says which way one goes where text was put in right there. */
export type PlaceOf = (offset: number, side: -1 | 1) => number;

/** Everything that a reader can do to a session. Nothing else changes one. */
export interface Session {
  /** Runs every statement that has not run as it stands now, one after the other. */
  runAll(): void;
  /** Does something once the script is split and the simulator is there: at once, or behind what waits for it already. */
  whenReady(act: () => void): void;
  /** Begins the session anew and runs the whole script. What was done before can be brought back by redo. */
  runFromStart(): void;
  /** Runs what has not run yet, up to and including a statement. */
  runTo(last: number): void;
  /** Runs one statement at once, whatever is under way; a run that is under way goes on after it. */
  runOne(place: number): void;
  /** Gives up what a run still had to do. What it started goes on. */
  stopRun(): void;
  play(): void;
  pause(): void;
  /**
   * Lets the reader's time go by.
   * @param ms of the reader's time since the last turn
   */
  tick(ms: number): void;
  seek(to: number): void;
  stepBack(): void;
  stepOn(): void;
  nextPhase(): void;
  undo(): void;
  redo(): void;
  inject(fault: Fault, cluster: string): void;
  setCost(cluster: string, value: Partial<CostSettings>): void;
  /** Turns what is known from the engine's source alone, and never seen, on or off. */
  setDefects(value: boolean): void;
  /** Says where statements go that the script's directives send nowhere else. */
  sendTo(place: Partial<Place>): void;
  setSpeed(speed: Speed): void;
  /** Takes over what was typed; marks and what a run still has to do move with the text. */
  edit(script: string, change: Change, place: PlaceOf): void;
  /** Gives the world at a time of the session. */
  worldAt(time: number): World;
}
