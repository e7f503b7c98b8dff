import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Explanation } from "../../explain/index.ts";
import type { Translate } from "../../i18n/index.ts";
import type { EntryResult } from "../../log/recorder.ts";
import { useMoment, useSession } from "../context.ts";
import { Icon } from "../controls/Icon.tsx";
import { Info } from "../controls/icons.ts";
import { sayKey } from "../phraseText.ts";
import { useTexts } from "../useTexts.ts";
import { showInPane } from "./showInPane.ts";
import { Reasons } from "./ExplanationBody.tsx";
import { outcome, outcomeNow } from "./outcome.ts";

export interface OutcomeNoteProps {
  readonly result: EntryResult;
}

/** What may surprise in a result that is no error, in a line; its reason is read on demand. */
export function OutcomeNote({ result }: OutcomeNoteProps) {
  const moment = useMoment();
  const found = useMemo(() => outcome(moment, result), [moment, result]);
  return found && <Note found={found} result={result} />;
}

interface NoteProps extends OutcomeNoteProps {
  readonly found: Explanation;
}

function Note({ found, result }: NoteProps) {
  const texts = useTexts(["explain", "sql"]);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const there = texts !== undefined;
  // A note under the newest answer is not left below the pane's edge, nor what it opens to.
  useLayoutEffect(() => {
    if (open || box.current?.closest(".pg-result:last-child")) showInPane(box.current);
  }, [there, open]);
  if (texts === undefined) return null;
  return (
    <details
      ref={box}
      class="pg-outcome"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <Icon shape={Info} size={14} />
        <span>{sayKey(texts, `explain.${found.code}.title`, found.data)}</span>
      </summary>
      {open && <Why result={result} found={found} texts={texts} />}
    </details>
  );
}

interface WhyProps extends NoteProps {
  readonly texts: Translate;
}

function Why({ result, found, texts }: WhyProps) {
  const moment = useMoment();
  const script = useSession((state) => state.script);
  const statements = useSession((state) => state.statements);
  const links = useSession((state) => state.links);
  const explanation = useMemo(
    () => outcomeNow(moment, result, { script, statements, links }) ?? found,
    [moment, result, found, script, statements, links],
  );
  return <Reasons shown={{ explanation, entry: undefined }} texts={texts} />;
}
