import { markRows, type RowsResult } from "../../compare/index.ts";
import { usePlayground } from "../context.ts";
import { rowsLine, shown } from "../output/clientText.ts";

/** How many rows of an answer are drawn. */
const DRAWN = 50;

interface SideRowsProps {
  readonly rows: RowsResult;
  /** The other side's answer; undefined where it has no rows. */
  readonly other: RowsResult | undefined;
}

/** The rows of one side, with what the other side does not have marked by a sign, a frame and words. */
export function SideRows({ rows, other }: SideRowsProps) {
  const { t } = usePlayground();
  const mark = other && markRows(rows, other);
  const sign = (
    <span class="pg-compare-sign" aria-hidden="true">
      ≠
    </span>
  );
  const said = <span class="pg-sr"> ({t("panes.compare.mark")})</span>;
  const only = mark?.columns.map((at) => rows.columns[at] ?? "") ?? [];
  return (
    <div class="pg-rows">
      {only.length > 0 && (
        <p class="pg-compare-only">
          {sign}
          {t("panes.compare.onlyColumns")} <span class="pg-code">{only.join(", ")}</span>
        </p>
      )}
      <div
        class="pg-scroll pg-rows-table"
        tabIndex={0}
        role="group"
        aria-label={t("playground.results.rows")}
      >
        <table class="pg-table pg-code">
          <thead>
            <tr>
              {rows.columns.map((column, at) => {
                const differs = mark?.columns.includes(at) ?? false;
                return (
                  <th key={at} scope="col" class={differs ? "pg-compare-cell" : undefined}>
                    {differs && sign}
                    {column}
                    {differs && said}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.rows.slice(0, DRAWN).map((row, at) => {
              const extra = mark?.rows.includes(at) ?? false;
              return (
                <tr key={at} class={extra ? "pg-compare-cell" : undefined}>
                  {row.map((value, column) => {
                    const differs = mark?.cells.has(`${at} ${column}`) ?? false;
                    const told = differs || (extra && column === 0);
                    return (
                      <td
                        key={column}
                        class={[differs ? "pg-compare-cell" : "", value === null ? "pg-quiet" : ""].join(" ")}
                      >
                        {told && sign}
                        {shown(value)}
                        {told && said}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="pg-rows-foot pg-code">{rowsLine(rows.rows.length)}</div>
    </div>
  );
}
