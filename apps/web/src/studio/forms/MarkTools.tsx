import { Bold, Italic, List } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marks } from '@mikrosprint/curriculum';
import styles from './MarkTools.module.css';
import type { Tool } from './use-marks.js';

const icons = { strong: Bold, stressed: Italic, list: List };
const shortcuts: Partial<Record<Tool, string>> = { strong: 'Control+B', stressed: 'Control+I' };
const toolsOf: Record<Marks, Tool[]> = {
  line: ['strong', 'stressed'],
  block: ['strong', 'stressed', 'list'],
};

interface MarkToolsProps {
  marks: Marks;
  pressed: Record<Tool, boolean>;
  /** The ids of the texts it writes in. */
  controls: string;
  /** What the text is called. */
  label: string;
  onPress(tool: Tool): void;
}

/** Bold, italic, list: one stop of the Tab key, arrows within (WAI-ARIA toolbar pattern). */
export function MarkTools({ marks, pressed, controls, label, onPress }: MarkToolsProps) {
  const { t } = useTranslation('studio');
  const bar = useRef<HTMLDivElement>(null);
  const tools = toolsOf[marks];

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = {
      ArrowRight: (at + 1) % buttons.length,
      ArrowLeft: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      className={styles.tools}
      aria-label={t('marks.toolbar', { what: label })}
      aria-controls={controls}
      onKeyDown={onKeyDown}
    >
      {tools.map((tool, index) => {
        const Icon = icons[tool];
        return (
          <button
            key={tool}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            className={styles.tool}
            aria-pressed={pressed[tool]}
            aria-label={t(`marks.${tool}`)}
            aria-keyshortcuts={shortcuts[tool]}
            title={t(shortcuts[tool] ? `marks.${tool}Keys` : `marks.${tool}`)}
            // The text keeps the focus and its selection.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPress(tool)}
          >
            <Icon aria-hidden="true" size={18} />
          </button>
        );
      })}
    </div>
  );
}
