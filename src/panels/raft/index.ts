export { RaftPanel } from './RaftPanel';
export type { RingPaper } from './RingFigure';
