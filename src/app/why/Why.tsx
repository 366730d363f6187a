import { lazy, Suspense } from 'react';

// Its sentences are fetched with the first thing that is selected.
const WhyCard = lazy(() => import('./WhyCard'));

/** The why of a selection, where it is known. */
export function Why({ selection, title }: { selection: string; title?: string }) {
  return (
    <Suspense fallback={null}>
      <WhyCard selection={selection} {...(title !== undefined && { title })} />
    </Suspense>
  );
}
