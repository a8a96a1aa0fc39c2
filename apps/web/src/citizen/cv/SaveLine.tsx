import { Check, CloudOff, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import type { CvPart } from './cv-merge.js';
import styles from './cv.module.css';
import { partInWords } from './part-in-words.js';
import { useWriting } from './use-cv.js';

/** Calmly, where the writing stands. */
export function SaveLine() {
  const { t } = useTranslation('cv');
  const { save, refusal, revision } = useWriting();
  const Icon = save === 'saved' ? Check : save === 'offline' ? CloudOff : PencilLine;
  return (
    <div className={styles.saveLine}>
      <p role="status" data-save={save}>
        <Icon size={20} aria-hidden="true" />
        {t(save === 'saved' && revision === 0 ? 'save.byItself' : `save.${save}`)}
      </p>
      {refusal && <ErrorMessage error={refusal} />}
    </div>
  );
}

/** The CV was written in two places: both versions stand side by side, and nothing goes until its owner has chosen. */
export function TornParts() {
  const { t } = useTranslation('cv');
  const { torn } = useWriting();
  if (torn.length === 0) return null;
  return (
    <Card as="section" className={styles.torn} aria-labelledby="cv-torn" role="alert">
      <h2 id="cv-torn">{t('torn.title')}</h2>
      <p>{t('torn.text')}</p>
      {torn.map(({ part }) => (
        <TornPart key={part} part={part} />
      ))}
    </Card>
  );
}

function TornPart({ part }: { part: CvPart }) {
  const { t } = useTranslation('cv');
  const { cv, torn, store, view } = useWriting();
  const theirs = torn.find((one) => one.part === part)?.theirs ?? cv;
  const name = t(`part.${part}`);
  const side = (whose: 'mine' | 'theirs') => (
    <div>
      <h4>{t(`torn.${whose}`)}</h4>
      <p className={styles.tornWords}>
        {partInWords(part, whose === 'mine' ? cv : theirs, view.awards) || t('nothingYet')}
      </p>
      <Button onClick={() => store.choose(part, whose)}>
        {t(`torn.keep-${whose}`)}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </div>
  );
  return (
    <div>
      <h3>{name}</h3>
      <div className={styles.pair}>
        {side('mine')}
        {side('theirs')}
      </div>
    </div>
  );
}
