import type { ClusterEvent, Fault } from "../cluster/events.ts";
import type { Phrase } from "../sql/diagnostics.ts";
import { bytesText } from "./bytesText.ts";
import { durationText } from "./durationText.ts";

/** Gives the sentence of the event log for something that happened: a key of `content/ui/…/events.json` and its values. */
export function eventPhrase(event: ClusterEvent): Phrase {
  switch (event.type) {
    case "jobSubmitted": {
      const { label, database, repository } = event;
      return phrase(`jobSubmitted.${jobKind(event)}`, {
        label,
        database,
        repository,
        objects: event.objects.join(", "),
      });
    }
    case "jobState": {
      const { label, database, status } = event;
      return phrase(`jobState.${jobKind(event)}.${event.to}`, {
        label,
        database,
        status: status.ok ? "[OK]" : status.text,
      });
    }
    case "nodeTasksDone": {
      const { node, tablets, bytes } = event;
      return phrase(`nodeTasksDone.${event.task}`, { node, count: tablets, bytes: bytesText(bytes) });
    }
    case "taskFailed":
      return phrase(`taskFailed.${event.task}`, { node: event.node, message: event.message });
    case "snapshotFrozen": {
      const { label, tables, rows, tablets } = event;
      return phrase("snapshotFrozen", { label, tables, rows, tablets });
    }
    case "snapshotComplete": {
      const { label, repository, timestamp, files, bytes } = event;
      return phrase("snapshotComplete", {
        label,
        repository,
        timestamp,
        count: files,
        bytes: bytesText(bytes),
      });
    }
    case "schedulerBlocked":
      return phrase("schedulerBlocked", { time: durationText(event.ms) });
    case "tableState": {
      const { database, table, state } = event;
      return phrase(state === "NORMAL" ? "tableState.normal" : "tableState.other", {
        database,
        table,
        state,
      });
    }
    case "tableRestored": {
      const { database, table, rows, lostRows } = event;
      const variant = event.created ? "created" : lostRows > 0 ? "lost" : "overwritten";
      return phrase(`tableRestored.${variant}`, {
        database,
        table,
        rows,
        count: variant === "lost" ? lostRows : rows,
      });
    }
    case "tableRemoved":
      return phrase("tableRemoved", { database: event.database, table: event.table });
    case "tableDamaged":
      return phrase("tableDamaged", { database: event.database, table: event.table, count: event.tablets });
    case "databaseCreated":
    case "databaseDropped":
      return phrase(`${event.type}.${event.job === undefined ? "statement" : "job"}`, {
        database: event.database,
      });
    case "tableCreated":
    case "tableDropped":
    case "tableTruncated":
      return phrase(event.type, { database: event.database, table: event.table, count: event.tablets });
    case "tableRenamed":
      return phrase("tableRenamed", { database: event.database, table: event.table, name: event.name });
    case "columnAdded":
    case "columnDropped":
    case "columnChanged":
      return phrase(event.type, { database: event.database, table: event.table, column: event.column });
    case "partitionAdded":
    case "partitionDropped":
      return phrase(event.type, { database: event.database, table: event.table, partition: event.partition });
    case "rowsLoaded": {
      const { database, table, rows, label } = event;
      return label === undefined
        ? phrase("rowsLoaded.plain", { database, table, count: rows })
        : phrase("rowsLoaded.after", { database, table, count: rows, label });
    }
    case "viewCreated":
    case "viewChanged":
    case "viewDropped":
      return phrase(event.type, { database: event.database, view: event.view });
    case "materializedViewActive":
      return phrase(event.type, { database: event.database, table: event.table });
    case "materializedViewInactive":
    case "materializedViewNotRefreshed":
      return phrase(event.type, { database: event.database, table: event.table, reason: event.reason });
    case "materializedViewRefreshed":
      return phrase(event.type, { database: event.database, table: event.table, rows: event.rows });
    case "rowsDeleted":
      return phrase("rowsDeleted", { database: event.database, table: event.table, count: event.rows });
    case "functionCreated":
    case "functionDropped":
      return event.database === undefined
        ? phrase(`${event.type}.global`, { function: event.function })
        : phrase(`${event.type}.database`, { database: event.database, function: event.function });
    case "databaseRenamed":
      return phrase("databaseRenamed", { database: event.database, name: event.name });
    case "brokerAdded":
    case "brokerDropped":
      return phrase(event.type, { broker: event.broker, addresses: event.addresses.join(", ") });
    case "catalogCreated":
    case "catalogChanged":
    case "catalogDropped":
      return phrase(event.type, { catalog: event.catalog });
    case "repositoryCreated":
    case "repositoryAltered":
    case "repositoryDropped":
      return phrase(event.type, { repository: event.repository, location: event.location });
    case "userCreated":
    case "userDropped":
      return phrase(event.type, { user: event.user });
    case "roleCreated":
    case "roleDropped":
      return phrase(event.type, { role: event.role });
    case "privilegesGranted":
    case "privilegesRevoked": {
      const { grantee, privileges, objects } = event;
      return phrase(event.type, { grantee, privileges: privileges.join(", "), objects: objects.join(", ") });
    }
    case "rolesGranted":
    case "rolesRevoked":
      return phrase(event.type, { grantee: event.grantee, roles: event.roles.join(", ") });
    case "configChanged":
      return phrase("configChanged", { key: event.key, value: event.value });
    case "fault":
      return faultPhrase(event.fault);
    default: {
      const never: never = event;
      return never;
    }
  }
}

/** Gives the sentence for a fault that somebody injected. */
export function faultPhrase(fault: Fault): Phrase {
  switch (fault.type) {
    case "node":
      return phrase(fault.up ? "fault.node.up" : "fault.node.down", { node: fault.node });
    case "link":
      return phrase(fault.up ? "fault.link.up" : "fault.link.down", { node: fault.node });
    case "storage":
      return fault.key === undefined
        ? phrase(`fault.storage.${fault.mode}`, {})
        : phrase("fault.storage.onlyKey", { key: fault.key });
    case "deny":
      return phrase(`fault.deny.${state(fault.on)}`, { path: fault.prefix });
    case "object":
      return phrase(`fault.object.${state(fault.on)}`, { path: fault.path });
    case "copy":
      return phrase(`fault.copy.${state(fault.on)}`, { from: fault.from, path: fault.to });
    case "replica":
      return fault.node === undefined
        ? phrase(`fault.replica.${state(fault.on)}`, { table: placeOf(fault) })
        : phrase(`fault.replicaOn.${state(fault.on)}`, { table: placeOf(fault), node: fault.node });
    case "merged":
      return phrase(`fault.merged.${state(fault.on)}`, { table: placeOf(fault) });
    case "broker":
      return phrase(fault.up ? "fault.broker.up" : "fault.broker.down", { name: fault.name });
    case "file":
      return phrase(`fault.file.${fault.mode}`, { path: fault.path });
    case "disk":
      return fault.usedPercent === 0
        ? phrase("fault.diskNormal", { node: fault.node })
        : phrase("fault.disk", { node: fault.node, percent: fault.usedPercent });
    case "restart":
      return phrase("fault.restart", {});
    default: {
      const never: never = fault;
      return never;
    }
  }
}

/** A job of external catalogs is of no database. */
function jobKind({ kind, database }: { kind: "backup" | "restore"; database: string }): string {
  return database === "" ? `${kind}Catalogs` : kind;
}

function state(on = true): "on" | "off" {
  return on ? "on" : "off";
}

/** Names a table, and its partition where one is meant. */
function placeOf({
  database,
  table,
  partition,
}: {
  database: string;
  table: string;
  partition?: string;
}): string {
  return partition === undefined ? `${database}.${table}` : `${database}.${table} ${partition}`;
}

function phrase(key: string, values: Phrase["values"]): Phrase {
  return { key: `events.${key}`, values };
}
