import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import { isRecord, type Json, type JsonPath } from '../draft/json.js';
import { blank, idFrom, nameOf } from './blank.js';
import type { Field, FieldOf, GroupShape } from './describe.js';
import { FieldView } from './FieldView.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { GroupBody } from './GroupBody.js';
import { moved, useListKeys } from './list-keys.js';
import { pathKey } from './owners.js';
import { fits } from './fits.js';
import { ReferencesField } from './ReferencesField.js';
import { Remarks } from './Remarks.js';
import { UnionField } from './UnionField.js';
import { Unreadable } from './Unreadable.js';
import { useWording } from './wording.js';

/** Longer lists begin folded: one sees what there is, and opens what one writes. */
const mostOpen = 4;

/** The object that an item is, whichever of its kinds. */
function groupOf(item: Field, value: Json | undefined): GroupShape | undefined {
  if (item.kind === 'group') return item;
  if (item.kind !== 'union' || !isRecord(value)) return undefined;
  return item.options.find((option) => option.value === value[item.on])?.group;
}

/** The same once more, with a lasting name of its own. */
function copyOf(value: Json, list: readonly Json[]): Json {
  if (!isRecord(value) || typeof value['id'] !== 'string') return value;
  const taken = list.flatMap((each) =>
    isRecord(each) && typeof each['id'] === 'string' ? [each['id']] : [],
  );
  return { ...value, id: idFrom(value['id'], taken) };
}

function Item({ item, value, path, name, begin }: ItemProps) {
  const inner =
    value !== undefined && !fits(item, value) ? (
      <Unreadable field={item} value={value} path={path} />
    ) : item.kind === 'group' ? (
      <GroupBody group={item} value={value} path={path} />
    ) : item.kind === 'union' ? (
      <UnionField union={item} value={value} path={path} />
    ) : null;
  const id = useId();
  const { problems } = useForm();
  const [open] = useState(begin);
  const key = pathKey(path);
  const wrong = [...problems.keys()].some((each) => each === key || each.startsWith(`${key}/`));
  if (!inner) return <FieldView field={item} value={value} path={path} hideLabel={name} />;
  return (
    <details className={styles.item} open={open || wrong || undefined}>
      <summary>{name}</summary>
      <Remarks path={path} id={id} />
      {inner}
    </details>
  );
}

interface ItemProps {
  item: Field;
  value: Json | undefined;
  path: JsonPath;
  name: string;
  /** Open from the beginning. */
  begin: boolean;
}

interface ToolsProps {
  name: string;
  index: number;
  count: number;
  most: number;
  onMove(to: number): void;
  onCopy(): void;
  onRemove(): void;
}

function Tools({ name, index, count, most, onMove, onCopy, onRemove }: ToolsProps) {
  const { t } = useTranslation('studio');
  const tool = (label: string, icon: ReactNode, off: boolean, act: () => void) => (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => !off && act()}
    >
      {icon}
    </button>
  );
  return (
    <div className={styles.tools}>
      {tool(t('forms.up', { what: name }), <ArrowUp size={18} aria-hidden="true" />, index === 0, () =>
        onMove(index - 1),
      )}
      {tool(
        t('forms.down', { what: name }),
        <ArrowDown size={18} aria-hidden="true" />,
        index === count - 1,
        () => onMove(index + 1),
      )}
      {tool(t('forms.copy', { what: name }), <Copy size={18} aria-hidden="true" />, count >= most, onCopy)}
      {tool(t('forms.remove', { what: name }), <Trash2 size={18} aria-hidden="true" />, false, onRemove)}
    </div>
  );
}

interface ListFieldProps {
  field: FieldOf<'list'>;
  value: Json | undefined;
  path: JsonPath;
}

/** Several of the same: added, taken away, copied, and put in another order with the buttons or with alt and an arrow. */
export function ListField({ field, value, path }: ListFieldProps) {
  const ordered = field.path.endsWith('spot/order');
  return field.item.kind === 'reference' && !ordered ? (
    <ReferencesField field={field} value={value} path={path} />
  ) : (
    <Items field={field} value={value} path={path} />
  );
}

function Items({ field, value, path }: ListFieldProps) {
  const { t } = useTranslation('studio');
  const text = useText();
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const whole = useRef<HTMLFieldSetElement>(null);
  const list = Array.isArray(value) ? value : [];
  const keys = useListKeys(list);
  const one = wording.one(field.path);
  const [added, setAdded] = useState<number | null>(null);

  const nameAt = (index: number): string => {
    const group = groupOf(field.item, list[index]);
    const name = group ? nameOf(group, list[index], text.content).trim() : '';
    return name === ''
      ? t('forms.unnamed', { one, number: index + 1 })
      : t('forms.itemNamed', { number: index + 1, name: name.length > 60 ? `${name.slice(0, 58)}…` : name });
  };
  const insert = (at: number, item: Json) => {
    keys.inserted(at);
    setAdded(keys.keys[at] ?? null);
    scope.change(path, list.toSpliced(at, 0, item));
    // The new one is where one goes on writing.
    requestAnimationFrame(() =>
      whole.current
        ?.querySelectorAll(`:scope > ol > li`)
        [at]?.querySelector<HTMLElement>('textarea, input, select')
        ?.focus(),
    );
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= list.length) return;
    const what = nameAt(from);
    keys.moved(from, to);
    scope.change(path, moved(list, from, to));
    scope.say(t('forms.moved', { what, number: to + 1, count: list.length }));
  };
  const remove = (index: number) => {
    keys.removed(index);
    scope.takeAway([...path, index], undefined, nameAt(index));
    whole.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const focused = event.target as HTMLElement;
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
    // The browser lets go of what is moved in the document.
    requestAnimationFrame(() => focused.focus());
  };

  return (
    <fieldset
      ref={whole}
      className={styles.together}
      data-path={pathKey(path)}
      aria-describedby={`${id}help`}
    >
      <legend className={styles.label}>{wording.label(field.path)}</legend>
      <p id={`${id}help`} className={styles.help}>
        {wording.help(field.path)}{' '}
        {list.length < field.fewest && t('forms.atLeast', { fewest: field.fewest })}
      </p>
      <Remarks path={path} id={`${id}remarks`} />
      <ol className={styles.items}>
        {list.map((item, index) => (
          <li key={keys.keys[index]} onKeyDown={(event) => onKeyDown(event, index)}>
            <Item
              item={field.item}
              value={item}
              path={[...path, index]}
              name={nameAt(index)}
              begin={list.length <= mostOpen || keys.keys[index] === added}
            />
            <Tools
              name={nameAt(index)}
              index={index}
              count={list.length}
              most={field.most}
              onMove={(to) => move(index, to)}
              onCopy={() => insert(index + 1, copyOf(item, list))}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {list.length < field.most ? (
        <Button
          className={styles.add}
          icon={<Plus aria-hidden="true" size={20} />}
          onClick={() => insert(list.length, blank(field.item) ?? '')}
        >
          {t('forms.add', { what: one })}
        </Button>
      ) : (
        <p className={styles.quiet}>{t('forms.full', { most: field.most })}</p>
      )}
    </fieldset>
  );
}
