import { usePlayground } from "../context.ts";
import { sceneKey } from "./scene.ts";
import { SquareArt, type SquareBatch } from "./SquareArt.tsx";
import { STORED_DRAWN, STORED_LAYOUT } from "./storedLayout.ts";
import type { StoredRepository, StoredSnapshot, StoredTable } from "./storageView.ts";
import { useChanged } from "./useChanged.ts";
import { colourOf, type TableColours } from "./tableColours.ts";
import type { StorageMode } from "../../cluster/storage.ts";

const SNAPSHOTS_SHOWN = 4;

interface StorageBoxProps {
  readonly cluster: string;
  readonly mode: StorageMode;
  readonly repositories: readonly StoredRepository[];
  readonly colours: TableColours;
}

/** The object storage with its repositories, as a tree whose leaves are squares. */
export function StorageBox({ cluster, mode, repositories, colours }: StorageBoxProps) {
  const { t } = usePlayground();
  const changed = useChanged(`${mode} ${repositories.map(stateOf).join()}`);
  const names = repositories.map(({ name }) => name).join(", ");
  return (
    <div class={`pg-storage pg-storage-${mode}${changed ? " pg-changed" : ""}`}>
      <div class="pg-node-head">
        <strong>{t("playground.map.storage")}</strong>
        {mode === "ok" ? (
          <span class="pg-quiet">{names}</span>
        ) : (
          <span class="pg-pill pg-pill-bad">{t(`playground.storage.${mode}`)}</span>
        )}
      </div>
      <div class="pg-storage-tree">
        {repositories.length === 0 && <p class="pg-empty-small">{t("playground.map.noRepository")}</p>}
        {repositories.map((repository) => (
          <div key={repository.path}>
            <div>__repo_info</div>
            {repository.snapshots.length > SNAPSHOTS_SHOWN && (
              <div class="pg-quiet">
                {t("playground.map.moreSnapshots", { count: repository.snapshots.length - SNAPSHOTS_SHOWN })}
              </div>
            )}
            {repository.snapshots.slice(-SNAPSHOTS_SHOWN).map((snapshot) => (
              <Snapshot key={snapshot.label} {...{ cluster, repository, snapshot, colours }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function stateOf({ name, snapshots }: StoredRepository): string {
  const files = snapshots.map(
    ({ label, meta, info, tables }) =>
      `${label} ${meta ?? ""} ${info ?? ""} ${tables.map(({ saved }) => saved).join()}`,
  );
  return `${name} ${files.join()}`;
}

interface SnapshotProps {
  readonly cluster: string;
  readonly repository: StoredRepository;
  readonly snapshot: StoredSnapshot;
  readonly colours: TableColours;
}

function Snapshot({ cluster, repository, snapshot, colours }: SnapshotProps) {
  return (
    <>
      <div>__ss_{snapshot.label}/</div>
      {snapshot.meta !== undefined && <div class="pg-deep">{snapshot.meta}</div>}
      {snapshot.info !== undefined && <div class="pg-deep">{snapshot.info}</div>}
      {snapshot.tables.map((table) => (
        <Stored key={table.tableId} {...{ cluster, repository, snapshot, table, colours }} />
      ))}
    </>
  );
}

function Stored({
  cluster,
  repository,
  snapshot,
  table,
  colours,
}: SnapshotProps & { readonly table: StoredTable }) {
  const { t } = usePlayground();
  const shown = Math.min(table.planned, STORED_DRAWN);
  const saved = table.planned === 0 ? 0 : Math.floor((table.saved / table.planned) * shown);
  const name = t("playground.map.stored", {
    table: `${table.database}.${table.table}`,
    saved: table.saved,
    planned: table.planned,
  });
  const batch = { colour: colourOf(colours, cluster, table.database, table.table), tip: name };
  const batches: SquareBatch[] = [
    { ...batch, id: "saved", look: "solid", first: 0, count: saved },
    { ...batch, id: "planned", look: "hollow", first: saved, count: shown - saved },
  ];
  return (
    <div class="pg-deep pg-stored" data-stored={sceneKey(repository.name, snapshot.label, table.table)}>
      <span>__tbl_{table.tableId}/</span>
      <SquareArt
        layout={STORED_LAYOUT}
        batches={batches.filter(({ count }) => count > 0)}
        width={Math.max(1, shown) * STORED_LAYOUT.pitch}
        height={STORED_LAYOUT.pitch}
      />
      <span class="pg-quiet">{table.planned}</span>
    </div>
  );
}
