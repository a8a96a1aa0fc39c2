import { BadgeCheck, Mail, MapPin, Phone, Link as LinkIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CvAward } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './sheet.module.css';
import type { Sheet } from './sheet-of.js';

interface CvSheetProps {
  sheet: Sheet;
  /** The name: the page's own heading where the CV is the page. */
  name(words: string): ReactNode;
}

/** A CV as an employer reads it: what is empty is not there. */
export function CvSheet({ sheet, name }: CvSheetProps) {
  const { t } = useTranslation('cv');
  const { cv, awards } = sheet;
  return (
    <article className={styles.sheet}>
      <header className={styles.top}>
        {name(cv.contact.name || t('sheet.cv'))}
        {cv.goal && <p className={styles.goal}>{cv.goal}</p>}
        <Contact contact={cv.contact} />
      </header>
      {cv.profile && (
        <Part title={t('sheet.profile')}>
          <p className={styles.prose}>{cv.profile}</p>
        </Part>
      )}
      {cv.sentences.length > 0 && (
        <Part title={t('sheet.sentences')}>
          <ul className={styles.bullets}>
            {cv.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Part>
      )}
      <Years cv={cv} />
      {awards.length > 0 && (
        <Part title={t('sheet.awards')}>
          <ul className={styles.entries}>
            {awards.map((award) => (
              <Award key={award.awardId} award={award} />
            ))}
          </ul>
        </Part>
      )}
      <Short cv={cv} />
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Contact({ contact: { email, phone, town, link } }: { contact: Sheet['cv']['contact'] }) {
  return (
    <ul className={styles.contact}>
      {phone && (
        <li>
          <Phone size={18} aria-hidden="true" />
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
        </li>
      )}
      {email && (
        <li>
          <Mail size={18} aria-hidden="true" />
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {town && (
        <li>
          <MapPin size={18} aria-hidden="true" />
          {town}
        </li>
      )}
      {/^https?:/.test(link) && (
        <li>
          <LinkIcon size={18} aria-hidden="true" />
          <a href={link} rel="noopener noreferrer nofollow">
            {link.replace(/^https?:\/\//, '')}
          </a>
        </li>
      )}
    </ul>
  );
}

/** What has years. */
function Years({ cv }: { cv: Sheet['cv'] }) {
  const { t } = useTranslation('cv');
  return (
    <>
      {cv.experience.length > 0 && (
        <Part title={t('sheet.experience')}>
          <ul className={styles.entries}>
            {cv.experience.map(({ id, title, employer, town, from, to, tasks }) => (
              <Entry key={id} title={title} where={[employer, town]} from={from} to={to}>
                {tasks && <p className={styles.prose}>{tasks}</p>}
              </Entry>
            ))}
          </ul>
        </Part>
      )}
      {cv.education.length > 0 && (
        <Part title={t('sheet.education')}>
          <ul className={styles.entries}>
            {cv.education.map(({ id, title, place, level, from, to }) => (
              <Entry key={id} title={title} where={[place, t(`level.${level}`)]} from={from} to={to} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

interface EntryProps {
  title: string;
  where: string[];
  from: string | null;
  to: string | null;
  children?: ReactNode;
}

function Entry({ title, where, from, to, children }: EntryProps) {
  const { t } = useTranslation('cv');
  const text = useText();
  const month = (value: string): string => text.month(`${value}-15T12:00:00Z`);
  const since = from && (to ? `${month(from)} – ${month(to)}` : t('sheet.since', { month: month(from) }));
  const when = since ?? (to && t('sheet.until', { month: month(to) }));
  return (
    <li>
      <h3>{title}</h3>
      <p className={styles.fine}>{[...where, when].filter(Boolean).join(' · ')}</p>
      {children}
    </li>
  );
}

function Award({ award }: { award: CvAward }) {
  const { t } = useTranslation('cv');
  const text = useText();
  const facts = [
    t(`award.${award.kind}`),
    award.issuer,
    award.month && text.month(`${award.month}-15T12:00:00Z`),
    award.examPercent !== null && t('sheet.exam', { percent: award.examPercent }),
  ];
  return (
    <li>
      <h3>{text.of(award.title)}</h3>
      <p className={styles.fine}>{facts.filter(Boolean).join(' · ')}</p>
      {award.verifyUrl && (
        <p>
          <a href={award.verifyUrl} className={styles.verify} rel="noopener noreferrer nofollow">
            <BadgeCheck size={18} aria-hidden="true" />
            {t(award.kind === 'external' ? 'sheet.open' : 'sheet.verify')}
            <span className="visually-hidden"> {text.of(award.title)}</span>
          </a>
        </p>
      )}
    </li>
  );
}

/** What fits one line each. */
function Short({ cv }: { cv: Sheet['cv'] }) {
  const { t } = useTranslation('cv');
  return (
    <>
      {cv.languages.length > 0 && (
        <Part title={t('sheet.languages')}>
          <ul className={styles.bullets}>
            {cv.languages.map(({ id, name, level }) => (
              <li key={id}>
                {name}: {t(`languageLevel.${level}`)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {cv.drivingLicences.length > 0 && (
        <Part title={t('sheet.licences')}>
          <p>{cv.drivingLicences.map((licence) => t(`licence.${licence}`)).join(' · ')}</p>
        </Part>
      )}
      {cv.other && (
        <Part title={t('sheet.other')}>
          <p className={styles.prose}>{cv.other}</p>
        </Part>
      )}
    </>
  );
}
