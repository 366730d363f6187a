import type { Lang } from '../../../store/view';

/** Words of the cards of a laboratory. Names of states, fields, machines and settings are the model's own. */
export interface LabInspectorTexts {
  readonly configuration: string;
  readonly nodes: string;
  readonly clients: string;
  readonly underWay: string;
  readonly belongs: string;
  readonly operation: string;
  readonly toAnswer: string;
  readonly toCall: string;
  readonly noChart: string;
  readonly forgotten: string;
  readonly pause: string;
  readonly term: (term: number) => string;
  readonly side: (letter: string) => string;
  readonly request: (machine: string, node: string) => string;
  readonly watcher: (node: string) => string;
  readonly client: (node: string) => string;
  readonly roaming: string;
  readonly setClient: (node: string) => string;
  readonly status: Readonly<Record<'running' | 'stopped' | 'paused', string>>;
  readonly outcome: Readonly<Record<'open' | 'ok' | 'fail' | 'info', string>>;
  readonly mark: Readonly<Record<'stale' | 'inversion' | 'phantom', string>>;
}

const en: LabInspectorTexts = {
  configuration: 'Configuration',
  nodes: 'Nodes',
  clients: 'Clients',
  underWay: 'Under way here',
  belongs: 'Belongs to',
  operation: 'Operation',
  toAnswer: 'To the event that ended it',
  toCall: 'To the event that began it',
  noChart: 'No node has a chart for it now: it is over, or this protocol keeps requests in a list.',
  forgotten: 'No node deals with this request now. Go to an event between its call and its answer.',
  pause: 'Pause to read its fields.',
  term: (term) => `term ${term}`,
  side: (letter) => `side ${letter}`,
  request: (machine, node) => `The ${machine} that ${node} has for one request`,
  watcher: (node) => `Watcher beside ${node}`,
  client: (node) => `Client of registers beside ${node}`,
  roaming: 'Client of registers that goes from node to node',
  setClient: (node) => `Client of a set beside ${node}`,
  status: { running: 'running', stopped: 'stopped', paused: 'paused' },
  outcome: {
    open: 'no answer yet',
    ok: 'ok',
    fail: 'refused, certainly without effect',
    info: 'unknown: it may have happened',
  },
  mark: { stale: 'stale', inversion: 'inversion', phantom: 'phantom' },
};

const ko: LabInspectorTexts = {
  configuration: '구성',
  nodes: '노드',
  clients: '클라이언트',
  underWay: '여기서 진행 중',
  belongs: '속한 곳',
  operation: '작업',
  toAnswer: '끝낸 이벤트로',
  toCall: '시작한 이벤트로',
  noChart:
    '지금 이 작업의 상태도를 가진 노드가 없어요. 이미 끝났거나, 이 프로토콜은 요청을 목록으로만 가지고 있어요.',
  forgotten: '지금 이 요청을 다루는 노드가 없어요. 요청과 응답 사이의 이벤트로 가면 볼 수 있어요.',
  pause: '멈추면 필드를 읽을 수 있어요.',
  term: (term) => `임기 ${term}`,
  side: (letter) => `${letter} 쪽`,
  request: (machine, node) => `${node} 노드가 요청 하나를 위해 가진 ${machine}`,
  watcher: (node) => `${node} 옆의 감시자`,
  client: (node) => `${node} 옆의 레지스터 클라이언트`,
  roaming: '노드를 옮겨 다니는 레지스터 클라이언트',
  setClient: (node) => `${node} 옆의 집합 클라이언트`,
  status: { running: '실행 중', stopped: '멈춤', paused: '일시 정지' },
  outcome: {
    open: '아직 응답 없음',
    ok: '성공',
    fail: '거절, 효과 없음이 확실',
    info: '알 수 없음, 일어났을 수도 있음',
  },
  mark: { stale: '오래된 값', inversion: '역전', phantom: '없는 값' },
};

export const texts: Readonly<Record<Lang, LabInspectorTexts>> = { en, ko };
