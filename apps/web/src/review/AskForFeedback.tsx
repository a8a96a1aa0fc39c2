import { lazy, Suspense } from 'react';

const SprintFeedback = lazy(() =>
  import('./SprintFeedback.js').then((module) => ({ default: module.SprintFeedback })),
);

/** The three questions after a sprint, fetched after the page they stand on: nothing waits for them. */
export function AskForFeedback({ enrolmentId }: { enrolmentId: string }) {
  return (
    <Suspense fallback={null}>
      <SprintFeedback enrolmentId={enrolmentId} />
    </Suspense>
  );
}
