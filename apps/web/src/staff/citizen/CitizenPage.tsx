import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { usePerson } from '../../api/session.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { listAddress } from '../caseload/last-address.js';
import { Brief } from './brief/Brief.js';
import { OpenCitizen } from './OpenCitizen.js';
import { useOpening } from './opening.js';
import { PurposeDialog } from './PurposeDialog.js';

const AsCitizenSees = lazy(() =>
  import('./AsCitizenSees.js').then((module) => ({ default: module.AsCitizenSees })),
);

/** Why it is opened is asked once; the brief and what the citizen sees belong to the same opening. */
export function CitizenPage() {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const { citizenId = '' } = useParams();
  const { id: personId } = usePerson();
  const [search, setSearch] = useSearchParams();
  const { opened, open } = useOpening(citizenId);
  if (opened === null) {
    return (
      <>
        <PageTitle>{t('citizen.title')}</PageTitle>
        <PurposeDialog key={citizenId} onChoose={open} onClose={() => void navigate(listAddress(personId))} />
      </>
    );
  }
  const back = (): void => setSearch({});
  switch (search.get('view')) {
    case 'brief':
      return <Brief {...opened} onBack={back} />;
    case 'citizen':
      return (
        <Suspense fallback={<Loading />}>
          <AsCitizenSees {...opened} onBack={back} />
        </Suspense>
      );
    default:
      return <OpenCitizen {...opened} onPurpose={open} />;
  }
}
