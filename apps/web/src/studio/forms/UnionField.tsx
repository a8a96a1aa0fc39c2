import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRecord, type Json, type JsonPath, type PartContent } from '../draft/json.js';
import type { FieldOf } from './describe.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { GroupBody } from './GroupBody.js';
import { changeKind } from './kinds.js';
import { pathKey } from './owners.js';
import { UnknownFields } from './Unreadable.js';
import { useWording } from './wording.js';

interface UnionFieldProps {
  union: FieldOf<'union'>;
  value: Json | undefined;
  path: JsonPath;
}

/** Something of one of several kinds: which kind, then the fields of that kind. */
export function UnionField({ union, value, path }: UnionFieldProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const aside = useRef(new Map<string, PartContent>());
  const [laidAside, setLaidAside] = useState(false);
  const record = isRecord(value) ? value : {};
  const told = record[union.on];
  const option = union.options.find((each) => each.value === told);
  const isStep = union.on === 'mechanic';

  const choose = (to: string) => {
    const before = typeof told === 'string' ? told : '';
    const changed = changeKind(union, record, to, aside.current.get(to));
    aside.current.set(before, changed.left);
    aside.current.delete(to);
    setLaidAside(Object.keys(changed.left).length > 0);
    scope.change(path, changed.content);
  };

  return (
    <div className={styles.fields}>
      <div className={styles.field} data-path={pathKey([...path, union.on])}>
        <label htmlFor={id} className={styles.label}>
          {isStep ? t('forms.mechanic') : t('forms.kind')}
        </label>
        {isStep && (
          <p id={`${id}help`} className={styles.help}>
            {t('forms.mechanicHelp')}
          </p>
        )}
        <select
          id={id}
          aria-describedby={isStep ? `${id}help` : undefined}
          value={option?.value ?? ''}
          onChange={({ target }) => target.value !== '' && choose(target.value)}
        >
          {!option && <option value="">{t('forms.unknownKind')}</option>}
          {union.options.map(({ value: each }) => (
            <option key={each} value={each}>
              {wording.choice(union.path, each)}
            </option>
          ))}
        </select>
        <p role="status" className={styles.quiet}>
          {laidAside && t('forms.laidAside')}
        </p>
      </div>
      {option ? (
        <GroupBody key={option.value} group={option.group} value={record} path={path} without={[union.on]} />
      ) : (
        <UnknownFields keys={Object.keys(record)} value={record} path={path} />
      )}
    </div>
  );
}
