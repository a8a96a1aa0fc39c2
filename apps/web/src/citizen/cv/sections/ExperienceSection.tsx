import { useTranslation } from 'react-i18next';
import type { Cv } from '@mikrosprint/contracts';
import { CvSection } from '../CvSection.js';
import styles from '../cv.module.css';
import { ItemList } from '../ItemList.js';
import { MonthField } from '../MonthField.js';
import { useWriting } from '../use-cv.js';
import { WrittenField } from '../WrittenField.js';

type Job = Cv['experience'][number];

const newJob = (): Job => ({
  ...{ id: crypto.randomUUID(), title: '', employer: '', town: '' },
  ...{ from: null, to: null, tasks: '' },
});

/** Where one has worked, also without pay. */
export function ExperienceSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  return (
    <CvSection
      places={['experience']}
      title={t('experience.title')}
      says={cv.experience.map(({ title }) => title).join(' · ')}
      hint={t('experience.hint')}
    >
      <ItemList
        items={cv.experience}
        most={30}
        addWord={t('experience.add')}
        make={newJob}
        nameOf={({ title }, index) => title || t('experience.one', { number: index + 1 })}
        onChange={(experience) => edit({ experience })}
      >
        {(job, change) => <JobFields job={job} change={change} />}
      </ItemList>
    </CvSection>
  );
}

function JobFields({ job, change }: { job: Job; change(some: Partial<Job>): void }) {
  const { t } = useTranslation('cv');
  const place = `experience.${job.id}`;
  const line = (name: 'title' | 'employer' | 'town', most: number) => (
    <WrittenField
      label={t(name === 'title' ? 'experience.titleField' : `experience.${name}`)}
      place={`${place}.${name}`}
      maxLength={most}
      value={job[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      {line('title', 120)}
      <div className={styles.pair}>
        {line('employer', 120)}
        {line('town', 60)}
      </div>
      <Period place={place} from={job.from} to={job.to} change={change} />
      <WrittenField
        label={t('experience.tasks')}
        hint={t('experience.tasksHint')}
        place={`${place}.tasks`}
        maxLength={1000}
        rows={3}
        value={job.tasks}
        onChange={(tasks) => change({ tasks })}
      />
    </>
  );
}

interface PeriodProps {
  place: string;
  from: string | null;
  to: string | null;
  change(some: { from?: string | null; to?: string | null }): void;
}

export function Period({ place, from, to, change }: PeriodProps) {
  const { t } = useTranslation('cv');
  return (
    <div className={styles.pair}>
      <MonthField
        legend={t('from')}
        place={`${place}.from`}
        value={from}
        onChange={(value) => change({ from: value })}
      />
      <MonthField
        legend={t('to')}
        place={`${place}.to`}
        value={to}
        onChange={(value) => change({ to: value })}
      />
    </div>
  );
}
