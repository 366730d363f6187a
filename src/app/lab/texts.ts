import type { Lang } from '../../store/view';

interface LabTexts {
  readonly bar: string;
  readonly cut: string;
  readonly cutTitle: string;
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
  readonly atEnd: string;
}

export const texts: Readonly<Record<Lang, LabTexts>> = {
  en: {
    bar: 'What can be done to the machines of all stores',
    cut: 'Cut',
    cutTitle: 'Cut the network for every store at once',
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
    atEnd: 'The run is over: go back to act',
  },
  ko: {
    bar: '모든 저장소의 머신에 할 수 있는 일',
    cut: '끊기',
    cutTitle: '모든 저장소의 네트워크를 한꺼번에 끊기',
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
    atEnd: '실행이 끝났어요. 되돌아가야 할 수 있어요',
  },
};
