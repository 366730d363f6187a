export { RaftPanel } from './RaftPanel';
