import { useState } from "preact/hooks";
import { usePlayground } from "../context.ts";
import { say } from "../viewStore.ts";
import { Icon } from "./Icon.tsx";
import { Check, Copy } from "./icons.ts";

const SHOWN_MS = 1_600;

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  /** Shows the label beside the sign. */
  readonly words?: boolean;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ label, text, words = false }: CopyButtonProps) {
  const { t, view } = usePlayground();
  const [done, setDone] = useState(false);
  const copy = async () => {
    const copied = await copyText(text());
    say(view, t(copied ? "playground.copy.done" : "playground.copy.failed"));
    setDone(copied);
    setTimeout(() => {
      setDone(false);
    }, SHOWN_MS);
  };
  return (
    <button
      type="button"
      class={words ? "pg-button" : "pg-icon-button"}
      aria-label={label}
      data-tip={done ? t("playground.copy.done") : words ? undefined : label}
      onClick={() => void copy()}
    >
      <Icon shape={done ? Check : Copy} size={14} />
      {words && <span>{done ? t("playground.copy.done") : label}</span>}
    </button>
  );
}

/** Copies without the clipboard's permission where that is denied. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    // Deprecated, and the only way where the clipboard is denied.
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}
