import type { Name, Property, QualifiedName, StringLiteral } from "./statements.ts";
import type { Span } from "./span.ts";

interface Node {
  readonly span: Span;
}

/** ALTER SYSTEM ADD BROKER, DROP BROKER and DROP ALL BROKER. */
export interface AlterBrokerStatement extends Node {
  readonly kind: "alterBroker";
  readonly action: "add" | "drop" | "dropAll";
  readonly name: Name;
  /** `host:port` of each process; none with DROP ALL. */
  readonly addresses: readonly StringLiteral[];
}

export interface ShowBrokersStatement extends Node {
  readonly kind: "showBrokers";
}

export interface CreateResourceStatement extends Node {
  readonly kind: "createResource";
  readonly external: boolean;
  /** Doris. */
  readonly ifNotExists?: boolean;
  readonly name: Name;
  readonly properties: readonly Property[];
}

export interface DropResourceStatement extends Node {
  readonly kind: "dropResource";
  /** Doris. */
  readonly ifExists?: boolean;
  readonly name: Name;
}

export interface ShowResourcesStatement extends Node {
  readonly kind: "showResources";
}

export interface ShowDynamicPartitionsStatement extends Node {
  readonly kind: "showDynamicPartitions";
  readonly database?: QualifiedName;
}

export interface ShowStorageVolumesStatement extends Node {
  readonly kind: "showStorageVolumes";
  readonly like?: StringLiteral;
}

/** Statements about what a cluster works with beside its databases. */
export type ClusterStatement =
  | AlterBrokerStatement
  | ShowBrokersStatement
  | CreateResourceStatement
  | DropResourceStatement
  | ShowResourcesStatement
  | ShowDynamicPartitionsStatement
  | ShowStorageVolumesStatement;
