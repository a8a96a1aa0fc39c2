import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { queryClient } from './api/queries.js';
import { Loading } from './components/Loading.js';

// The player arrives as a part of its own.
const player = import.meta.glob<{ default: ComponentType }>('./play/PlayPage.tsx');
const PlayPage = lazy(() => player['./play/PlayPage.tsx']?.() ?? Promise.reject(new Error('No player')));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Suspense fallback={<Loading />}>
          <Routes>
            <Route path="/play/:enrolmentId/:levelId" element={<PlayPage />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
