import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectCertificate } from '@mikrosprint/contracts';
import { Field } from '../components/Field.js';
import { useText } from '../i18n/useText.js';
import styles from './Admin.module.css';
import { ActProblem, AwardAct, type AwardDialogProps } from './AwardAct.js';
import { useCorrectAward } from './data.js';

/** The same time of another day, or now where that is still to come. */
function onDay(day: string, before: string): string {
  const moved = new Date(`${day}T${before.slice(11)}`);
  return new Date(Math.min(moved.getTime(), Date.now())).toISOString();
}

/** The facts as they stand, to be put right; only what was changed is sent. */
export function CorrectAward({ award, onClose, onDone }: AwardDialogProps) {
  const { t } = useTranslation('award-records');
  const text = useText();
  const before = {
    percent: String(award.examPercent ?? ''),
    hours: award.workloadHours === null ? '' : text.number(award.workloadHours),
    day: award.issuedAt.slice(0, 10),
  };
  const [facts, setFacts] = useState(before);
  const correct = useCorrectAward(award.awardId);
  const percent = Number(facts.percent);
  const hours = Number(facts.hours.replace(',', '.'));
  const isPercent = facts.percent !== '' && Number.isInteger(percent) && percent >= 0 && percent <= 100;
  const areHours = hours > 0 && hours <= 500;
  const changed: Omit<CorrectCertificate, 'reason'> = {
    ...(facts.percent !== before.percent && { examPercent: percent }),
    ...(facts.hours !== before.hours && { workloadHours: hours }),
    ...(facts.day !== before.day && facts.day !== '' && { issuedAt: onDay(facts.day, award.issuedAt) }),
  };
  const isChanged = Object.keys(changed).length > 0;
  return (
    <AwardAct
      act="correct"
      award={award}
      sending={correct}
      isComplete={isPercent && areHours && facts.day !== '' && isChanged}
      onSend={(reason) => correct.mutate({ ...changed, reason }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <div className={styles.days}>
            <Field
              label={t('correct.percent')}
              inputMode="numeric"
              error={tried && !isPercent ? t('correct.percentWrong') : undefined}
              value={facts.percent}
              onChange={(event) => setFacts({ ...facts, percent: event.target.value.trim() })}
            />
            <Field
              label={t('hours')}
              inputMode="decimal"
              error={tried && !areHours ? t('correct.hoursWrong') : undefined}
              value={facts.hours}
              onChange={(event) => setFacts({ ...facts, hours: event.target.value.trim() })}
            />
            <Field
              label={t('given')}
              type="date"
              max={new Date().toISOString().slice(0, 10)}
              error={tried && facts.day === '' ? t('correct.dayMissing') : undefined}
              value={facts.day}
              onChange={(event) => setFacts({ ...facts, day: event.target.value })}
            />
          </div>
          <ActProblem>{tried && !isChanged ? t('correct.nothing') : ''}</ActProblem>
        </>
      )}
    </AwardAct>
  );
}
