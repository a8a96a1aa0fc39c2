import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { isRecord, type PartContent } from '../draft/json.js';
import { textOf } from '../draft/parts.js';
import type { FieldViewProps } from '../forms/FieldView.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { moved } from '../forms/list-keys.js';
import { pathKey } from '../forms/owners.js';
import { Remarks } from '../forms/Remarks.js';
import { useWording } from '../forms/wording.js';
import styles from './DocumentOrder.module.css';
import { sentenceOrder, thingsOf } from './room-things.js';
import { useDrag } from './use-drag.js';

interface DocumentOrderProps extends FieldViewProps {
  step: PartContent;
}

/** The document as it is read: its sentences in their order, those to be found marked. */
export function DocumentOrder({ field, value, path, step }: DocumentOrderProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const text = useText();
  const scope = useForm();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const things = thingsOf(step, text.content);
  const order = sentenceOrder(value, things);
  const title = isRecord(step['document']) ? textOf(step['document'], 'title', text.content) : '';
  const unnamed = things.filter((thing) => thing.id === '').length;

  const nameOf = (which: string) => things.find((thing) => thing.id === which)?.name || which;
  const move = (from: number, to: number) => {
    const target = Math.min(order.length - 1, Math.max(0, to));
    if (target === from) return;
    scope.change(path, moved(order, from, target));
    const what = nameOf(order[from] ?? '');
    scope.say(t('forms.moved', { what, number: target + 1, count: order.length }));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const focused = event.target as HTMLElement;
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    // The browser lets go of what is moved in the document.
    requestAnimationFrame(() => focused.focus());
  };

  return (
    <fieldset className={forms.plain} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={forms.label}>{wording.label(field.path)}</legend>
      <p id={`${id}help`} className={forms.help}>
        {t('editors.document.help')}
      </p>
      <Remarks path={path} id={`${id}remarks`} />
      <div className={styles.paper}>
        {title !== '' && <p className={styles.title}>{title}</p>}
        <ol ref={list} className={styles.sentences}>
          {order.map((which, index) => (
            <Sentence
              key={which}
              name={nameOf(which)}
              isTarget={things.find((thing) => thing.id === which)?.isTarget === true}
              index={index}
              count={order.length}
              list={list}
              onMove={(to) => move(index, to)}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          ))}
        </ol>
      </div>
      {unnamed > 0 && <p className={forms.quiet}>{t('editors.document.unnamed', { count: unnamed })}</p>}
    </fieldset>
  );
}

interface SentenceProps {
  name: string;
  isTarget: boolean;
  index: number;
  count: number;
  list: React.RefObject<HTMLOListElement | null>;
  onMove(to: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

function Sentence({ name, isTarget, index, count, list, onMove, onKeyDown }: SentenceProps) {
  const { t } = useTranslation('studio');
  const [by, setBy] = useState(0);
  const heightOf = () => list.current?.getBoundingClientRect().height ?? 0;
  const drag = useDrag(
    list,
    (dragged) => setBy(dragged ? dragged.y * heightOf() : 0),
    (dragged) => {
      const rows = [...(list.current?.children ?? [])].filter((row) => row instanceof HTMLElement);
      const own = rows[index];
      if (!own) return;
      const middleOf = (row: HTMLElement) => row.offsetTop + row.offsetHeight / 2;
      const dropped = middleOf(own) + dragged.y * heightOf();
      const before = rows.filter((row, at) => at !== index && middleOf(row) < dropped).length;
      onMove(before);
    },
  );
  const tool = (label: string, icon: ReactNode, off: boolean, to: number) => (
    <button
      type="button"
      className={forms.tool}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => !off && onMove(to)}
    >
      {icon}
    </button>
  );
  const style: CSSProperties & Record<'--by', string> = { '--by': `${by}px` };
  return (
    <li
      className={styles.sentence}
      data-target={isTarget ? '' : undefined}
      data-dragged={by === 0 ? undefined : ''}
      style={style}
      onKeyDown={onKeyDown}
    >
      <span className={styles.grip} aria-hidden="true" {...drag}>
        <GripVertical size={18} />
      </span>
      <span className={styles.words}>
        {name}
        <span className={styles.tag}>
          {t(isTarget ? 'editors.document.target' : 'editors.document.decoy')}
        </span>
      </span>
      <span className={styles.tools}>
        {tool(
          t('forms.up', { what: name }),
          <ArrowUp size={18} aria-hidden="true" />,
          index === 0,
          index - 1,
        )}
        {tool(
          t('forms.down', { what: name }),
          <ArrowDown size={18} aria-hidden="true" />,
          index === count - 1,
          index + 1,
        )}
      </span>
    </li>
  );
}
