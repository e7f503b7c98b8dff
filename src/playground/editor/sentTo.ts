import type { Target } from "../../engine/versions.ts";
import type { ScriptStatement } from "../../session/links.ts";
import type { Place, SessionState } from "../../session/state.ts";
import { shownCluster } from "../context.ts";

/** What tells where the statements of a script go. */
type Sending = Pick<SessionState, "timeline" | "statements" | "sendTo">;

/** A directive that says where statements go from an offset on. */
interface Turn extends Partial<Place> {
  readonly from: number;
}

const known = new WeakMap<readonly ScriptStatement[], readonly Turn[]>();

/** Gives the cluster and the user by which a statement at an offset will be sent: by a directive before it, else as chosen. */
export function sentTo(
  { statements, sendTo }: Pick<Sending, "statements" | "sendTo">,
  offset: number,
): Place {
  const before = turnsOf(statements).filter(({ from }) => from <= offset);
  return {
    cluster: before.findLast(({ cluster }) => cluster !== undefined)?.cluster ?? sendTo.cluster,
    user: before.findLast(({ user }) => user !== undefined)?.user ?? sendTo.user,
  };
}

/** Gives engine and version of the cluster that a statement at an offset will be sent to. */
export function targetAt(sending: Sending, offset: number): Target {
  return shownCluster(sending.timeline.start, sentTo(sending, offset).cluster).target;
}

/**
 * Tells whether what is known of a script's statements still holds: it is another text where they are read by other versions.
 * Statements that stayed where they were have the same directives before them, but for those behind the last one.
 */
export function readingOf({ timeline, statements, sendTo }: Sending): string {
  const targets = Object.values(timeline.start.clusters).map(({ name, target }) => [name, target]);
  const last = turnsOf(statements).findLast(({ cluster }) => cluster !== undefined)?.cluster;
  return JSON.stringify([targets, sendTo.cluster, last]);
}

/** Tells whether the statements of a script are coloured as before: another text where other words count in some of them. */
export function coloursOf({ timeline, statements, sendTo }: Sending): string {
  const targets = Object.values(timeline.start.clusters).map(
    ({ name, target }) => `${name} ${nameOf(target)}`,
  );
  const first = nameOf(shownCluster(timeline.start, sendTo.cluster).target);
  if (targets.every((target) => target.endsWith(` ${first}`))) return first;
  return [first, ...targets, ...turnsOf(statements).flatMap(({ cluster }) => cluster ?? [])].join();
}

function nameOf({ engine, version }: Target): string {
  return `${engine} ${version}`;
}

function turnsOf(statements: readonly ScriptStatement[]): readonly Turn[] {
  const found =
    known.get(statements) ??
    statements.flatMap(({ directives = [] }) =>
      directives.flatMap((directive): Turn[] =>
        directive.kind === "cluster" || directive.kind === "user"
          ? [{ from: directive.span.start, [directive.kind]: directive.name }]
          : [],
      ),
    );
  known.set(statements, found);
  return found;
}
