import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseOption, CourseQuery, ReferredCourse } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Field } from '../../components/Field.js';
import { Loading } from '../../components/Loading.js';
import { CourseChoice } from './CourseChoice.js';
import { CourseFilters } from './CourseFilters.js';
import { useCourses } from './data.js';
import styles from './Referrals.module.css';

/** What stands for "something else" among the courses. */
const elsewhere = 'elsewhere';

type Filter = { targetGroup: string; job: string; search: string };

const queryOf = ({ targetGroup, job, search }: Filter): CourseQuery => ({
  ...(targetGroup !== '' && { targetGroup: targetGroup as NonNullable<CourseQuery['targetGroup']> }),
  ...(job !== '' && { job }),
  ...(search.trim() !== '' && { search: search.trim() }),
});

interface CourseDialogProps {
  title: string;
  busy: boolean;
  error: unknown;
  onClose(): void;
  onSend(course: ReferredCourse): void;
}

/** Finds a course to refer to: open, choose, send. */
export function CourseDialog({ title, busy, error: refused, onClose, onSend }: CourseDialogProps) {
  const { t } = useTranslation('referrals');
  const [filter, setFilter] = useState<Filter>({ targetGroup: '', job: '', search: '' });
  const { data, error } = useCourses(queryOf(useDeferredValue(filter)));
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const course = data?.courses.find(({ courseId }) => courseId === chosen);
  const wanted = wantedOf(chosen === elsewhere ? words : null, course);
  const submit = (): void => {
    setTried(true);
    if (wanted) onSend(wanted);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="primary" busy={busy} onClick={submit}>
            {t('refer.send')}
          </Button>
          <Button onClick={onClose}>{t('refer.cancel')}</Button>
        </>
      }
    >
      {data && <CourseFilters list={data} filter={filter} onChange={setFilter} />}
      {!data && (error ? <ErrorMessage error={error} /> : <Loading heights={[16]} />)}
      {data && (
        <CourseChoice
          legend={t('refer.courses')}
          courses={data.courses}
          windowMonths={data.windowMonths}
          value={chosen}
          onChange={setChosen}
          extra={{ value: elsewhere, label: t('refer.free') }}
        />
      )}
      {chosen === elsewhere && (
        <Field
          label={t('refer.freeTitle')}
          hint={t('refer.freeHint')}
          error={tried && !wanted ? t('refer.freeMissing') : undefined}
          maxLength={120}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <p role="alert" className={styles.missing}>
        {tried && !wanted && chosen !== elsewhere ? t('refer.missing') : ''}
      </p>
      {Boolean(refused) && <ErrorMessage error={refused} />}
    </Dialog>
  );
}

/** Null while there is nothing to send. */
function wantedOf(words: string | null, course: CourseOption | undefined): ReferredCourse | null {
  if (words !== null) return words.trim().length < 3 ? null : { kind: 'workshop', title: words.trim() };
  return course ? { kind: course.kind, courseId: course.courseId } : null;
}
