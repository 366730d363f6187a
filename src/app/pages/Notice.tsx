import { lazy, Suspense } from 'react';
import { useOrreryState } from '../orrery';

// Fetched only when something was wrong.
const Notices = lazy(() => import('./Notices'));

/** What was wrong with the link that led here; almost always nothing. */
export function Notice() {
  const notice = useOrreryState(({ place }) => (place.page === 'opening' ? null : place.notice));
  return notice === null ? null : (
    <Suspense fallback={null}>
      <Notices notice={notice} />
    </Suspense>
  );
}
