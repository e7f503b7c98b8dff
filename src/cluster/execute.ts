import type { Statement } from "../sql/statements.ts";
import { logIn } from "./connections.ts";
import type { StatementContext } from "./context.ts";
import type { ClusterEvent } from "./events.ts";
import { createDraft, finishDraft } from "./immer.ts";
import type { StatementResult } from "./result.ts";
import { runStatement } from "./statements/index.ts";
import { followChanges } from "./views/followChanges.ts";
import type { World } from "./world.ts";

export interface Execution {
  readonly cluster: string;
  readonly user: string;
  readonly statement: Statement;
  /** The statement's own text; its spans count in it. */
  readonly text: string;
}

export interface Executed {
  readonly world: World;
  readonly result: StatementResult;
  readonly events: readonly ClusterEvent[];
}

/**
 * Runs one statement of a client. Takes no cluster time.
 * @throws where the world has no such cluster
 */
export function execute(before: World, { cluster: name, user, statement, text }: Execution): Executed {
  const world = createDraft(before);
  const cluster = world.clusters[name];
  if (cluster === undefined) throw new Error(`no cluster ${name}`);
  const events: ClusterEvent[] = [];
  const context: StatementContext = {
    before,
    world,
    cluster,
    target: cluster.target,
    clock: before.clock,
    time: before.start + before.clock,
    user,
    text,
    emit: (event) => events.push({ ...event, at: before.clock, cluster: name }),
    newId: () => cluster.nextId++,
  };
  const refused = logIn(context);
  if (refused !== undefined) return { world: before, result: refused, events };
  const result = headed(runStatement(statement, context), text, statement);
  followChanges(context, events);
  return { world: finishDraft(world), result, events };
}

function headed(result: StatementResult, text: string, statement: Statement): StatementResult {
  return result.kind === "unsupported" && result.head === ""
    ? { ...result, head: firstWords(text, statement) }
    : result;
}

/** Names a statement by its first two words. */
function firstWords(text: string, { span }: Statement): string {
  const words = text.slice(span.start, span.end).match(/[a-z]+/giu) ?? [];
  return words.slice(0, 2).join(" ").toUpperCase();
}
