import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PlacePicture } from '../editors/drawn.js';
import styles from './Starts.module.css';
import { templates, type Template } from './templates.js';

interface TemplateChoiceProps {
  value: Template;
  onChange(value: Template): void;
}

/** What kind of task it is to be, by picture and words: native radio buttons, the whole card is the button. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('studio');
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}hint`}>
      <legend>{t('starts.kind')}</legend>
      <p id={`${id}hint`} className={styles.hint}>
        {t('starts.kindHint')}
      </p>
      <div className={styles.cards}>
        {templates.map(({ name, scene, world }) => (
          <label key={name} className={styles.card}>
            <input
              type="radio"
              name={id}
              value={name}
              checked={name === value}
              onChange={() => onChange(name)}
              aria-describedby={`${id}${name}`}
            />
            <span className={styles.picture}>
              <PlacePicture scene={scene} world={world} />
            </span>
            <span className={styles.name}>{t(`starts.template.${name}.name`)}</span>
            <span id={`${id}${name}`} className={styles.what}>
              {t(`starts.template.${name}.what`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
