import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggle } from '../../components/Toggle.js';
import type { Json, JsonPath } from '../draft/json.js';
import type { FieldOf } from './describe.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { pathKey } from './owners.js';
import { Remarks } from './Remarks.js';
import { useNamed } from './SmallFields.js';
import { useWording } from './wording.js';

interface ReferencesFieldProps {
  field: FieldOf<'list'>;
  value: Json | undefined;
  path: JsonPath;
}

/** Some of those that are known, each ticked. What nobody knows any more stays ticked until one takes it away. */
export function ReferencesField({ field, value, path }: ReferencesFieldProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const chosen = Array.isArray(value) ? value : [];
  const named = useNamed(field.path, path) ?? [];
  const lost = chosen.flatMap((each) =>
    typeof each === 'string' && !named.some((known) => known.id === each)
      ? [{ id: each, name: t('forms.notFound', { id: each === '' ? '–' : each }) }]
      : [],
  );
  const tick = (which: string, on: boolean) => {
    const next = on ? [...chosen, which] : chosen.filter((each) => each !== which);
    scope.change(path, next.length === 0 && !field.needed ? undefined : next);
  };
  return (
    <fieldset className={styles.together} data-path={pathKey(path)} aria-describedby={`${id}help`}>
      <legend className={styles.label}>{wording.label(field.path)}</legend>
      <p id={`${id}help`} className={styles.help}>
        {wording.help(field.path)}
      </p>
      <Remarks path={path} id={`${id}remarks`} />
      {[...named, ...lost].map((each) => (
        <Toggle
          key={each.id}
          look="tick"
          label={each.name}
          checked={chosen.includes(each.id)}
          onChange={(on) => tick(each.id, on)}
        />
      ))}
    </fieldset>
  );
}
