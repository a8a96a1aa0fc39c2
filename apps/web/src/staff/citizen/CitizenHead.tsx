import { ArrowLeft, ClipboardList, Eye } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CitizenPage, LookUpPurpose } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { LinkButton } from '../../components/Button.js';
import { PageTitle } from '../../components/PageTitle.js';
import { useText } from '../../i18n/useText.js';
import { listAddress } from '../caseload/last-address.js';
import { HandOverCitizen } from '../handover/HandOverCitizen.js';
import styles from './CitizenPage.module.css';
import { Contact } from './Contact.js';
import { PurposeDialog } from './PurposeDialog.js';

/** That the look-up is kept and why, in small print, and the way to another reason. */
function LookUp({ purpose, onChange }: { purpose: LookUpPurpose; onChange(purpose: LookUpPurpose): void }) {
  const { t } = useTranslation(['staff', 'citizen-facts']);
  const [changing, setChanging] = useState(false);
  return (
    <div className={styles.lookUp}>
      <p>{t('citizen-facts:purpose.why', { purpose: t(`staff:purpose.${purpose}`) })}</p>
      <button type="button" className={styles.change} onClick={() => setChanging(true)}>
        {t('citizen-facts:purpose.change')}
      </button>
      {changing && (
        <PurposeDialog
          before={purpose}
          onClose={() => setChanging(false)}
          onChoose={(chosen) => {
            setChanging(false);
            onChange(chosen);
          }}
        />
      )}
    </div>
  );
}

interface CitizenHeadProps {
  citizenId: string;
  /** Undefined while it is fetched, and when the citizen is somebody else's by now. */
  page: CitizenPage | undefined;
  gone: boolean;
  purpose: LookUpPurpose;
  onPurpose(purpose: LookUpPurpose): void;
}

/** Who it is about, and what one does with the whole of it. */
export function CitizenHead({ citizenId, page, gone, purpose, onPurpose }: CitizenHeadProps) {
  const { t } = useTranslation(['staff', 'citizen-facts', 'citizen-page']);
  const text = useText();
  const { id: personId } = usePerson();
  return (
    <header className={gone ? styles.goneHead : styles.head}>
      <Link to={listAddress(personId)} className={styles.back}>
        <ArrowLeft size={20} aria-hidden="true" />
        {t('staff:citizen.back')}
      </Link>
      <PageTitle>
        {gone ? t('citizen-facts:gone.title') : (page?.displayName ?? t('staff:citizen.title'))}
      </PageTitle>
      {page && (
        <>
          <Contact page={page} />
          {page.followedSince && (
            <p className={styles.contact}>
              {t('citizen-facts:since', { date: text.date(page.followedSince) })}
            </p>
          )}
          <LookUp purpose={purpose} onChange={onPurpose} />
        </>
      )}
      <div className={styles.actions}>
        {page && (
          <>
            <LinkButton
              variant="brand"
              to={{ search: '?view=brief' }}
              icon={<ClipboardList size={20} aria-hidden="true" />}
            >
              {t('citizen-page:brief.open')}
            </LinkButton>
            <LinkButton to={{ search: '?view=citizen' }} icon={<Eye size={20} aria-hidden="true" />}>
              {t('citizen-facts:asCitizen.open')}
            </LinkButton>
          </>
        )}
        {/* Its dialog says how the handover went, also when the citizen has gone by then. */}
        <HandOverCitizen citizenId={citizenId} />
      </div>
    </header>
  );
}
