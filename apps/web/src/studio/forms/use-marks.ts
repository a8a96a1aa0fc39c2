/** Marks in the texts of one field: what is selected, and presses that the browser can undo. */
import { useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { Locale } from '@mikrosprint/curriculum';
import {
  isList,
  isMarked,
  nextItem,
  toggleList,
  toggleMark,
  type Edit,
  type Mark,
  type Selected,
} from './marks.js';

export type Tool = Mark | 'list';

const selectedIn = (area: HTMLTextAreaElement): Selected => ({
  text: area.value,
  from: area.selectionStart,
  to: area.selectionEnd,
});

const isPressed = (selected: Selected, tool: Tool): boolean =>
  tool === 'list' ? isList(selected) : isMarked(selected, tool);

/** Writes as somebody at the keyboard would, so that the browser's own undo knows of it. False: there is no room for it. */
function write(area: HTMLTextAreaElement, { at, end, insert, from, to }: Edit): boolean {
  const length = area.value.length - (end - at) + insert.length;
  if (area.maxLength >= 0 && length > area.maxLength) return false;
  area.focus();
  area.setSelectionRange(at, end);
  // Deprecated, and still the only way to write into a text with undo in every browser.
  const isWritten = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
  if (!isWritten && at < end + insert.length) {
    area.setRangeText(insert, at, end);
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(from, to);
  return true;
}

/** @param onFull told when the text would grow too long */
export function useMarks(hasLists: boolean, onFull: () => void) {
  const areas = useRef(new Map<Locale, HTMLTextAreaElement>());
  const last = useRef<Locale>('da');
  const [pressed, setPressed] = useState<Record<Tool, boolean>>({
    strong: false,
    stressed: false,
    list: false,
  });

  const look = (area: HTMLTextAreaElement) => {
    const selected = selectedIn(area);
    const now = {
      strong: isPressed(selected, 'strong'),
      stressed: isPressed(selected, 'stressed'),
      list: hasLists && isPressed(selected, 'list'),
    };
    setPressed((before) =>
      before.strong === now.strong && before.stressed === now.stressed && before.list === now.list
        ? before
        : now,
    );
  };

  const apply = (area: HTMLTextAreaElement, edit: Edit) => {
    if (!write(area, edit)) onFull();
    look(area);
  };

  const press = (tool: Tool, area = areas.current.get(last.current)) => {
    if (!area) return;
    const selected = selectedIn(area);
    apply(area, tool === 'list' ? toggleList(selected) : toggleMark(selected, tool));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const area = event.currentTarget;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const tool = ({ b: 'strong', i: 'stressed' } as const)[event.key.toLowerCase()];
      if (!tool) return;
      event.preventDefault();
      press(tool, area);
    } else if (hasLists && event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      const edit = nextItem(selectedIn(area));
      if (!edit) return;
      event.preventDefault();
      apply(area, edit);
    }
  };

  /** What a text in a language needs so that the tools know of it. */
  const areaProps = (language: Locale) => ({
    ref: (area: HTMLTextAreaElement | null) => {
      if (area) areas.current.set(language, area);
      else areas.current.delete(language);
    },
    onFocus: () => void (last.current = language),
    onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => look(event.currentTarget),
    onKeyDown,
  });

  return { pressed, press: (tool: Tool) => press(tool), areaProps };
}
