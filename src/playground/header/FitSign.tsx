import type { Translate } from "../../i18n/index.ts";
import { Icon } from "../controls/Icon.tsx";
import { Check, Minus, X } from "../controls/icons.ts";
import type { Fit } from "./versionFits.ts";

const SHAPES = { reads: Check, headOnly: Minus, refused: X } as const;

interface FitSignProps {
  /** Absent while it is not known. */
  readonly fit: Fit | undefined;
  /** What it says to whoever listens; without it something else says so. */
  readonly words?: string;
}

/** The sign of what a version makes of a statement. */
export function FitSign({ fit, words }: FitSignProps) {
  return (
    <span class={`pg-fit pg-fit-${fit?.kind ?? "unknown"}`}>
      {fit ? <Icon shape={SHAPES[fit.kind]} size={14} /> : <span aria-hidden="true">…</span>}
      {words !== undefined && <span class="pg-sr">{words}</span>}
    </span>
  );
}

/** Says what a version makes of a statement. */
export function fitWords(t: Translate, fit: Fit | undefined): string {
  return t(fit ? `playground.versions.${fit.kind}` : "playground.versions.reading");
}
