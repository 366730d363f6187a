import type { Primary2pcSpec } from '../spec';
import { ABADI } from './pacelc';
import type { Preset, Source } from './types';
import { SECONDS } from './units';

const PROTOCOL: Primary2pcSpec = {
  kind: 'primary2pc',
  prepareTimeout: 90 * SECONDS,
  heuristic: false,
  evenSplit: 'lowest',
  fencing: true,
};

const SOURCES: readonly Source[] = [
  {
    what: 'a minority stops; of two halves the one with the lowest host id goes on (makePPDDecision)',
    url: 'https://github.com/VoltDB/voltdb/blob/master/src/frontend/org/voltcore/messaging/HostMessenger.java',
    confirmed: true,
  },
  {
    what: 'heartbeat timeout 90 s (DEFAULT_HEARTBEAT_TIMEOUT_SECONDS)',
    url: 'https://github.com/VoltDB/voltdb/blob/master/src/frontend/org/voltcore/common/Constants.java',
    confirmed: true,
  },
  {
    what: 'k-safety and what a network partition does to it',
    url: 'https://docs.voltactivedata.com/UsingVoltDB/KsafeNetPart.php',
    confirmed: true,
  },
  {
    what: 'synchronous replication as two-phase commit with local reads: our simplification',
    url: 'https://docs.voltactivedata.com/UsingVoltDB/KsafeNetPart.php',
    confirmed: false,
  },
  ABADI,
];

export const VOLTDB: readonly Preset[] = [
  {
    id: 'voltdb',
    title: 'VoltDB, K-safety, partition detection, heartbeat timeout 90 s',
    operation: 'single-partition writes; reads at one replica',
    protocol: PROTOCOL,
    caveat: {
      en: 'A silent cut stops everybody until the heartbeat timeout; then the smaller side shuts down. In a half-half split the side with the lowest host id lives. Every node is taken to hold a full copy.',
      ko: '조용히 끊기면 하트비트 제한 시간까지 모두 멈추고, 그 뒤 작은 쪽이 꺼져요. 반반으로 갈리면 가장 낮은 호스트 번호가 있는 쪽이 살아요. 모든 노드가 전체 사본을 가진다고 봐요.',
    },
    note: null,
    paper: 'PC/EC',
    sources: SOURCES,
  },
  {
    id: 'voltdb-2s',
    title: 'VoltDB, K-safety, partition detection, heartbeat timeout 2 s',
    operation: 'single-partition writes; reads at one replica',
    protocol: { ...PROTOCOL, prepareTimeout: 2 * SECONDS },
    caveat: {
      en: 'The same rule with a short timeout, so that one sees it at work: first all wait, then the larger side goes on alone.',
      ko: '같은 규칙을 짧은 제한 시간으로 볼 수 있어요. 먼저 모두 기다리고, 그다음 큰 쪽만 이어 가요.',
    },
    note: null,
    paper: 'PC/EC',
    sources: SOURCES,
  },
];
