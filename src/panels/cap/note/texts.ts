import type { PlaceName } from './noteLayout';

export interface NoteTexts {
  readonly look: string;
  readonly caption: string;
  readonly question: string;
  readonly cut: string;
  readonly calm: string;
  readonly places: Readonly<Record<PlaceName, string>>;
}

const en: NoteTexts = {
  look: 'Each corner opens the scenario that measures it.',
  caption: 'The CAP triangle and the PACELC tree',
  question: 'Is the network cut?',
  cut: 'cut',
  calm: 'else',
  places: {
    C: 'C, consistency: open the scenario',
    A: 'A, availability: open the scenario',
    P: 'P, partition, which happens and is not picked: open the scenario',
    CA: 'CA: is there such a system? Open the scenario',
    CP: 'CP: open the scenario',
    AP: 'AP: open the scenario',
    PA: 'Cut, availability kept: open the scenario',
    PC: 'Cut, consistency kept: open the scenario',
    EL: 'Else, latency kept short: open the scenario',
    EC: 'Else, consistency kept: open the scenario',
    etcd: 'Where etcd stands: open the scenario',
  },
};

const ko: NoteTexts = {
  look: '모서리를 누르면 그것을 재는 시나리오가 열려요.',
  caption: 'CAP 삼각형과 PACELC 나무',
  question: '네트워크가 끊겼나요?',
  cut: '끊김',
  calm: '그 밖',
  places: {
    C: 'C, 일관성: 시나리오 열기',
    A: 'A, 가용성: 시나리오 열기',
    P: 'P, 고르지 않아도 일어나는 네트워크 분할: 시나리오 열기',
    CA: 'CA, 그런 시스템이 있을까: 시나리오 열기',
    CP: 'CP: 시나리오 열기',
    AP: 'AP: 시나리오 열기',
    PA: '끊겼을 때 가용성: 시나리오 열기',
    PC: '끊겼을 때 일관성: 시나리오 열기',
    EL: '그 밖에는 짧은 지연 시간: 시나리오 열기',
    EC: '그 밖에는 일관성: 시나리오 열기',
    etcd: 'etcd의 자리: 시나리오 열기',
  },
};

export const texts = { en, ko } as const;
