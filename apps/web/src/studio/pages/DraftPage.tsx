import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import { useDraftStore } from '../draft/use-draft-store.js';
import { useAuthor } from './author.js';
import { DraftFrame } from './DraftFrame.js';

/** One draft, from the server and from what this device still keeps of it. */
export function DraftPage() {
  const { draftId = '' } = useParams();
  const { id } = useAuthor();
  const { store, view, viewAt, error, refetch } = useDraftStore(id, draftId);
  if (store && view?.draftId === draftId)
    return <DraftFrame key={draftId} store={store} view={view} viewAt={viewAt} />;
  // Somebody else's draft and one that is not there look the same.
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  return error ? (
    <ErrorMessage error={error} onRetry={() => void refetch()} />
  ) : (
    <Loading heights={[4, 24]} />
  );
}
