import type { LearnerField } from '@mikrosprint/level-engine';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Words } from '../../../reading/Words.js';
import { Choices } from './Choices.js';
import type { ScreenFieldProps } from './field-props.js';
import styles from './ScreenField.module.css';
import { SelectBox } from './SelectBox.js';
import { TypedBox } from './TypedBox.js';

/** What is to be done with a field that was left empty. */
const missingWords: Record<LearnerField['type'], string> = {
  text: 'screen.missing',
  number: 'screen.missing',
  date: 'screen.missing',
  select: 'screen.missingChoice',
  radio: 'screen.missingChoice',
  press: 'screen.missingPress',
  file: 'screen.missingFile',
};

/** One field: label, help, what is wrong above it in words, then the control. */
export function ScreenField(props: ScreenFieldProps) {
  const { field, verdict, changed, missing } = props;
  const { t } = useTranslation('play');
  const id = useId();
  const wrong = verdict === 'wrong' || missing;
  const isSaid = wrong || verdict === 'right';
  const help = field.help ? <Words of={field.help} /> : field.type === 'date' ? t('screen.dateHelp') : null;
  const describedBy =
    [help && `${id}-help`, isSaid && `${id}-verdict`].filter(Boolean).join(' ') || undefined;
  const state = wrong ? 'wrong' : (verdict ?? undefined);
  const mark = changed && !missing ? undefined : state;

  const label = <Words of={field.label} />;
  const notes = (
    <>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {isSaid && (
        <p id={`${id}-verdict`} className={styles.verdict}>
          {wrong ? (
            <CircleAlert aria-hidden="true" size={18} />
          ) : (
            <CircleCheck aria-hidden="true" size={18} />
          )}
          <span>
            {missing ? t(missingWords[field.type]) : <strong>{t(`screen.${verdict ?? 'wrong'}`)}</strong>}{' '}
            {!missing && field.why && <Words of={field.why} marks />}
          </span>
        </p>
      )}
    </>
  );

  if (field.type === 'radio' || field.type === 'press' || field.type === 'file') {
    return (
      <fieldset
        className={styles.field}
        data-verdict={state}
        data-choices={field.id}
        aria-describedby={describedBy}
      >
        <legend>{label}</legend>
        {notes}
        <Choices {...props} mark={mark} />
      </fieldset>
    );
  }
  const Control = field.type === 'select' ? SelectBox : TypedBox;
  return (
    <div className={styles.field} data-verdict={state}>
      <label htmlFor={id}>{label}</label>
      {notes}
      <Control {...props} id={id} mark={mark} describedBy={describedBy} />
    </div>
  );
}
