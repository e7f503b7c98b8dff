import { useMemo, useState } from "preact/hooks";
import { firstRows } from "../../cluster/firstRows.ts";
import { bytesText } from "../../explain/bytesText.ts";
import { useMoment, usePlayground } from "../context.ts";
import { useAllEvents } from "../useAllEvents.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, ChevronRight } from "../controls/icons.ts";
import { colourOf, tableColours } from "../map/tableColours.ts";
import { tableStyle } from "../map/SquareArt.tsx";
import { shown } from "../output/clientText.ts";
import { ObjectsTable } from "./ObjectsTable.tsx";
import { tableList, type TableLine } from "./tableList.ts";

const PREVIEW = 10;

/** The tables of the cluster with what they hold. */
export function TablesView() {
  const { t, format } = usePlayground();
  const { world, timeline } = useMoment();
  const events = useAllEvents();
  const lines = useMemo(() => tableList(world), [world]);
  const colours = useMemo(() => tableColours(timeline.start, events, world), [timeline.start, events, world]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const several = Object.keys(world.clusters).length > 1;
  const objects = <ObjectsTable world={world} several={several} />;
  if (lines.length === 0)
    return (
      <>
        <p class="pg-empty">{t("playground.tables.empty")}</p>
        {objects}
      </>
    );

  return (
    <>
      <table class="pg-table pg-tables">
        <caption class="pg-sr">{t("playground.tables.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("playground.tables.table")}</th>
            <th scope="col">{t("playground.tables.state")}</th>
            <th scope="col" class="pg-number">
              {t("playground.tables.rows")}
            </th>
            <th scope="col" class="pg-number">
              {t("playground.tables.tablets")}
            </th>
            <th scope="col" class="pg-number">
              {t("playground.tables.size")}
            </th>
          </tr>
        </thead>
        {lines.map((line) => {
          const isOpen = open.has(line.id);
          return (
            <tbody key={line.id}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    class="pg-row-button"
                    aria-expanded={isOpen}
                    onClick={() => {
                      setOpen(toggled(open, line.id));
                    }}
                  >
                    <Icon shape={isOpen ? ChevronDown : ChevronRight} size={14} />
                    <i
                      class="pg-swatch"
                      style={tableStyle(colourOf(colours, line.cluster, line.database, line.table.name))}
                    />
                    {several && <span class="pg-pill">{line.cluster}</span>}
                    <span class="pg-code">
                      <span class="pg-quiet">{line.database}.</span>
                      {line.table.name}
                    </span>
                    {line.table.materializedView && <span class="pg-pill">MV</span>}
                  </button>
                </th>
                <td>
                  <span class={`pg-pill${line.table.state === "NORMAL" ? "" : " pg-pill-warn"}`}>
                    {line.table.state}
                  </span>
                  {line.table.inAtomicRestore && <span class="pg-pill pg-pill-warn">atomic_restore</span>}
                  {line.table.materializedView?.active === false && (
                    <span class="pg-pill pg-pill-warn">inactive</span>
                  )}
                </td>
                <td class="pg-number">{format.number(line.rows)}</td>
                <td class="pg-number">
                  {format.number(line.tablets)} × {line.table.replicationNum}
                </td>
                <td class="pg-number">{bytesText(line.bytes)}</td>
              </tr>
              {isOpen && (
                <tr>
                  <td colSpan={5}>
                    <TableDetail line={line} />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {objects}
    </>
  );
}

function TableDetail({ line }: { readonly line: TableLine }) {
  const { t, format } = usePlayground();
  const { world } = useMoment();
  const { cluster, table, partitions, rows } = line;
  const preview = firstRows(world, cluster, table, PREVIEW);
  const view = table.materializedView;
  return (
    <div class="pg-detail">
      {view && (
        <pre class="pg-engine">
          {view.active
            ? view.definition.text
            : `inactive_reason: ${view.inactiveReason}\n\n${view.definition.text}`}
        </pre>
      )}
      <div class="pg-scroll">
        <table class="pg-table pg-table-small">
          <caption>{t("playground.tables.partitions")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("playground.tables.partition")}</th>
              <th scope="col" class="pg-number">
                {t("playground.tables.rows")}
              </th>
              <th scope="col" class="pg-number">
                {t("playground.tables.buckets")}
              </th>
              <th scope="col" class="pg-number">
                {t("playground.tables.version")}
              </th>
              <th scope="col" class="pg-number">
                {t("playground.tables.size")}
              </th>
            </tr>
          </thead>
          <tbody>
            {partitions.map((partition) => (
              <tr key={partition.name}>
                <th scope="row" class="pg-code">
                  {partition.name} {partition.restoring && <span class="pg-pill pg-pill-warn">RESTORE</span>}
                </th>
                <td class="pg-number">{format.number(partition.rows)}</td>
                <td class="pg-number">{format.number(partition.buckets)}</td>
                <td class="pg-number">{format.number(partition.version)}</td>
                <td class="pg-number">{bytesText(partition.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="pg-scroll">
        <table class="pg-table pg-table-small pg-code">
          <caption>
            {rows === 0
              ? t("playground.tables.noRows")
              : t("playground.tables.preview", { count: preview.length, rows: format.number(rows) })}
          </caption>
          <thead>
            <tr>
              {table.columns.map(({ name, type, key }) => (
                <th key={name} scope="col">
                  {name} <span class="pg-quiet">{key ? `${type.name} key` : type.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((row, index) => (
              <tr key={index}>
                {row.map((value, at) => (
                  <td key={at} class={value === null ? "pg-quiet" : undefined}>
                    {shown(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open);
  if (!next.delete(id)) next.add(id);
  return next;
}
