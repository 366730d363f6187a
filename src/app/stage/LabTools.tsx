import { lazy, Suspense } from 'react';
import type { Layout } from './layout';

// Fetched after the first frame: looking comes before acting.
const LabBar = lazy(() => import('../lab/LabBar'));

export function LabTools({ layout }: { layout: Layout }) {
  return (
    <Suspense fallback={null}>
      <LabBar layout={layout} />
    </Suspense>
  );
}
