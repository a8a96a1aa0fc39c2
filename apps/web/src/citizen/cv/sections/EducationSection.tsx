import { useTranslation } from 'react-i18next';
import type { Cv } from '@mikrosprint/contracts';
import { Select } from '../../../components/Select.js';
import { educationFields, educationLevels } from '../choices.js';
import { CvSection } from '../CvSection.js';
import styles from '../cv.module.css';
import { ItemList } from '../ItemList.js';
import { useWriting } from '../use-cv.js';
import { WrittenField } from '../WrittenField.js';
import { Period } from './ExperienceSection.js';

type Education = Cv['education'][number];

const newEducation = (): Education => ({
  ...{ id: crypto.randomUUID(), title: '', place: '' },
  ...{ level: 'vocational', field: 'other', from: null, to: null },
});

/** What one has learned in a school, here or in another country. */
export function EducationSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  return (
    <CvSection
      places={['education']}
      title={t('education.title')}
      says={cv.education.map(({ title }) => title).join(' · ')}
      hint={t('education.hint')}
    >
      <ItemList
        items={cv.education}
        most={20}
        addWord={t('education.add')}
        make={newEducation}
        nameOf={({ title }, index) => title || t('education.one', { number: index + 1 })}
        onChange={(education) => edit({ education })}
      >
        {(education, change) => <EducationFields education={education} change={change} />}
      </ItemList>
    </CvSection>
  );
}

interface EducationFieldsProps {
  education: Education;
  change(some: Partial<Education>): void;
}

function EducationFields({ education, change }: EducationFieldsProps) {
  const { t } = useTranslation('cv');
  const place = `education.${education.id}`;
  const line = (name: 'title' | 'place') => (
    <WrittenField
      label={t(name === 'title' ? 'education.titleField' : `education.${name}`)}
      place={`${place}.${name}`}
      maxLength={120}
      value={education[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      {line('title')}
      {line('place')}
      <div className={styles.pair}>
        <Select
          label={t('education.level')}
          options={educationLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
          value={education.level}
          onChange={(level) => change({ level })}
        />
        <Select
          label={t('education.field')}
          options={educationFields.map((value) => ({ value, label: t(`field.${value}`) }))}
          value={education.field}
          onChange={(field) => change({ field })}
        />
      </div>
      <Period place={place} from={education.from} to={education.to} change={change} />
    </>
  );
}
