export { EtcdPanel, type EtcdPanelProps } from './EtcdPanel';
export { NEWEST, type StorePlace } from './place';
