import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ENGINES, type Target } from "../../engine/versions.ts";
import { adoptStyles } from "../adoptStyles.ts";
import { usePlayground, useSession } from "../context.ts";
import { Dialog } from "../controls/Dialog.tsx";
import { placesIn } from "../editor/placesIn.ts";
import { firstLine } from "../output/firstLine.ts";
import { phraseText } from "../phraseText.ts";
import styles from "../styles/versions.css?inline";
import { useTexts } from "../useTexts.ts";
import { CHOICES } from "./choices.ts";
import { FitSign, fitWords } from "./FitSign.tsx";
import { nextCell } from "./nextCell.ts";
import { useScriptFits } from "./useScriptFits.ts";
import type { Fit } from "./versionFits.ts";

adoptStyles(styles);

/** How many statements are shown one by one; the last row counts them all. */
const ROWS = 200;

export interface VersionsDialogProps {
  readonly close: () => void;
  readonly choose: (target: Target) => void;
}

/** What is said of the cell that is pointed at or has the focus. */
interface Looked {
  readonly title: string;
  readonly fit: Fit;
}

/** A table of the script's statements by version: which one reads which, and why not. */
export function VersionsDialog({ close, choose }: VersionsDialogProps) {
  const { t, editor, format } = usePlayground();
  const texts = useTexts(["sql", "playground"]);
  const present = useSession(({ timeline }) => timeline.log.options);
  const statements = useSession((state) => state.statements);
  const script = useSession((state) => state.script);
  const fits = useScriptFits(true);
  const dialog = useRef<HTMLDialogElement>(null);
  const table = useRef<HTMLTableElement>(null);
  /** What is done once the dialog is closed: closing gives the focus back. */
  const then = useRef<() => void>();
  const [looked, look] = useState<Looked>();

  useEffect(() => {
    dialog.current?.showModal();
    // The version at hand is in view, however narrow the page is.
    table.current
      ?.querySelector("[aria-current]")
      ?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
  }, []);

  const rows = useMemo(() => {
    const listed = statements.slice(0, ROWS);
    const places = placesIn(
      script,
      listed.map(({ start }) => start),
    );
    return listed.map(({ start, end, text }, row) => ({
      start,
      end,
      text,
      line: places[row]?.line ?? 1,
      words: firstLine(text),
    }));
  }, [statements, script]);
  const targets = CHOICES.flatMap((one) => one.targets);
  const isPresent = ({ engine, version }: Target) => engine === present.engine && version === present.version;
  const nameOf = ({ engine, version }: Target) => `${ENGINES[engine].name} ${version}`;
  const reason = (fit: Fit) =>
    fit.kind === "refused"
      ? [fit.message, fit.hint && texts ? phraseText(texts, fit.hint) : ""]
          .filter((one) => one !== "")
          .join(" ")
      : "";

  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLTableElement>) => {
    const to = nextCell(table.current, document.activeElement, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  return (
    <Dialog
      dialog={dialog}
      title={t("playground.versions.title")}
      kind="pg-versions-dialog"
      closed={() => {
        close();
        then.current?.();
      }}
    >
      <p class="pg-quiet">{t("playground.versions.explained")}</p>
      <div class="pg-versions-scroll" role="region" aria-label={t("playground.versions.title")} tabIndex={0}>
        <table ref={table} class="pg-versions" onKeyDown={onKeyDown}>
          <caption class="pg-sr">{t("playground.versions.caption")}</caption>
          <thead>
            <tr>
              <td />
              {CHOICES.map((choice) => (
                <th key={choice.engine} scope="colgroup" colSpan={choice.targets.length}>
                  <span>{ENGINES[choice.engine].name}</span>
                  {fits.missing.includes(choice.engine) && (
                    <button type="button" class="pg-link" onClick={fits.retry}>
                      {t("playground.versions.retry")}
                    </button>
                  )}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col" class="pg-versions-statement">
                {t("playground.versions.statement")}
              </th>
              {targets.map((target, index) => (
                <th
                  key={nameOf(target)}
                  scope="col"
                  class={isPresent(target) ? "pg-versions-present" : undefined}
                  aria-current={isPresent(target) ? "true" : undefined}
                >
                  <button
                    type="button"
                    class="pg-versions-choose"
                    data-row={0}
                    data-column={index + 1}
                    data-tip={headTip(target)}
                    aria-label={`${nameOf(target)}. ${headTip(target)}`}
                    onClick={() => {
                      then.current = () => {
                        choose(target);
                      };
                      dialog.current?.close();
                    }}
                  >
                    {target.version}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ start, end, text, line, words }, row) => (
              <tr key={start}>
                <th scope="row" class="pg-versions-statement">
                  <button
                    type="button"
                    class="pg-versions-go"
                    data-row={row + 1}
                    data-column={0}
                    tabIndex={-1}
                    onClick={() => {
                      then.current = () => {
                        editor.select(start, end);
                      };
                      dialog.current?.close();
                    }}
                  >
                    <span class="pg-quiet">{format.number(line)}</span> <span class="pg-code">{words}</span>
                  </button>
                </th>
                {targets.map((target, index) => {
                  const fit = fits.fit(text, target);
                  const title = t("playground.versions.cell", { version: nameOf(target), line });
                  return (
                    <td
                      key={nameOf(target)}
                      class={isPresent(target) ? "pg-versions-present" : undefined}
                      onPointerEnter={() => {
                        if (fit) look({ title, fit });
                      }}
                    >
                      {fit?.kind === "refused" ? (
                        <button
                          type="button"
                          class="pg-versions-why"
                          tabIndex={-1}
                          data-row={row + 1}
                          data-column={index + 1}
                          aria-label={`${fitWords(t, fit)} ${reason(fit)}`}
                          onFocus={() => {
                            look({ title, fit });
                          }}
                        >
                          <FitSign fit={fit} />
                        </button>
                      ) : (
                        <FitSign fit={fit} words={fitWords(t, fit)} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="pg-versions-statement">
                {t("playground.versions.whole")}
              </th>
              {targets.map((target) => {
                const { known, refused } = fits.count(target);
                const done = known === fits.statements;
                return (
                  <td
                    key={nameOf(target)}
                    class={isPresent(target) ? "pg-versions-present" : undefined}
                    aria-label={
                      done
                        ? t("playground.versions.read", { count: known - refused, of: known })
                        : t("playground.versions.reading")
                    }
                  >
                    <span aria-hidden="true" class={done && refused > 0 ? "pg-versions-bad" : undefined}>
                      {done ? `${format.number(known - refused)}/${format.number(known)}` : "…"}
                    </span>
                  </td>
                );
              })}
            </tr>
          </tfoot>
        </table>
      </div>
      {statements.length > ROWS && (
        <p class="pg-quiet">{t("playground.problems.more", { count: statements.length - ROWS })}</p>
      )}
      <div class="pg-versions-reason" aria-hidden="true">
        {looked ? (
          <>
            <p class="pg-quiet">{looked.title}</p>
            {looked.fit.kind === "refused" && looked.fit.message !== "" && (
              <p class="pg-code pg-versions-bad">{looked.fit.message}</p>
            )}
            <p>
              {looked.fit.kind === "refused"
                ? looked.fit.hint && texts
                  ? phraseText(texts, looked.fit.hint)
                  : ""
                : fitWords(t, looked.fit)}
            </p>
          </>
        ) : (
          <Legend />
        )}
      </div>
    </Dialog>
  );

  function headTip(target: Target): string {
    return t(isPresent(target) ? "playground.versions.present" : "playground.versions.choose");
  }
}

const LEGEND: readonly Fit[] = [{ kind: "reads" }, { kind: "refused", message: "" }, { kind: "headOnly" }];

function Legend() {
  const { t } = usePlayground();
  return (
    <ul class="pg-versions-legend">
      {LEGEND.map((fit) => (
        <li key={fit.kind}>
          <FitSign fit={fit} /> {fitWords(t, fit)}
        </li>
      ))}
    </ul>
  );
}
