export { CapPanel, type CapPanelProps } from './CapPanel';
export { readLab } from './lab';
export type { Estimate, Measured, QuorumAnswer, QuorumAsk } from './pbs/ask';
