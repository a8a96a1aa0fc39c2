import { useTranslation } from 'react-i18next';
import type { CitizenPage, LookUpPurpose } from '@mikrosprint/contracts';
import { useConnection } from '../../api/connection.js';
import { ApiProblem } from '../../api/problem.js';
import { usePerson } from '../../api/session.js';
import { CitizenBookings } from '../../bookings/CitizenBookings.js';
import { Button, LinkButton } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { useText } from '../../i18n/useText.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import { listAddress } from '../caseload/last-address.js';
import { useCitizen } from '../data.js';
import { CitizenReferrals } from '../referrals/Referrals.js';
import { CitizenSuggestions } from '../suggestions/Suggestions.js';
import { CitizenTargetGroup } from '../target-group/TargetGroup.js';
import { CitizenFacts } from './CitizenFacts.js';
import { CitizenHead } from './CitizenHead.js';
import { CitizenMessages } from './CitizenMessages.js';
import styles from './CitizenPage.module.css';
import { jumpTo } from './jump.js';
import { CitizenNotes } from './notes/Notes.js';
import { Now } from './now/Now.js';
import { CitizenReadiness } from './readiness/Readiness.js';
import { CitizenTogether } from './together/Together.js';

/** In the order in which they follow each other. */
const parts = [
  'progress',
  'skills',
  'awards',
  'story',
  'notes',
  'bookings',
  'messages',
  'referrals',
  'suggestions',
  'together',
  'readiness',
] as const;

function Jumps() {
  const { t } = useTranslation('citizen-facts');
  return (
    <nav className={styles.jumps} aria-label={t('jump.label')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`#part-${part}`}
              onClick={(event) => {
                // The address stays: Back leads to the list, not through every part that was looked at.
                event.preventDefault();
                jumpTo(`part-${part}`);
              }}
            >
              {t(`jump.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page is still to be read while nothing can be fetched, and says from when it is. */
function Stale({ at, onRetry }: { at: number; onRetry(): void }) {
  const { t } = useTranslation(['citizen-facts', 'shell']);
  const text = useText();
  return (
    <div className={styles.stale}>
      <p>{t('citizen-facts:stale', { time: text.time(new Date(at).toISOString()) })}</p>
      <Button onClick={onRetry}>{t('shell:tryAgain')}</Button>
    </div>
  );
}

function Parts({ page, purpose }: { page: CitizenPage; purpose: LookUpPurpose }) {
  const { citizenId, displayName } = page;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Now citizen={page} purpose={purpose} />
        <Jumps />
        <CitizenFacts page={page} />
        <div id="part-notes" tabIndex={-1}>
          <CitizenNotes citizenId={citizenId} purpose={purpose} />
        </div>
      </div>
      <div className={styles.column}>
        <div id="part-bookings" tabIndex={-1}>
          <CitizenBookings citizenId={citizenId} />
        </div>
        <div id="part-messages" tabIndex={-1}>
          <CitizenMessages citizenId={citizenId} />
        </div>
        <div id="part-referrals" tabIndex={-1}>
          <CitizenReferrals citizenId={citizenId} name={displayName} />
        </div>
        <div id="part-suggestions" tabIndex={-1}>
          <CitizenSuggestions citizenId={citizenId} />
        </div>
        <div id="part-together" tabIndex={-1}>
          <CitizenTogether citizenId={citizenId} purpose={purpose} />
        </div>
        <div id="part-readiness" tabIndex={-1}>
          <CitizenReadiness citizenId={citizenId} purpose={purpose} />
        </div>
        <CitizenTargetGroup citizenId={citizenId} />
      </div>
    </div>
  );
}

interface OpenCitizenProps {
  citizenId: string;
  purpose: LookUpPurpose;
  onPurpose(purpose: LookUpPurpose): void;
}

/** All there is about one citizen: what presses, how it goes, and what was agreed. */
export function OpenCitizen({ citizenId, purpose, onPurpose }: OpenCitizenProps) {
  const { t } = useTranslation('citizen-facts');
  const { id: personId } = usePerson();
  const { data, error, refetch, dataUpdatedAt } = useCitizen(citizenId, purpose);
  const connection = useConnection();
  const notMine = error instanceof ApiProblem && error.code === 'not-found';
  if (notMine && !data) return <NotFoundPage />;
  // Handed over while it was open: nothing of it stays on the screen.
  const page = notMine ? undefined : data;
  const again = (): void => void refetch();
  return (
    <div className={styles.page}>
      <CitizenHead {...{ citizenId, page, purpose, onPurpose }} gone={notMine} />
      {notMine && (
        <div className={styles.gone} role="status">
          <p>{t('gone.text')}</p>
          <LinkButton variant="primary" to={listAddress(personId)}>
            {t('gone.list')}
          </LinkButton>
        </div>
      )}
      {page && (error || connection !== 'online') && <Stale at={dataUpdatedAt} onRetry={again} />}
      {page && <Parts page={page} purpose={purpose} />}
      {!page && !notMine && (error ? <ErrorMessage error={error} onRetry={again} /> : <Loading />)}
    </div>
  );
}
