import { StateEffect, StateField, type Extension } from "@codemirror/state";
import {
  closeHoverTooltips,
  getTooltip,
  hoverTooltip,
  keymap,
  showTooltip,
  type EditorView,
  type Tooltip,
} from "@codemirror/view";

const shows = StateEffect.define<Tooltip | null>();

/** The box that a key opened; typing or moving the cursor closes it. */
const opened = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, { effects, docChanged, selection }) {
    const told = effects.find((effect) => effect.is(shows));
    if (told) return told.value;
    return docChanged || selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/**
 * Lets the editor say what is wrong and what stands at a place: under the pointer, or where a key asks.
 * @param helpAt makes the box
 */
export function helpBox(helpAt: (offset: number) => Tooltip | null): Extension {
  return [
    opened,
    // One box at a time: where a key has opened one, the pointer opens none.
    hoverTooltip(({ state }, offset) => (state.field(opened) ? null : helpAt(offset))),
    keymap.of([{ key: "Escape", run: closeHelp }]),
  ];
}

/**
 * Opens a box at its place. Escape closes it and gives the focus back.
 * @param label names it for whoever listens
 * @param goTo what in it gets the focus; undefined leaves the focus where it is
 */
export function openHelp(
  view: EditorView,
  help: Tooltip,
  label: string,
  goTo?: (box: HTMLElement) => HTMLElement | null,
): void {
  const tooltip: Tooltip = {
    ...help,
    create(of) {
      const made = help.create(of);
      made.dom.tabIndex = -1;
      made.dom.setAttribute("role", "group");
      made.dom.setAttribute("aria-label", label);
      made.dom.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        closeHelp(view);
        view.focus();
      });
      made.dom.addEventListener("focusout", ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !made.dom.contains(relatedTarget)) closeHelp(view);
      });
      return made;
    },
  };
  view.dispatch({ effects: [shows.of(tooltip), closeHoverTooltips] });
  const box = getTooltip(view, tooltip)?.dom;
  if (box && goTo) (goTo(box) ?? box).focus({ preventScroll: true });
}

/** Closes the box; gives false where none is open. */
export function closeHelp(view: EditorView): boolean {
  if (view.state.field(opened, false) == null) return false;
  view.dispatch({ effects: shows.of(null) });
  return true;
}
