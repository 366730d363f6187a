import type { Lang } from '../words';

export interface CheckTexts {
  readonly look: string;
  readonly choose: string;
  readonly drop: string;
  readonly budget: string;
  readonly configurations: (count: string) => string;
  readonly stop: string;
  readonly again: string;
  readonly running: (name: string, judged: number, count: number | null) => string;
  readonly stopped: (judged: number, count: number | null) => string;
  readonly refused: (name: string, problems: number) => string;
  readonly tooLarge: (name: string) => string;
  readonly failed: (name: string, message: string) => string;
  readonly empty: string;
  readonly counts: (operations: string, clients: string, keys: string) => string;
  readonly verdict: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly labels: Readonly<
    Record<'stale' | 'inversion' | 'phantom' | 'readYourWrites' | 'monotonicReads', string>
  >;
  readonly noLabels: string;
  readonly clean: string;
  readonly staleness: (versions: string, time: string) => string;
  readonly key: (key: string) => string;
  readonly zones: string;
  readonly search: (configurations: string) => string;
  readonly witness: (length: string) => string;
  readonly unwritten: (op: string) => string;
  readonly early: (read: string, write: string) => string;
  readonly crossing: (first: string, second: string) => string;
  readonly before: (ends: string, called: string) => string;
  readonly start: string;
  readonly stuck: (length: string, holds: string, op: string) => string;
  readonly exhausted: (length: string, op: string) => string;
  readonly culprit: (read: string, against: string) => string;
  readonly operation: (id: number, words: string, times: string) => string;
}

export const texts: Readonly<Record<Lang, CheckTexts>> = {
  en: {
    look: 'A recorded history as JSON, such as one saved from a store above: operations with client, key, f, value, call, ret and outcome.',
    choose: 'Choose a file',
    drop: 'or drop it here',
    budget: 'Budget for each key',
    configurations: (count) => `${count} configurations`,
    stop: 'Stop',
    again: 'Check again',
    running: (name, judged, count) =>
      count === null ? `Reading ${name}…` : `${name}: ${judged} of ${count} judged…`,
    stopped: (judged, count) =>
      count === null
        ? 'Stopped before the file was read.'
        : `Stopped: ${judged} of ${count} were judged.`,
    refused: (name, problems) =>
      `${name} cannot be judged: ${problems === 1 ? 'one problem' : `${problems} problems`}.`,
    tooLarge: (name) =>
      `${name} is larger than 20 MB. Check it with npm run sim -- check, or cut it into several.`,
    failed: (name, message) =>
      `${name} could not be judged: ${message}. Try a smaller budget, or npm run sim -- check.`,
    empty: 'The file holds no history.',
    counts: (operations, clients, keys) =>
      `${operations} operations, ${clients} clients, ${keys} keys`,
    verdict: { yes: 'linearizable', no: 'not linearizable', unknown: 'unknown: budget used up' },
    labels: {
      stale: 'stale',
      inversion: 'older than an earlier read',
      phantom: 'of a value nobody wrote',
      readYourWrites: 'that missed their own write',
      monotonicReads: 'that went back in time',
    },
    noLabels: 'Reads are not labelled: there is a cas, or a value is written twice.',
    clean: 'No read is stale, inverted or a phantom.',
    staleness: (versions, time) =>
      `At most ${versions} versions behind; stale for at most ${time}, in the file’s unit.`,
    key: (key) => `key ${key}`,
    zones: 'zone test',
    search: (configurations) => `search, ${configurations} configurations`,
    witness: (length) => `one legal order of ${length} operations`,
    unwritten: (op) => `${op} saw a value that nobody can have written.`,
    early: (read, write) => `${read} was over before ${write} was called.`,
    crossing: (first, second) =>
      `Values ${first} and ${second} would each have to come before the other:`,
    before: (ends, called) => `${ends} was over before ${called} was called`,
    start: 'the initial value',
    stuck: (length, holds, op) =>
      `The longest order has ${length} operations; the register then holds ${holds}, and ${op} cannot be placed.`,
    exhausted: (length, op) =>
      `The longest order so far has ${length} operations; ${op} was not placed yet. A larger budget may tell.`,
    culprit: (read, against) => `${read} contradicts ${against}`,
    operation: (id, words, times) => `${words} (operation ${id}, ${times})`,
  },
  ko: {
    look: '위 저장소에서 저장한 것 같은 JSON 기록이에요. 연산마다 client, key, f, value, call, ret, outcome이 있어야 해요.',
    choose: '파일 고르기',
    drop: '또는 여기에 끌어다 놓기',
    budget: '키마다 예산',
    configurations: (count) => `구성 ${count}개`,
    stop: '멈추기',
    again: '다시 검사',
    running: (name, judged, count) =>
      count === null ? `${name} 읽는 중…` : `${name}: ${count}개 중 ${judged}개 판정…`,
    stopped: (judged, count) =>
      count === null
        ? '파일을 읽기 전에 멈췄어요.'
        : `멈췄어요. ${count}개 중 ${judged}개를 판정했어요.`,
    refused: (name, problems) => `${name} 파일을 판정할 수 없어요. 문제 ${problems}개.`,
    tooLarge: (name) =>
      `${name} 파일이 20 MB보다 커요. npm run sim -- check로 검사하거나 나누세요.`,
    failed: (name, message) =>
      `${name} 파일을 판정하지 못했어요: ${message}. 예산을 줄이거나 npm run sim -- check를 쓰세요.`,
    empty: '파일에 기록이 없어요.',
    counts: (operations, clients, keys) =>
      `연산 ${operations}개, 클라이언트 ${clients}개, 키 ${keys}개`,
    verdict: { yes: '선형화 가능', no: '선형화 불가', unknown: '판정 못 함, 예산 소진' },
    labels: {
      stale: '옛 값',
      inversion: '앞선 읽기보다 옛 값',
      phantom: '아무도 쓰지 않은 값',
      readYourWrites: '자기 쓰기를 못 봄',
      monotonicReads: '시간을 거스름',
    },
    noLabels: '읽기에 이름을 붙일 수 없어요. cas가 있거나 같은 값을 두 번 썼어요.',
    clean: '옛 값, 뒤집힌 값, 없던 값을 읽은 적이 없어요.',
    staleness: (versions, time) =>
      `최대 ${versions}개 버전, 파일의 시간 단위로 최대 ${time} 뒤처졌어요.`,
    key: (key) => `키 ${key}`,
    zones: '구간 검사',
    search: (configurations) => `탐색, 구성 ${configurations}개`,
    witness: (length) => `올바른 순서 하나, 연산 ${length}개`,
    unwritten: (op) => `${op}: 아무도 썼을 수 없는 값을 봤어요.`,
    early: (read, write) => `${write} 호출 전에 ${read} 완료.`,
    crossing: (first, second) => `값 ${first}과 값 ${second}이 서로 먼저여야 해요:`,
    before: (ends, called) => `${called} 호출 전에 ${ends} 완료`,
    start: '처음 값',
    stuck: (length, holds, op) =>
      `가장 긴 순서는 연산 ${length}개예요. 그때 값은 ${holds}이고, 놓을 수 없는 연산은 ${op}.`,
    exhausted: (length, op) =>
      `지금까지 가장 긴 순서는 연산 ${length}개예요. 아직 놓지 못한 연산은 ${op}. 예산을 늘리면 알 수도 있어요.`,
    culprit: (read, against) => `${read} ↔ ${against}`,
    operation: (id, words, times) => `${words} (연산 ${id}, ${times})`,
  },
};
