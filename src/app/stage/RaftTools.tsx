import { lazy, memo, Suspense, useEffect } from 'react';
import { useSize } from './useSize';

// Fetched after the first frame: looking comes before acting.
const ActingBar = lazy(() => import('../acting/ActingBar'));

/** What can be done to the members; tells how much height the drawing has to give for it. */
export const RaftTools = memo(function RaftTools({
  onHeight,
}: {
  onHeight?: (height: number) => void;
}) {
  const [ref, size] = useSize<HTMLDivElement>();
  const height = size?.height ?? 0;
  useEffect(() => onHeight?.(height), [onHeight, height]);
  return (
    <div ref={ref}>
      <Suspense fallback={null}>
        <ActingBar />
      </Suspense>
    </div>
  );
});
