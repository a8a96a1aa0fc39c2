import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { isRecord, type Json, type JsonPath } from '../draft/json.js';
import { textOf } from '../draft/parts.js';
import type { FieldOf } from '../forms/describe.js';
import { FieldView } from '../forms/FieldView.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { moved, useListKeys } from '../forms/list-keys.js';
import { Remarks } from '../forms/Remarks.js';
import { pathKey } from '../forms/owners.js';
import { arranged, stopsOf } from './map-nodes.js';
import { worldIn } from './drawn.js';
import styles from './MapEditor.module.css';

interface MapRowsProps {
  field: FieldOf<'list'>;
  value: Json | undefined;
  path: JsonPath;
}

/** The stops in their order, with their numbers to type. */
export function MapRows({ field, value, path }: MapRowsProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const scope = useForm();
  const list = Array.isArray(value) ? value : [];
  const keys = useListKeys(list);
  const whole = useRef<HTMLOListElement>(null);
  const { levels, sheet } = scope.around;
  const nameOf = (level: string): string => {
    const written = levels[level];
    return (
      (isRecord(written) ? textOf(written, 'title', text.content) : '') || level || t('editors.map.unnamed')
    );
  };
  const stops = stopsOf(value);
  const onMap = new Set(stops.map(({ level }) => level));
  const waiting = Object.keys(levels).filter((level) => !onMap.has(level));
  const fields = field.item.kind === 'group' ? field.item.fields : [];

  const move = (from: number, to: number) => {
    if (to < 0 || to >= list.length) return;
    keys.moved(from, to);
    scope.change(path, moved(list, from, to));
    const what = nameOf(stops[from]?.level ?? '');
    scope.say(t('forms.moved', { what, number: to + 1, count: list.length }));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const focused = event.target as HTMLElement;
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    // The browser lets go of what is moved in the document.
    requestAnimationFrame(() => focused.focus());
  };
  const remove = (index: number) => {
    keys.removed(index);
    scope.takeAway([...path, index], undefined, nameOf(stops[index]?.level ?? ''));
  };
  const add = (level: string) => {
    const spot = arranged(worldIn(sheet), list.length + 1).at(-1);
    keys.inserted(list.length);
    scope.change(path, [
      ...list,
      { level, opensAfter: Math.min(list.length, 20), x: spot?.x ?? 50, y: spot?.y ?? 50 },
    ]);
    requestAnimationFrame(() =>
      whole.current?.lastElementChild?.querySelector<HTMLElement>('input')?.focus(),
    );
  };
  const tool = (label: string, icon: ReactNode, off: boolean, act: () => void) => (
    <button
      type="button"
      className={forms.tool}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => !off && act()}
    >
      {icon}
    </button>
  );

  return (
    <>
      <ol ref={whole} className={styles.rows}>
        {list.map((_, index) => {
          const level = stops[index]?.level ?? '';
          const name = nameOf(level);
          const at = [...path, index];
          return (
            <li
              key={keys.keys[index]}
              className={styles.row}
              data-path={pathKey(at)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <div className={`${styles.numbers} ${forms.compact}`}>
                {fields.map(({ name: key, field: inner }) => {
                  const written = list[index];
                  return (
                    <FieldView
                      key={key}
                      field={inner}
                      value={isRecord(written) ? written[key] : undefined}
                      path={[...at, key]}
                    />
                  );
                })}
              </div>
              <div className={styles.rowTools}>
                {tool(
                  t('forms.up', { what: name }),
                  <ArrowUp size={18} aria-hidden="true" />,
                  index === 0,
                  () => move(index, index - 1),
                )}
                {tool(
                  t('forms.down', { what: name }),
                  <ArrowDown size={18} aria-hidden="true" />,
                  index === list.length - 1,
                  () => move(index, index + 1),
                )}
                {tool(
                  t('editors.map.takeOff', { name }),
                  <Trash2 size={18} aria-hidden="true" />,
                  false,
                  () => remove(index),
                )}
              </div>
              <Remarks path={at} id={pathKey(at)} />
            </li>
          );
        })}
      </ol>
      {waiting.map((level) => (
        <Button
          key={level}
          className={forms.add}
          icon={<Plus aria-hidden="true" size={20} />}
          onClick={() => add(level)}
        >
          {t('editors.map.add', { name: nameOf(level) })}
        </Button>
      ))}
    </>
  );
}
