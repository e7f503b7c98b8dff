import { useEffect, useRef } from "preact/hooks";

const DELAY = 350;
const GAP = 8;

/**
 * Shows the words of `data-tip` of whatever is pointed at or has the focus. It repeats what a label says, or what the
 * event log tells, so assistive technology need not hear it.
 */
export function Tooltip() {
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = tip.current;
    if (!box) return undefined;
    let timer: number | undefined;
    let owner: Element | null = null;

    const hide = () => {
      window.clearTimeout(timer);
      owner = null;
      if (box.matches(":popover-open")) box.hidePopover();
    };
    const show = (target: Element) => {
      const words = target.getAttribute("data-tip");
      if (words === null || words === "") return;
      box.textContent = words;
      if (!box.matches(":popover-open")) box.showPopover();
      place(box, target.getBoundingClientRect());
    };
    const begin = (target: Element | null, wait: number) => {
      const next = target?.closest("[data-tip]") ?? null;
      if (next === owner) return;
      hide();
      if (!next) return;
      owner = next;
      timer = window.setTimeout(() => {
        show(next);
      }, wait);
    };
    const onOver = ({ target }: Event) => {
      // The pointer may rest on the words themselves.
      if (target instanceof Element && target !== box) begin(target, DELAY);
    };
    const onFocus = ({ target }: Event) => {
      if (target instanceof Element && target.matches(":focus-visible")) begin(target, 0);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };
    const watch = new MutationObserver(() => {
      if (owner && box.matches(":popover-open")) show(owner);
    });
    watch.observe(document.body, { subtree: true, attributeFilter: ["data-tip"] });

    document.addEventListener("pointerover", onOver);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", onKey);
    return () => {
      watch.disconnect();
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  return <div ref={tip} class="pg-tip" popover="manual" aria-hidden="true" />;
}

function place(box: HTMLElement, target: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(target.left + target.width / 2 - width / 2, innerWidth - width - GAP));
  const above = target.top - height - GAP;
  box.style.left = `${Math.round(left)}px`;
  box.style.top = `${Math.round(above >= GAP ? above : target.bottom + GAP)}px`;
}
