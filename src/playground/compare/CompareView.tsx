import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useStore } from "zustand/react";
import { comparisonMarkdown, type Comparison } from "../../compare/index.ts";
import type { Translate } from "../../i18n/index.ts";
import { adoptStyles } from "../adoptStyles.ts";
import { usePlayground } from "../context.ts";
import type { Comparing } from "../comparing.ts";
import { CopyButton } from "../controls/CopyButton.tsx";
import { Icon } from "../controls/Icon.tsx";
import { ArrowDown, ArrowLeftRight, ArrowUp, X } from "../controls/icons.ts";
import { Tabs } from "../controls/Tabs.tsx";
import { rowsLine } from "../output/clientText.ts";
import { unsupportedWords } from "../output/Unsupported.tsx";
import styles from "../styles/compare.css?inline";
import { useTexts } from "../useTexts.ts";
import { say } from "../viewStore.ts";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { CompareTimelines } from "./CompareTimelines.tsx";
import { StatementCard } from "./StatementCard.tsx";
import { nameOf, TargetSelect } from "./TargetSelect.tsx";
import { MOST_STATEMENTS, useComparison } from "./useComparison.ts";

adoptStyles(styles);

/** The session's script in two engines or versions, statement by statement. */
export function CompareView() {
  const { view } = usePlayground();
  const comparing = useStore(view, (state) => state.comparing);
  return comparing ? <SideBySide comparing={comparing} /> : null;
}

type Part = "statements" | "changes";

function SideBySide({ comparing }: { readonly comparing: Comparing }) {
  const { t, view } = usePlayground();
  const { left, right } = comparing;
  const texts = useTexts(["explain", "sql", "playground", "panes"]);
  const { comparison, busy, offline, cut, retry } = useComparison(comparing);
  const [part, setPart] = useState<Part>("statements");
  const [only, setOnly] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const turn = useRef(-1);

  useEffect(() => {
    // Who opened a link keeps the focus where it is; who comes from the menu goes on here.
    if (document.activeElement !== document.body) title.current?.focus({ preventScroll: true });
    return () => {
      // Who came from the menu goes back to it.
      document.querySelector<HTMLElement>(".pg-engine-button")?.focus();
    };
  }, []);
  useEffect(() => {
    turn.current = -1;
    if (comparison) say(view, countWords(t, comparison));
  }, [comparison]);

  const choose = (change: Partial<Comparing>) => {
    view.setState({ comparing: { ...comparing, ...change } });
  };
  const close = () => {
    view.setState({ comparing: undefined });
  };
  const step = (by: 1 | -1) => {
    const places = comparison?.differing ?? [];
    if (places.length === 0) return;
    setPart("statements");
    const from = turn.current < 0 && by < 0 ? places.length : turn.current;
    turn.current = (from + by + places.length) % places.length;
    const place = places[turn.current];
    requestAnimationFrame(() => {
      const card = body.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
      card?.scrollIntoView({ block: "start", behavior: "instant" });
      card?.focus({ preventScroll: true });
    });
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key === "F8") {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  };

  return (
    <main ref={body} class="pg-compare" onKeyDown={onKeyDown} aria-busy={busy}>
      <div class="pg-compare-head">
        <h1 ref={title} tabIndex={-1}>
          {t("panes.compare.title")}
        </h1>
        <div class="pg-compare-choice">
          <TargetSelect
            label={t("panes.compare.left")}
            target={left}
            choose={(target) => {
              choose({ left: target });
            }}
          />
          <button
            type="button"
            class="pg-icon-button"
            aria-label={t("panes.compare.swap")}
            data-tip={t("panes.compare.swap")}
            onClick={() => {
              choose({ left: right, right: left });
            }}
          >
            <Icon shape={ArrowLeftRight} />
          </button>
          <TargetSelect
            label={t("panes.compare.right")}
            target={right}
            choose={(target) => {
              choose({ right: target });
            }}
          />
        </div>
        <div class="pg-buttons pg-compare-tools">
          {comparison && (
            <>
              <strong class="pg-compare-count">{countWords(t, comparison)}</strong>
              <StepButton
                label={`${t("panes.compare.previous")} (Shift+F8)`}
                shape={ArrowUp}
                disabled={comparison.differing.length === 0}
                step={() => {
                  step(-1);
                }}
              />
              <StepButton
                label={`${t("panes.compare.next")} (F8)`}
                shape={ArrowDown}
                disabled={comparison.differing.length === 0}
                step={() => {
                  step(1);
                }}
              />
              <CopyButton label={t("panes.compare.copy")} text={() => markdown(t, comparison)} words />
            </>
          )}
          <button type="button" class="pg-button" onClick={close}>
            <Icon shape={X} size={14} />
            {t("panes.compare.close")}
          </button>
        </div>
      </div>
      <section class="pg-card pg-compare-card" aria-label={t("panes.compare.views")}>
        <Tabs<Part>
          label={t("panes.compare.views")}
          chosen={part}
          choose={setPart}
          extra={
            part === "statements" && (
              <label class="pg-check pg-push">
                <input
                  type="checkbox"
                  checked={only}
                  onChange={({ currentTarget }) => {
                    setOnly(currentTarget.checked);
                  }}
                />
                <span>{t("panes.compare.only")}</span>
              </label>
            )
          }
          tabs={[
            { id: "statements", label: t("panes.compare.statements"), content: statements },
            {
              id: "changes",
              label: t("panes.compare.changes"),
              content: () => <ChangesPanel left={left} right={right} ready={!busy} />,
            },
          ]}
        />
      </section>
    </main>
  );

  function statements() {
    if (offline)
      return (
        <div class="pg-empty">
          <p>{t("panes.compare.offline")}</p>
          <button type="button" class="pg-button" onClick={retry}>
            {t("panes.compare.retry")}
          </button>
        </div>
      );
    if (!comparison || !texts)
      return (
        <p class="pg-empty" aria-busy="true">
          {t("panes.compare.computing")}
        </p>
      );
    if (comparison.statements.length === 0) return <p class="pg-empty">{t("panes.compare.empty")}</p>;
    return (
      <>
        {cut && <p class="pg-compare-note">{t("panes.compare.cut", { count: MOST_STATEMENTS })}</p>}
        <Statements comparison={comparison} only={only} texts={texts} />
      </>
    );
  }
}

interface StatementsProps {
  readonly comparison: Comparison;
  /** Leaves out the statements in which both sides agree. */
  readonly only: boolean;
  readonly texts: Translate;
}

function Statements({ comparison, only, texts }: StatementsProps) {
  const { t } = usePlayground();
  const { left, right, statements } = comparison;
  const end = Math.max(left.timeline.log.now, right.timeline.log.now);
  const [at, seek] = useState(end);
  useEffect(() => {
    seek(end);
  }, [comparison]);
  return (
    <div class="pg-compare-body">
      <p class="pg-quiet">{t("panes.compare.explained")}</p>
      {[left, right].map((side, index) => (
        <SideNotes key={index} side={side} />
      ))}
      <CompareTimelines comparison={comparison} at={at} seek={seek} />
      {statements.map((statement, place) =>
        only && statement.differences.length === 0 ? null : (
          <StatementCard key={place} {...{ comparison, statement, place, texts, at }} />
        ),
      )}
    </div>
  );
}

/** What must be known of a side before its results are read. */
function SideNotes({ side }: { readonly side: Comparison["left"] }) {
  const { t } = usePlayground();
  const target = nameOf(side.target);
  return (
    <>
      {side.setupRefused.length > 0 && (
        <details class="pg-compare-note">
          <summary>{t("panes.compare.setup", { target, count: side.setupRefused.length })}</summary>
          {side.setupRefused.map(({ text, result }, index) => (
            <pre key={index} class="pg-engine">
              {text}
              {"\n"}
              {result.result?.kind === "error" ? result.result.message.trim() : ""}
            </pre>
          ))}
        </details>
      )}
      {side.problems.map((problem, index) => (
        <p key={index} class="pg-compare-note">
          {t("panes.compare.fault", { target, name: problem.name })}
        </p>
      ))}
    </>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly shape: Parameters<typeof Icon>[0]["shape"];
  readonly disabled: boolean;
  readonly step: () => void;
}

function StepButton({ label, shape, disabled, step }: StepButtonProps) {
  return (
    <button
      type="button"
      class="pg-icon-button"
      aria-label={label}
      data-tip={label}
      aria-disabled={disabled}
      onClick={step}
    >
      <Icon shape={shape} />
    </button>
  );
}

function countWords(t: Translate, { statements, differing }: Comparison): string {
  if (differing.length === 0) return t("panes.compare.none");
  return t("panes.compare.count", { count: differing.length, of: statements.length });
}

function markdown(t: Translate, comparison: Comparison): string {
  return comparisonMarkdown(comparison, {
    title: t("panes.compare.title"),
    count: countWords(t, comparison),
    statement: t("panes.compare.markdown.head"),
    differs: t("panes.compare.markdown.differs"),
    left: nameOf(comparison.left.target),
    right: nameOf(comparison.right.target),
    difference: (one) => t(`panes.compare.difference.${one}`),
    translated: t("panes.compare.difference.translated"),
    rows: rowsLine,
    unsupported: (one) => unsupportedWords(t, one),
  });
}
