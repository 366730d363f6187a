import type { Lang } from '../../store/view';
import type { Situation } from './cuts';

export interface LabTexts {
  readonly bar: string;
  readonly cut: string;
  readonly cutTitle: string;
  readonly situation: Readonly<Record<Situation['kind'], (label: string) => string>>;
  readonly situationTitle: Readonly<Record<Situation['kind'], string>>;
  readonly heal: string;
  readonly healTitle: string;
  readonly machine: string;
  readonly machineTitle: string;
  readonly crash: (name: string) => string;
  readonly restart: (name: string) => string;
  readonly pause: (name: string) => string;
  readonly resume: (name: string) => string;
  readonly distance: string;
  readonly distanceTitle: string;
  readonly roundTrip: (milliseconds: string) => string;
  readonly clients: string;
  readonly clientsTitle: string;
  readonly rate: (clients: number, milliseconds: string) => string;
  readonly knobs: string;
  readonly knobsTitle: string;
  readonly readsMenu: string;
  readonly readsIn: string;
  readonly reads: (lane: string) => string;
  readonly readsTitle: string;
  readonly atEnd: string;
}

export const texts: Readonly<Record<Lang, LabTexts>> = {
  en: {
    bar: 'What can be done to the machines of all stores',
    cut: 'Cut',
    cutTitle: 'Cut the network for every store at once',
    situation: {
      same: () => 'all near, 1 ms there and back',
      cross: (label) => `${label}, 80 ms there and back`,
      cut: (label) => label,
      flap: (label) => `${label} comes and goes`,
    },
    situationTitle: {
      same: 'Nothing is cut; every machine is near every other',
      cross: 'Nothing is cut; regions are far from each other',
      cut: 'Cut the network for every store at once',
      flap: 'Out for 1.5 s, back for 1.5 s, until the network is healed',
    },
    heal: 'Heal the network',
    healTitle: 'All machines reach each other again',
    machine: 'Machines',
    machineTitle: 'Stop, start, freeze or thaw a machine',
    crash: (name) => `Stop ${name}`,
    restart: (name) => `Start ${name}`,
    pause: (name) => `Freeze ${name}`,
    resume: (name) => `Thaw ${name}`,
    distance: 'Round trip',
    distanceTitle: 'How long a message and its answer take, from the beginning of the run on',
    roundTrip: (milliseconds) => `${milliseconds} ms`,
    clients: 'Clients',
    clientsTitle: 'How often each client sends an operation, from the beginning of the run on',
    rate: (clients, milliseconds) => `${clients}, one op per ${milliseconds} ms`,
    knobs: 'Settings',
    knobsTitle: 'What holds from the beginning of the run on',
    readsMenu: 'Reads',
    readsIn: 'Reads in',
    reads: (lane) => `Reads in ${lane}`,
    readsTitle: 'What kind of read clients ask for, from the beginning of the run on',
    atEnd: 'The run is over: go back to act',
  },
  ko: {
    bar: '모든 저장소의 머신에 할 수 있는 일',
    cut: '끊기',
    cutTitle: '모든 저장소의 네트워크를 한꺼번에 끊기',
    situation: {
      same: () => '모두 가까움, 왕복 1 ms',
      cross: (label) => `${label}, 왕복 80 ms`,
      cut: (label) => label,
      flap: (label) => `${label} 연결이 끊겼다 이어졌다`,
    },
    situationTitle: {
      same: '끊긴 곳 없이 모든 머신이 서로 가까워요',
      cross: '끊긴 곳 없이 지역끼리 멀리 떨어져 있어요',
      cut: '모든 저장소의 네트워크를 한꺼번에 끊기',
      flap: '네트워크를 이을 때까지 1.5초 끊기고 1.5초 이어지기를 되풀이해요',
    },
    heal: '네트워크 잇기',
    healTitle: '모든 머신이 다시 서로 닿게 하기',
    machine: '머신',
    machineTitle: '머신 정지, 시작, 얼리기, 녹이기',
    crash: (name) => `${name} 정지`,
    restart: (name) => `${name} 시작`,
    pause: (name) => `${name} 얼리기`,
    resume: (name) => `${name} 녹이기`,
    distance: '왕복 시간',
    distanceTitle: '메시지와 답이 걸리는 시간, 실행 처음부터',
    roundTrip: (milliseconds) => `${milliseconds} ms`,
    clients: '클라이언트',
    clientsTitle: '클라이언트마다 연산을 보내는 간격, 실행 처음부터',
    rate: (clients, milliseconds) => `${clients}개, ${milliseconds} ms마다 하나`,
    knobs: '설정',
    knobsTitle: '실행 처음부터 적용되는 값',
    readsMenu: '읽기',
    readsIn: '읽기',
    reads: (lane) => `${lane} 읽기`,
    readsTitle: '클라이언트가 요청하는 읽기 종류, 실행 처음부터',
    atEnd: '실행이 끝났어요. 되돌아가야 할 수 있어요',
  },
};
