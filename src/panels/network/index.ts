export { CutOverlay } from './CutOverlay';
export { NetworkPanel } from './NetworkPanel';
