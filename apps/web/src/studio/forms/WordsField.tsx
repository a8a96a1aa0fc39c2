import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lix, marksAt, plainOf, type Locale } from '@mikrosprint/curriculum';
import type { Json, JsonPath } from '../draft/json.js';
import { ClipRecorder } from '../media/ClipRecorder.js';
import type { FieldOf } from './describe.js';
import { useForm } from './form-scope.js';
import styles from './forms.module.css';
import { MarkTools } from './MarkTools.js';
import { pathKey } from './owners.js';
import { valueAt } from './references.js';
import { Remarks, useRemarked } from './Remarks.js';
import { useMarks } from './use-marks.js';
import { useWording } from './wording.js';
import { clipIn, missingIn, withClip, wordsIn, wordsWith } from './words.js';

/** As the content check: shorter texts give a measure that jumps with a single word. */
const fewestWords = 15;
const hardestLix = 35;

function Readability({ text }: { text: string }) {
  const { t } = useTranslation('studio');
  const words = plainOf(text);
  if (words.trim().split(/\s+/).length < fewestWords) return null;
  const measured = Math.round(lix(words));
  return (
    <p className={styles.quiet}>
      {measured > hardestLix ? t('forms.lixHard', { lix: measured }) : t('forms.lix', { lix: measured })}
    </p>
  );
}

interface WordsFieldProps {
  field: FieldOf<'words'>;
  value: Json | undefined;
  path: JsonPath;
  hideLabel?: string | undefined;
}

/** A text in both languages, side by side where there is room. */
export function WordsField({ field, value, path, hideLabel }: WordsFieldProps) {
  const { t } = useTranslation('studio');
  const wording = useWording();
  const scope = useForm();
  const id = useId();
  const remarked = useRemarked(path);
  const example = hideLabel === undefined ? wording.example(field.path) : '';
  const allowed = marksAt(field.path.split('/'));
  const marks = useMarks(allowed === 'block', () => scope.say(t('marks.full')));
  const described =
    [hideLabel === undefined && `${id}help`, remarked.described && `${id}remarks`]
      .filter(Boolean)
      .join(' ') || undefined;

  const input = (language: Locale) => (
    <div key={language} className={styles.language}>
      <label htmlFor={`${id}${language}`} className={styles.languageName}>
        {t(`forms.${language}`)}
        {missingIn(field, value, language) && <span className={styles.missing}>{t('forms.missing')}</span>}
      </label>
      <textarea
        id={`${id}${language}`}
        data-path={pathKey([...path, language])}
        lang={language}
        rows={1}
        maxLength={field.longest}
        value={wordsIn(value, language)}
        aria-describedby={described}
        aria-invalid={remarked.invalid || undefined}
        onChange={(event) => scope.change(path, wordsWith(field, value, language, event.target.value))}
        {...(allowed && marks.areaProps(language))}
      />
      {(wordsIn(value, language) !== '' || clipIn(value, language) !== undefined) && (
        <ClipRecorder
          value={clipIn(value, language)}
          locale={language}
          onChange={(name) => scope.change(path, withClip(valueAt(scope.read(), path), language, name))}
        />
      )}
    </div>
  );

  return (
    <fieldset className={styles.field} data-path={pathKey(path)}>
      <legend className={hideLabel === undefined ? styles.label : 'visually-hidden'}>
        {hideLabel ?? wording.label(field.path)}
        {!field.needed && hideLabel === undefined && (
          <span className={styles.optional}> ({t('forms.optional')})</span>
        )}
      </legend>
      {hideLabel === undefined && (
        <p id={`${id}help`} className={styles.help}>
          {wording.help(field.path)} {example && t('forms.example', { text: example })}
        </p>
      )}
      {allowed && (
        <MarkTools
          marks={allowed}
          pressed={marks.pressed}
          controls={`${id}da ${id}en`}
          label={hideLabel ?? wording.label(field.path)}
          onPress={marks.press}
        />
      )}
      <div className={styles.languages}>
        {input('da')}
        {input('en')}
      </div>
      <Readability text={wordsIn(value, 'da')} />
      <Remarks path={path} id={`${id}remarks`} />
    </fieldset>
  );
}
