export { CapPanel, type CapPanelProps } from './CapPanel';
export type { Estimate, Measured, QuorumAnswer, QuorumAsk } from './pbs/ask';
