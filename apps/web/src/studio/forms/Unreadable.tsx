import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import type { Json, JsonPath } from '../draft/json.js';
import { blank } from './blank.js';
import type { Field } from './describe.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { pathKey } from './owners.js';
import { Remarks } from './Remarks.js';
import { useWording } from './wording.js';

const shown = (value: Json): string => JSON.stringify(value, null, 2);

/** Something that the input of its field cannot show: kept as it is until the author decides to start over. */
export function Unreadable({ field, value, path }: { field: Field; value: Json; path: JsonPath }) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  // A text that was written without languages is Danish until somebody says otherwise.
  const begin = field.kind === 'words' && typeof value === 'string' ? { da: value } : blank(field);
  const label = wording.label(field.path);
  return (
    <div role="group" aria-labelledby={id} className={styles.unreadable} data-path={pathKey(path)}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <p className={styles.help}>{t('forms.unreadable')}</p>
      <pre tabIndex={0} aria-labelledby={id}>
        {shown(value)}
      </pre>
      <Button onClick={() => scope.takeAway(path, begin, label)}>{t('forms.startOver')}</Button>
      <Remarks path={path} id={`${id}remarks`} />
    </div>
  );
}

/** What stands in an object and has no field: it goes along untouched, and can be taken away. */
export function UnknownFields({ keys, value, path }: { keys: string[]; value: Json; path: JsonPath }) {
  const { t } = useTranslation('studio');
  const scope = useForm();
  if (keys.length === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('forms.unknownFields')}</summary>
      {keys.map((key) => (
        <div key={key} className={styles.unreadable} data-path={pathKey([...path, key])}>
          <p className={styles.label}>{key}</p>
          <pre tabIndex={0} aria-label={key}>
            {shown(value[key] ?? null)}
          </pre>
          <Button onClick={() => scope.takeAway([...path, key], undefined, key)}>
            {t('forms.remove', { what: key })}
          </Button>
        </div>
      ))}
    </details>
  );
}
