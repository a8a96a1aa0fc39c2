import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { Toggle } from '../../components/Toggle.js';
import type { Json, JsonPath } from '../draft/json.js';
import type { FieldOf } from './describe.js';
import { FieldFrame } from './FieldFrame.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { numberIn, numberText } from './numbers.js';
import { pathKey } from './owners.js';
import { namedFor, valuesAbove, type Named } from './references.js';
import { Remarks } from './Remarks.js';
import { useWording } from './wording.js';

export interface SmallFieldProps<K> {
  field: K;
  value: Json | undefined;
  path: JsonPath;
  hideLabel?: string | undefined;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What one can name here; undefined when it is written freely. */
export function useNamed(fieldPath: string, path: JsonPath): Named[] | undefined {
  const scope = useForm();
  return namedFor(fieldPath, scope.around, valuesAbove(scope.read(), path));
}

export function LineField({ field, value, path, hideLabel }: SmallFieldProps<FieldOf<'line'>>) {
  const scope = useForm();
  const named = useNamed(field.path, path);
  if (named) return <ChoiceOf field={field} value={value} path={path} hideLabel={hideLabel} named={named} />;
  const types = { time: 'time', date: 'date', 'web-address': 'url', plain: 'text', pattern: 'text' } as const;
  return (
    <FieldFrame field={field} path={path} hideLabel={hideLabel}>
      {(tie) => (
        <input
          {...tie}
          type={types[field.format]}
          maxLength={field.longest}
          autoComplete="off"
          spellCheck={field.format === 'plain'}
          value={textOf(value)}
          onChange={({ target }) =>
            scope.change(path, target.value === '' && !field.needed ? undefined : target.value)
          }
        />
      )}
    </FieldFrame>
  );
}

export function NumberField({ field, value, path, hideLabel }: SmallFieldProps<FieldOf<'number'>>) {
  const scope = useForm();
  const { locale } = useText();
  const comma = locale !== 'en';
  const [typed, setTyped] = useState(() => numberText(value, comma));
  // What came from elsewhere is shown; what one is typing ("1,") is left alone.
  useEffect(() => {
    setTyped((now) =>
      (numberIn(now) ?? (now === '' ? undefined : now)) === value ? now : numberText(value, comma),
    );
  }, [value, comma]);
  return (
    <FieldFrame field={field} path={path} hideLabel={hideLabel}>
      {(tie) => (
        <input
          {...tie}
          className={styles.short}
          type="text"
          inputMode={field.whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          placeholder={numberText(field.standard, comma)}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            scope.change(path, target.value === '' ? undefined : (numberIn(target.value) ?? target.value));
          }}
        />
      )}
    </FieldFrame>
  );
}

export function SwitchField({ field, value, path }: SmallFieldProps<FieldOf<'switch'>>) {
  const scope = useForm();
  const wording = useWording();
  return (
    <div className={styles.field} data-path={pathKey(path)}>
      <Toggle
        look="switch"
        label={wording.label(field.path)}
        hint={wording.help(field.path)}
        checked={value === undefined ? field.standard === true : value === true}
        onChange={(checked) => scope.change(path, checked)}
      />
      <Remarks path={path} id={pathKey(path)} />
    </div>
  );
}

/** One of those that are known. What stands there is always among them, also when nobody knows it. */
function ChoiceOf({
  field,
  value,
  path,
  hideLabel,
  named,
}: SmallFieldProps<FieldOf<'line' | 'reference' | 'choice'>> & { named: Named[] }) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const chosen = textOf(value);
  const known = chosen === '' || named.some(({ id }) => id === chosen);
  const standard = named.find(({ id }) => id === field.standard)?.name;
  return (
    <FieldFrame field={field} path={path} hideLabel={hideLabel}>
      {(tie) => (
        <select
          {...tie}
          value={chosen}
          onChange={({ target }) => scope.change(path, target.value === '' ? undefined : target.value)}
        >
          <option value="">{standard ? t('forms.standard', { value: standard }) : t('forms.none')}</option>
          {!known && <option value={chosen}>{t('forms.notFound', { id: chosen })}</option>}
          {named.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

export function ChoiceField(props: SmallFieldProps<FieldOf<'choice'>>) {
  const wording = useWording();
  const { field } = props;
  return (
    <ChoiceOf {...props} named={field.options.map((id) => ({ id, name: wording.choice(field.path, id) }))} />
  );
}

export function ReferenceField(props: SmallFieldProps<FieldOf<'reference'>>) {
  const { field, value, path, hideLabel } = props;
  const scope = useForm();
  const wording = useWording();
  const named = useNamed(field.path, path);
  if (named) {
    const also = field.also.map((id) => ({ id, name: wording.choice(field.path, id) }));
    return <ChoiceOf {...props} named={[...named, ...also]} />;
  }
  return (
    <FieldFrame field={field} path={path} hideLabel={hideLabel}>
      {(tie) => (
        <input
          {...tie}
          autoComplete="off"
          spellCheck={false}
          value={textOf(value)}
          onChange={({ target }) =>
            scope.change(path, target.value === '' && !field.needed ? undefined : target.value)
          }
        />
      )}
    </FieldFrame>
  );
}

const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A lasting name is shown and not written, unless what stands there cannot be one. */
export function IdField({ field, value, path }: SmallFieldProps<FieldOf<'id'>>) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  const id = textOf(value);
  // Decided when the field is met: a name that is being mended is not taken out of one's hands half-way.
  const [kept] = useState(id === '' || wellFormed.test(id));
  return (
    <FieldFrame field={field} path={path}>
      {(tie) => (
        <input
          {...tie}
          readOnly={kept}
          spellCheck={false}
          autoComplete="off"
          placeholder={t('forms.notYet')}
          value={id}
          onChange={({ target }) => scope.change(path, target.value)}
        />
      )}
    </FieldFrame>
  );
}
