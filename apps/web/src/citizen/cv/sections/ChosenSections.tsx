import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Cv, CvAward } from '@mikrosprint/contracts';
import { Select } from '../../../components/Select.js';
import { Toggle } from '../../../components/Toggle.js';
import { useText } from '../../../i18n/useText.js';
import { drivingLicences, languageLevels } from '../choices.js';
import { CvSection } from '../CvSection.js';
import styles from '../cv.module.css';
import { ItemList } from '../ItemList.js';
import { useWriting } from '../use-cv.js';
import { WrittenField } from '../WrittenField.js';

/** The list with or without one of its things, in the order in which they were chosen. */
const withOrWithout = <One extends string>(list: readonly One[], one: One, wanted: boolean): One[] =>
  wanted ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

/** The certificates and badges that stand in the CV. */
export function AwardsSection() {
  const { t } = useTranslation('cv');
  const text = useText();
  const { cv, edit, view } = useWriting();
  const chosen = view.awards.filter(({ awardId }) => cv.awardIds.includes(awardId));
  return (
    <CvSection
      places={['awardIds']}
      title={t('awards.title')}
      says={chosen.map(({ title }) => text.of(title)).join(' · ')}
      hint={t(view.awards.length === 0 ? 'awards.none' : 'awards.hint')}
    >
      {view.awards.map((award) => (
        <AwardChoice
          key={award.awardId}
          award={award}
          checked={cv.awardIds.includes(award.awardId)}
          onChange={(wanted) => edit({ awardIds: withOrWithout(cv.awardIds, award.awardId, wanted) })}
        />
      ))}
    </CvSection>
  );
}

interface AwardChoiceProps {
  award: CvAward;
  checked: boolean;
  onChange(wanted: boolean): void;
}

function AwardChoice({ award, checked, onChange }: AwardChoiceProps) {
  const { t } = useTranslation('cv');
  const text = useText();
  const facts = [
    t(`award.${award.kind}`),
    award.issuer,
    award.month && text.month(`${award.month}-15T12:00:00Z`),
  ];
  return (
    <div className={styles.award}>
      <Toggle
        look="tick"
        label={text.of(award.title)}
        hint={facts.filter(Boolean).join(' · ')}
        checked={checked}
        onChange={onChange}
      />
      {award.verified && <BadgeCheck size={20} aria-hidden="true" />}
    </div>
  );
}

type Language = Cv['languages'][number];
const newLanguage = (): Language => ({ id: crypto.randomUUID(), name: '', level: 'B1' });

/** The languages one speaks, and how well in words. */
export function LanguagesSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  return (
    <CvSection
      places={['languages']}
      title={t('languages.title')}
      says={cv.languages.map(({ name }) => name).join(' · ')}
    >
      <ItemList
        items={cv.languages}
        most={20}
        addWord={t('languages.add')}
        make={newLanguage}
        nameOf={({ name }, index) => name || t('languages.one', { number: index + 1 })}
        onChange={(languages) => edit({ languages })}
      >
        {(language, change) => (
          <div className={styles.pair}>
            <WrittenField
              label={t('languages.name')}
              place={`languages.${language.id}.name`}
              maxLength={40}
              value={language.name}
              onChange={(name) => change({ name })}
            />
            <Select
              label={t('languages.level')}
              options={languageLevels.map((value) => ({ value, label: t(`languageLevel.${value}`) }))}
              value={language.level}
              onChange={(level) => change({ level })}
            />
          </div>
        )}
      </ItemList>
    </CvSection>
  );
}

export function LicencesSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  return (
    <CvSection
      places={['drivingLicences']}
      title={t('licences.title')}
      says={cv.drivingLicences.map((licence) => t(`licence.${licence}`)).join(' · ')}
    >
      {drivingLicences.map((licence) => (
        <Toggle
          key={licence}
          look="tick"
          label={t(`licence.${licence}`)}
          checked={cv.drivingLicences.includes(licence)}
          onChange={(wanted) => edit({ drivingLicences: withOrWithout(cv.drivingLicences, licence, wanted) })}
        />
      ))}
    </CvSection>
  );
}
