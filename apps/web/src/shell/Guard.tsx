import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import type { Role } from '@mikrosprint/contracts';
import { ApiProblem } from '../api/problem.js';
import { startSession, useSession } from '../api/session.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import { NotFoundPage } from '../pages/NotFoundPage.js';

const offline = new ApiProblem('offline', 0);

function Unreachable() {
  const { t } = useTranslation('shell');
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('unreachable')}</PageTitle>
      <ErrorMessage error={offline} onRetry={() => void startSession()} />
    </div>
  );
}

/** Pages for signed-in people, and for some roles when they are named. Others' pages do not exist for them. */
export function Guard({ roles }: { roles?: readonly Role[] }) {
  const { status, person } = useSession();
  const { pathname } = useLocation();
  if (status === 'unreachable') return <Unreachable />;
  if (!person) return <Navigate to="/" replace state={{ from: pathname }} />;
  if (roles && !person.roles.some((role) => roles.includes(role))) return <NotFoundPage />;
  return <Outlet />;
}
