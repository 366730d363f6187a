import { lazy, Suspense } from 'react';

// Fetched after the first frame: looking comes before acting.
const LabBar = lazy(() => import('../lab/LabBar'));

export function LabTools() {
  return (
    <Suspense fallback={null}>
      <LabBar />
    </Suspense>
  );
}
