import { useTranslation } from 'react-i18next';
import type { CourseList } from '@mikrosprint/contracts';
import { Field } from '../../components/Field.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import styles from './Referrals.module.css';

interface Filter {
  targetGroup: string;
  job: string;
  search: string;
}

interface CourseFiltersProps {
  list: CourseList;
  filter: Filter;
  onChange(filter: Filter): void;
}

/** Whom it is for, for which job, and words: they narrow the list together. */
export function CourseFilters({ list, filter, onChange }: CourseFiltersProps) {
  const { t } = useTranslation('referrals');
  const text = useText();
  return (
    <div className={styles.filters}>
      <Select
        label={t('refer.group')}
        value={filter.targetGroup}
        onChange={(targetGroup) => onChange({ ...filter, targetGroup })}
        options={[
          { value: '', label: t('refer.anyGroup') },
          ...list.targetGroups.map((value) => ({ value: value as string, label: t(`targetGroup.${value}`) })),
        ]}
      />
      <Select
        label={t('refer.job')}
        value={filter.job}
        onChange={(job) => onChange({ ...filter, job })}
        options={[
          { value: '', label: t('refer.anyJob') },
          ...list.jobs.map(({ key, title }) => ({ value: key, label: text.of(title) })),
        ]}
      />
      <Field
        label={t('refer.search')}
        type="search"
        autoComplete="off"
        maxLength={80}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.target.value })}
      />
    </div>
  );
}
