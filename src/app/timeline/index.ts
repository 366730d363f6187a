export { Timeline } from './Timeline';
export { Transport, type TransportProps } from './Transport';
export type { TimelineProps, TimelineVariant } from './types';
