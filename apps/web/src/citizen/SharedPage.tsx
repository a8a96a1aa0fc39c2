import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SharedView } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { CitizenFacts } from '../staff/citizen/CitizenFacts.js';
import { Contact } from '../staff/citizen/Contact.js';
import { SignalLine } from '../staff/signals.js';
import { TalkedSupport } from '../staff/support.js';
import { useShared } from './data.js';
import styles from './SharedPage.module.css';
import { SharedReferrals } from './referrals/SharedReferrals.js';
import { SharedSuggestions } from './suggestions/SharedSuggestions.js';
import { SharedTargetGroup } from './target-group/SharedTargetGroup.js';
import { SharedReadiness } from './readiness/SharedReadiness.js';
import { OwnAction } from './shared-of.js';
import { SupportLink } from './SupportLink.js';

function LookUps({ lookUps }: { lookUps: SharedView['lookUps'] }) {
  const { t } = useTranslation(['citizen', 'staff']);
  const { t: shell } = useTranslation('shell');
  const text = useText();
  if (lookUps.length === 0) return <p>{t('citizen:shared.nobodyLooked')}</p>;
  return (
    <ul className={styles.lookups}>
      {lookUps.map((lookUp) => (
        <li key={`${lookUp.at}${lookUp.purpose}`}>
          <strong>{text.date(lookUp.at)}</strong>
          <span>
            {t(lookUp.unit ? 'citizen:shared.lookUp' : 'citizen:shared.lookUpAnywhere', {
              time: text.time(lookUp.at),
              role: shell(`role.${lookUp.role}`),
              unit: lookUp.unit,
              purpose: t(`staff:purpose.${lookUp.purpose}`),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What stands at the top of the caseworker's page, in the words it has there. */
function Head({ page }: { page: SharedView['page'] }) {
  const { t } = useTranslation('citizen-facts');
  const text = useText();
  return (
    <div className={styles.head}>
      <p className={styles.name}>{page.displayName}</p>
      <Contact page={page} />
      {page.followedSince && <p>{t('sinceOwn', { date: text.date(page.followedSince) })}</p>}
    </div>
  );
}

function Signals({ page }: { page: SharedView['page'] }) {
  const { t } = useTranslation('staff');
  const text = useText();
  return (
    <Card as="section" aria-labelledby="signals">
      <h2 id="signals">{t('citizen.signals')}</h2>
      {page.signals.length === 0 && <p data-seen="signal">{t('row.allWell')}</p>}
      <ul className={styles.signals}>
        {page.signals.map((signal) => (
          <li key={`${signal.kind}${signal.since}`}>
            <span data-seen="signal">
              <SignalLine signal={signal} />
            </span>
            {signal.helpRequestId && signal.stepPrompt && (
              <p data-seen="signal">{t('help.step', { step: text.of(signal.stepPrompt) })}</p>
            )}
          </li>
        ))}
      </ul>
      {page.support && (
        <div data-seen="support">
          <TalkedSupport support={page.support} />
        </div>
      )}
    </Card>
  );
}

/** What the caseworker wrote for the citizen to read. */
function Notes({ notes }: { notes: SharedView['notes'] }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  return (
    <Card as="section" aria-labelledby="notes" data-personal="">
      <h2 id="notes">{t('shared.notes')}</h2>
      <p>{t('shared.notesText')}</p>
      {notes.length === 0 && <p>{t('shared.noNotes')}</p>}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.noteId}>
            <strong>{text.date(note.writtenAt)}</strong>
            <p className={styles.note} dir="auto">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** All of it; the caseworker who talks with the citizen about it sees the very same. */
export function Shared({ shared }: { shared: SharedView }) {
  const { t } = useTranslation('citizen');
  const { page } = shared;
  return (
    <>
      <div className={styles.pair}>
        <Card as="section" aria-labelledby="seen">
          <h2 id="seen">
            <Eye aria-hidden="true" /> {t('shared.seen')}
          </h2>
          <p>{t('shared.seenText')}</p>
        </Card>
        <Card as="section" aria-labelledby="unseen">
          <h2 id="unseen">
            <EyeOff aria-hidden="true" /> {t('shared.unseen')}
          </h2>
          <p>{t('shared.unseenText')}</p>
        </Card>
      </div>
      <Card as="section" className={styles.wish} aria-labelledby="wish">
        <h2 id="wish">{t('shared.wish')}</h2>
        <p>{t('shared.wishText')}</p>
        <OwnAction>
          <SupportLink />
        </OwnAction>
      </Card>
      <SharedReadiness />
      <SharedTargetGroup />
      <Card as="section" aria-labelledby="lookups" data-personal="">
        <h2 id="lookups">{t('shared.whoLooked')}</h2>
        <LookUps lookUps={shared.lookUps} />
      </Card>
      <Notes notes={shared.notes} />
      <SharedReferrals />
      <SharedSuggestions />
      <section className={styles.asSeen} aria-labelledby="as-seen" data-personal="">
        <h2 id="as-seen">{t('shared.asSeen')}</h2>
        <Head page={page} />
        <Signals page={page} />
        <CitizenFacts page={page} />
      </section>
    </>
  );
}

/** Exactly what the caseworker sees, and who has looked and why. */
export function SharedPage() {
  const { t } = useTranslation('citizen');
  const { data, error, refetch } = useShared();
  return (
    <div className={plain.page}>
      <div>
        <ReadableHeading>
          <PageTitle>{t('shared.title')}</PageTitle>
        </ReadableHeading>
        <p className={plain.lead} data-personal="">
          {data &&
            (data.caseworkerName ? t('shared.lead', { name: data.caseworkerName }) : t('shared.leadNobody'))}
        </p>
      </div>
      {data && <Shared shared={data} />}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[10, 20]} />
        ))}
    </div>
  );
}
