import { FileSearch } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRecord } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import styles from './Admin.module.css';
import { AwardCard } from './AwardCard.js';
import { CorrectAward } from './CorrectAward.js';
import { useFindAwards } from './data.js';
import { RevokeAward } from './RevokeAward.js';

const shortest = 3;

type Asked = { act: 'revoke' | 'correct'; award: AwardRecord };

/** Finds the awards somebody asks about. It searches when it is asked to, not at every letter: every look is logged. */
export function AwardsPage() {
  const { t } = useTranslation('award-records');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [changed, setChanged] = useState<{ award: AwardRecord; told: string } | null>(null);
  const find = useFindAwards();
  const isTooShort = words.trim().length < shortest;
  const search = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    setChanged(null);
    if (!isTooShort) find.mutate(words.trim());
  };
  const done = (award: AwardRecord, told: string): void => {
    setChanged({ award, told });
    setAsked(null);
  };
  const awards = find.data?.awards.map((each) =>
    each.awardId === changed?.award.awardId ? changed.award : each,
  );
  return (
    <div className={plain.page}>
      <PageTitle>{t('title')}</PageTitle>
      <Card className={styles.section}>
        <p>{t('lead')}</p>
        <form className={styles.search} onSubmit={search} role="search">
          <Field
            label={t('search')}
            hint={t('searchHint')}
            error={tried && isTooShort ? t('tooShort') : undefined}
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit" variant="primary" busy={find.isPending}>
            {t('find')}
          </Button>
        </form>
        {find.error && <ErrorMessage error={find.error} />}
        <p role="status" className={awards?.length || changed ? styles.soft : 'visually-hidden'}>
          {changed?.told ?? (awards ? t('found', { count: awards.length }) : '')}
        </p>
      </Card>
      {awards?.length === 0 && (
        <EmptyState icon={<FileSearch size={40} aria-hidden="true" />} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {awards?.map((award) => (
        <AwardCard
          key={award.awardId}
          award={award}
          onRevoke={() => setAsked({ act: 'revoke', award })}
          onCorrect={() => setAsked({ act: 'correct', award })}
        />
      ))}
      {asked?.act === 'revoke' && (
        <RevokeAward
          award={asked.award}
          onClose={() => setAsked(null)}
          onDone={(award) => done(award, t('revoke.done'))}
        />
      )}
      {asked?.act === 'correct' && (
        <CorrectAward
          award={asked.award}
          onClose={() => setAsked(null)}
          onDone={(award) => done(award, t('correct.done'))}
        />
      )}
    </div>
  );
}
