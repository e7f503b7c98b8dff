import { useMemo, useState } from "preact/hooks";
import type { World } from "../../cluster/world.ts";
import { usePlayground } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { ChevronDown, ChevronRight } from "../controls/icons.ts";
import { OBJECT_KINDS, objectList } from "./objectList.ts";

/** What the clusters have besides tables: views, functions, catalogs, users and roles with their grants. */
export function ObjectsTable({ world, several }: { readonly world: World; readonly several: boolean }) {
  const { t } = usePlayground();
  const lines = useMemo(() => objectList(world), [world.clusters]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {OBJECT_KINDS.map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} class="pg-objects">
            <h3 class="pg-objects-title">{t(`panes.objects.${kind}`)}</h3>
            <ul>
              {own.map((line) => {
                const isOpen = open.has(line.id);
                return (
                  <li key={line.id}>
                    <button
                      type="button"
                      class="pg-row-button"
                      aria-expanded={isOpen}
                      onClick={() => {
                        const next = new Set(open);
                        if (!next.delete(line.id)) next.add(line.id);
                        setOpen(next);
                      }}
                    >
                      <Icon shape={isOpen ? ChevronDown : ChevronRight} size={14} />
                      {several && <span class="pg-pill">{line.cluster}</span>}
                      <span class="pg-code">{line.name}</span>
                    </button>
                    {isOpen && (
                      <pre class="pg-engine">
                        {line.lines.length === 0 ? t("panes.objects.noGrants") : line.lines.join("\n")}
                      </pre>
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </>
  );
}
