import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { queryClient } from './api/queries.js';
import { usePerson } from './api/session.js';
import { Loading } from './components/Loading.js';
import { NotFoundPage } from './pages/NotFoundPage.js';
import { SignInPage } from './pages/SignInPage.js';
import { Frame } from './shell/Frame.js';
import { Guard } from './shell/Guard.js';

// The player arrives as a part of its own.
const player = import.meta.glob<{ default: ComponentType }>('./play/PlayPage.tsx');
const PlayPage = lazy(() => player['./play/PlayPage.tsx']?.() ?? Promise.reject(new Error('No player')));

/** A page that is fetched when somebody goes there. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(() => load().then((module) => ({ default: module[name] })));
}

const HomePage = page(() => import('./citizen/HomePage.js'), 'HomePage');

/** Everybody's first page: what it is depends on who one is. */
function Home() {
  const { roles } = usePerson();
  if (roles.includes('citizen')) return <HomePage />;
  return <Navigate to="/caseload" replace />;
}

function Pages() {
  return (
    <Routes>
      <Route element={<Guard role="citizen" />}>
        <Route path="/play/:enrolmentId/:levelId" element={<PlayPage />} />
      </Route>
      <Route element={<Frame />}>
        <Route path="/" element={<SignInPage />} />
        <Route element={<Guard />}>
          <Route path="/home" element={<Home />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Suspense fallback={<Loading />}>
          <Pages />
        </Suspense>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
