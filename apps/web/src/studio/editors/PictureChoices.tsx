import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, JsonPath } from '../draft/json.js';
import type { Field } from '../forms/describe.js';
import { useForm } from '../forms/form-scope.js';
import forms from '../forms/forms.module.css';
import { pathKey } from '../forms/owners.js';
import { Remarks, useRemarked } from '../forms/Remarks.js';
import { useWording } from '../forms/wording.js';
import styles from './PictureChoices.module.css';

export interface PictureOption {
  value: string;
  label: string;
  picture: ReactNode;
}

interface PictureChoicesProps {
  field: Field;
  path: JsonPath;
  value: Json | undefined;
  options: PictureOption[];
  /** `wide`: places. `square`: people and things. `row`: a small picture beside its name. */
  look: 'wide' | 'square' | 'row';
  /** Many pictures are shown when one asks for them; until then the chosen one alone. */
  folded?: boolean;
  /** The picture of one that is chosen and not among those on offer. */
  stranger?: ((value: string) => PictureOption | undefined) | undefined;
}

/** One of several pictures: native radio buttons, the name always beside its picture. */
export function PictureChoices(props: PictureChoicesProps) {
  const { field, path, value, options, look, folded = false, stranger } = props;
  const { t } = useTranslation('studio');
  const wording = useWording();
  const id = useId();
  const remarked = useRemarked(path);
  const [open, setOpen] = useState(false);
  const chosen = typeof value === 'string' ? value : '';
  const lost =
    chosen === '' || options.some((option) => option.value === chosen)
      ? []
      : [stranger?.(chosen) ?? { value: chosen, label: t('forms.notFound', { id: chosen }), picture: null }];
  const none = field.needed ? [] : [{ value: '', label: t('forms.none'), picture: null }];
  const all = [...none, ...options, ...lost];
  const now = all.find((option) => option.value === chosen);
  const cards = (
    <Cards name={id} all={all} chosen={chosen} look={look} path={path} optional={!field.needed} />
  );
  return (
    <fieldset
      role="radiogroup"
      className={forms.field}
      data-path={pathKey(path)}
      aria-describedby={[`${id}help`, remarked.described && `${id}remarks`].filter(Boolean).join(' ')}
      aria-invalid={remarked.invalid || undefined}
    >
      <legend className={forms.label}>
        {wording.label(field.path)}
        {!field.needed && <span className={forms.optional}> ({t('forms.optional')})</span>}
      </legend>
      <p id={`${id}help`} className={forms.help}>
        {wording.help(field.path)}
      </p>
      {folded ? (
        <details className={styles.folded} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <span className={styles.now}>{now?.picture}</span>
            <span className={styles.nowName}>{now?.label ?? t('forms.none')}</span>
            <span className={styles.change}>{t('editors.change')}</span>
          </summary>
          {open && cards}
        </details>
      ) : (
        cards
      )}
      <Remarks path={path} id={`${id}remarks`} />
    </fieldset>
  );
}

interface CardsProps {
  name: string;
  all: PictureOption[];
  chosen: string;
  look: PictureChoicesProps['look'];
  path: JsonPath;
  optional: boolean;
}

function Cards({ name, all, chosen, look, path, optional }: CardsProps) {
  const scope = useForm();
  return (
    <div className={`${styles.cards} ${styles[look]}`}>
      {all.map(({ value, label, picture }) => (
        <label key={value} className={styles.card}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => scope.change(path, value === '' && optional ? undefined : value)}
          />
          <span className={styles.picture}>{picture}</span>
          <span className={styles.name}>{label}</span>
        </label>
      ))}
    </div>
  );
}
