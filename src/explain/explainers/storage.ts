import type { Fault } from "../../cluster/events.ts";
import type { Span } from "../../sql/span.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import { fix, insertBefore } from "../scriptEdits.ts";
import { newLabel } from "./labels.ts";
import { values } from "./nearby.ts";

/** The object storage does not answer, or refuses: everybody, or one node. */
export const storageFails: Explainer = (context) => {
  const { mode } = context.world.storage;
  const cutOff = context.cluster.nodes.filter((node) => node.cutOff === true);
  const ends: Fault[] = [
    ...(mode === "ok" ? [] : [{ type: "storage", mode: "ok" } as const]),
    ...cutOff.map(({ name }) => ({ type: "link", node: name, up: true }) as const),
  ];
  return {
    evidence: [
      values("storage", [
        { label: datum(context, "path"), value: mode, good: mode === "ok" },
        ...cutOff.map(({ name }) => ({ label: name, value: "unreachable", good: false })),
      ]),
    ],
    fixes: ends.length === 0 ? [] : [lift(context, "liftStorage", ends)],
  };
};

/** The broker of a repository has no process that is alive. */
export const brokerFails: Explainer = (context) => {
  const { brokers } = context.cluster;
  const name = datum(context, "broker");
  const processes = Object.hasOwn(brokers, name) ? (brokers[name] ?? []) : [];
  return {
    evidence: [
      values(
        "brokers",
        processes.map(({ host, port, alive }) => ({
          label: `${host}:${port}`,
          value: alive ? "Alive" : "Dead",
          good: alive,
        })),
      ),
    ],
    fixes: processes.length === 0 ? [] : [lift(context, "liftBroker", [{ type: "broker", name, up: true }])],
  };
};

/** The object storage answers, but takes no file at a path. */
export const writeFails: Explainer = (context) => {
  const { unwritable = [] } = context.world.storage;
  return {
    evidence: [
      values(
        "unwritable",
        unwritable.map((label) => ({ label, value: "PutObject", good: false })),
      ),
    ],
    fixes:
      unwritable.length === 0
        ? []
        : [
            lift(
              context,
              "liftDeny",
              unwritable.map((prefix) => ({ type: "deny", prefix, on: false })),
            ),
          ],
  };
};

/** The version that a backup froze was compacted away before its node got to it. */
export const versionMerged: Explainer = (context) => {
  const { job } = context;
  const tables = job?.kind === "backup" ? job.objects.map(({ table }) => table) : [];
  const ends = tables.map((table): Fault => ({
    type: "merged",
    database: job?.database.name ?? "",
    table,
    on: false,
  }));
  return { fixes: ends.length === 0 ? [] : [lift(context, "liftMerged", ends)] };
};

/** A file of the repository that is gone or does not match its checksum. */
export const fileFails: Explainer = (context) => {
  const faults = Object.entries(context.world.storage.faults);
  return {
    evidence: [
      values(
        "files",
        faults.map(([label, value]) => ({ label, value, good: false })),
      ),
    ],
    fixes: [newLabel(context)],
  };
};

/** Nodes that are down, or too few for the replicas that are wanted. */
export const nodesDown: Explainer = (context) => {
  const { nodes } = context.cluster;
  const down = nodes.filter(({ up }) => !up);
  return {
    evidence: [
      values(
        "nodes",
        nodes.map(({ name, up }) => ({ label: name, value: up ? "Alive" : "Dead", good: up })),
      ),
    ],
    fixes:
      down.length === 0
        ? []
        : [
            lift(
              context,
              "liftNodes",
              down.map(({ name }) => ({ type: "node", node: name, up: true })),
            ),
          ],
  };
};

/** A disk past its limit. */
export const diskFull: Explainer = (context) => {
  const full = context.cluster.nodes.filter(({ diskUsedPercent }) => diskUsedPercent !== undefined);
  return {
    evidence: [
      values(
        "disks",
        full.map(({ name, diskUsedPercent }) => ({
          label: name,
          value: `${diskUsedPercent ?? 0} %`,
          good: (diskUsedPercent ?? 0) < 95,
        })),
      ),
    ],
    fixes:
      full.length === 0
        ? []
        : [
            lift(
              context,
              "liftDisks",
              full.map(({ name }) => ({ type: "disk", node: name, usedPercent: 50 })),
            ),
          ],
  };
};

/**
 * Offers to end a fault of the rehearsal: what the script injects into a running job goes, else directives before the statement
 * put it right.
 */
export function lift(context: ExplainContext, id: string, faults: readonly Fault[]) {
  const types = faults.map(({ type }) => type);
  const written = context.job && context.place ? faultLines(context.place.text, types) : [];
  if (written.length > 0)
    return fix(
      id,
      written.map((span) => ({ span, replacement: "" })),
    );
  return fix(id, [
    insertBefore(context, faults.map((fault) => `-- @fault ${JSON.stringify(fault)}`).join("\n")),
  ]);
}

/** Finds the lines of a script that inject faults of some types. */
function faultLines(text: string, types: readonly string[]): readonly Span[] {
  return [...text.matchAll(/^[ \t]*--[ \t]*@fault[ \t]+\{.*?"type"[ \t]*:[ \t]*"(\w+)".*\n?/gm)]
    .filter(([, type = ""]) => types.includes(type))
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
