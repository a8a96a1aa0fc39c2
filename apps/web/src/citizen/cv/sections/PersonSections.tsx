import { useTranslation } from 'react-i18next';
import type { Cv } from '@mikrosprint/contracts';
import { CvSection } from '../CvSection.js';
import { useWriting } from '../use-cv.js';
import { WrittenField } from '../WrittenField.js';

type ContactField = keyof Cv['contact'];

const inputs: { name: ContactField; type: 'text' | 'email' | 'tel' | 'url'; auto: string; most: number }[] = [
  { name: 'name', type: 'text', auto: 'name', most: 80 },
  { name: 'phone', type: 'tel', auto: 'tel', most: 20 },
  { name: 'email', type: 'email', auto: 'email', most: 200 },
  { name: 'town', type: 'text', auto: 'address-level2', most: 60 },
  { name: 'link', type: 'url', auto: 'url', most: 200 },
];

/** How an employer reaches one. */
export function ContactSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  const { contact } = cv;
  return (
    <CvSection
      places={['contact']}
      title={t('contact.title')}
      says={[contact.name, contact.phone, contact.email].filter(Boolean).join(' · ')}
    >
      {inputs.map(({ name, type, auto, most }) => (
        <WrittenField
          key={name}
          label={t(`contact.${name}`)}
          hint={name === 'link' ? t('contact.linkHint') : undefined}
          place={`contact.${name}`}
          type={type}
          autoComplete={auto}
          maxLength={most}
          value={contact[name]}
          onChange={(value) => edit({ contact: { ...contact, [name]: value } })}
        />
      ))}
    </CvSection>
  );
}

/** The job one looks for, and who one is in a few lines. */
export function ProfileSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  return (
    <CvSection
      places={['goal', 'profile']}
      title={t('profile.title')}
      says={[cv.goal, cv.profile].filter(Boolean).join(' · ')}
    >
      <WrittenField
        label={t('profile.goal')}
        hint={t('profile.goalHint')}
        place="goal"
        maxLength={120}
        value={cv.goal}
        onChange={(goal) => edit({ goal })}
      />
      <WrittenField
        label={t('profile.profile')}
        hint={t('profile.profileHint')}
        place="profile"
        maxLength={1200}
        rows={5}
        value={cv.profile}
        onChange={(profile) => edit({ profile })}
      />
    </CvSection>
  );
}

/** What fits nowhere else. */
export function OtherSection() {
  const { t } = useTranslation('cv');
  const { cv, edit } = useWriting();
  return (
    <CvSection places={['other']} title={t('other.title')} says={cv.other}>
      <WrittenField
        label={t('other.label')}
        hint={t('other.hint')}
        place="other"
        maxLength={600}
        rows={4}
        value={cv.other}
        onChange={(other) => edit({ other })}
      />
    </CvSection>
  );
}
