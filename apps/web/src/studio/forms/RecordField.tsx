import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { isRecord, type Json, type JsonPath } from '../draft/json.js';
import { blank } from './blank.js';
import type { FieldOf } from './describe.js';
import { FieldView } from './FieldView.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { pathKey } from './owners.js';
import { renamedKey } from './records.js';
import { Remarks } from './Remarks.js';
import { useNamed } from './SmallFields.js';
import { useWording } from './wording.js';

interface RecordFieldProps {
  field: FieldOf<'record'>;
  value: Json | undefined;
  path: JsonPath;
}

/** A value for each of some names: the weight of a skill, what stands in a cell. */
export function RecordField({ field, value, path }: RecordFieldProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const [fresh, setFresh] = useState('');
  const [taken, setTaken] = useState(false);
  const record = isRecord(value) ? value : {};
  const named = useNamed(field.key.path, path);
  const free = named?.filter((each) => !Object.hasOwn(record, each.id));
  const nameOf = (key: string) => named?.find((each) => each.id === key)?.name ?? key;
  const keyLabel = wording.label(field.key.path);

  const add = () => {
    const key = fresh.trim();
    if (key === '') return document.getElementById(id)?.focus();
    setTaken(Object.hasOwn(record, key));
    if (Object.hasOwn(record, key)) return;
    scope.change(path, { ...record, [key]: blank(field.value) ?? (field.value.kind === 'number' ? 1 : '') });
    setFresh('');
  };

  return (
    <fieldset className={styles.together} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={styles.label}>{wording.label(field.path)}</legend>
      <p id={`${id}help`} className={styles.help}>
        {wording.help(field.path)}
      </p>
      <Remarks path={path} id={`${id}remarks`} />
      <ul className={styles.items}>
        {Object.entries(record).map(([key, inner]) => (
          <li key={key} className={styles.entry}>
            {named ? (
              <span className={styles.entryName}>{nameOf(key)}</span>
            ) : (
              <RecordKey
                name={key}
                label={keyLabel}
                rename={(to) => {
                  const renamed = renamedKey(record, key, to);
                  if (renamed) scope.change(path, renamed);
                  return renamed !== null;
                }}
              />
            )}
            <FieldView
              field={field.value}
              value={inner}
              path={[...path, key]}
              hideLabel={`${nameOf(key)}: ${wording.label(field.value.path)}`}
            />
            <button
              type="button"
              className={styles.tool}
              aria-label={t('forms.remove', { what: nameOf(key) })}
              onClick={() => scope.takeAway([...path, key], undefined, nameOf(key))}
            >
              <Trash2 size={18} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.entry}>
        <div className={styles.field}>
          <label htmlFor={id} className={styles.languageName}>
            {keyLabel}
          </label>
          {free ? (
            <select id={id} value={fresh} onChange={({ target }) => setFresh(target.value)}>
              <option value="">{t('forms.none')}</option>
              {free.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={id}
              value={fresh}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => setFresh(target.value)}
              onKeyDown={(event) => event.key === 'Enter' && add()}
            />
          )}
          <p role="status" className={styles.problem}>
            {taken && t('forms.keyTaken')}
          </p>
        </div>
        <Button className={styles.add} icon={<Plus aria-hidden="true" size={20} />} onClick={add}>
          {t('forms.add', { what: keyLabel })}
        </Button>
      </div>
    </fieldset>
  );
}

/** The name of an entry: taken over when one leaves it, and not when another entry has it. */
function RecordKey({ name, label, rename }: { name: string; label: string; rename(to: string): boolean }) {
  const { t } = useTranslation('studio');
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState(false);
  const leave = () => {
    const to = typed.trim();
    if (to === name) return setRefused(false);
    const done = to !== '' && rename(to);
    setRefused(!done);
    if (!done) setTyped(name);
  };
  return (
    <div className={styles.key}>
      <input
        aria-label={`${label}: ${name}`}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <p role="status" className={styles.problem}>
        {refused && t('forms.keyTaken')}
      </p>
    </div>
  );
}
