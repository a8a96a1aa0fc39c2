import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonPath } from '../draft/json.js';
import type { Field } from './describe.js';
import styles from './forms.module.css';
import { pathKey } from './owners.js';
import { Remarks, useRemarked } from './Remarks.js';
import { useWording } from './wording.js';

export interface InputTie {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldFrameProps {
  field: Field;
  path: JsonPath;
  /** The name is said by what stands around: an item of a list, a value beside its key. */
  hideLabel?: string | undefined;
  children(tie: InputTie): ReactNode;
}

/** One input with its name, its help and what is said about it. */
export function FieldFrame({ field, path, hideLabel, children }: FieldFrameProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const id = useId();
  const remarked = useRemarked(path);
  const help = hideLabel === undefined ? wording.help(field.path) : '';
  const example = hideLabel === undefined ? wording.example(field.path) : '';
  const described = [help && `${id}help`, remarked.described && `${id}remarks`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-path={pathKey(path)}>
      <label htmlFor={id} className={hideLabel === undefined ? styles.label : 'visually-hidden'}>
        {hideLabel ?? wording.label(field.path)}
        {!field.needed && hideLabel === undefined && (
          <span className={styles.optional}> ({t('forms.optional')})</span>
        )}
      </label>
      {help && (
        <p id={`${id}help`} className={styles.help}>
          {help} {example && t('forms.example', { text: example })}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': remarked.invalid || undefined,
      })}
      <Remarks path={path} id={`${id}remarks`} />
    </div>
  );
}
