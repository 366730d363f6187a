import type { Consistency, RuleName } from '../../sim/config';
import type { Obstacle } from '../../store/acting';
import type { Lang } from '../../store/view';
import { withParticle } from '../narration/josa';
import type { Because, DeedName } from './deeds';

interface ActingTexts {
  readonly bar: string;
  readonly member: (name: string) => string;
  readonly choose: string;
  readonly deed: Readonly<Record<DeedName, string>>;
  /** What it does, for the title of its button. */
  readonly does: Readonly<Record<DeedName, (name: string) => string>>;
  readonly because: Readonly<Record<Because, (name: string) => string>>;
  readonly obstacle: Readonly<Record<Exclude<Obstacle, 'none'>, string>>;
  readonly goBack: string;
  readonly write: string;
  readonly read: string;
  readonly members: string;
  readonly rules: string;
  readonly key: string;
  readonly value: string;
  readonly at: string;
  readonly leader: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Consistency, string>>;
  readonly lease: string;
  readonly sendWrite: string;
  readonly sendRead: string;
  readonly noKey: string;
  readonly longKey: string;
  readonly patience: string;
  readonly voters: (count: number, needed: number) => string;
  readonly membership: Readonly<Record<'voter' | 'learner' | 'outgoing' | 'none', string>>;
  readonly addVoter: (name: string) => string;
  readonly addLearner: (name: string) => string;
  readonly promote: string;
  readonly remove: string;
  readonly whichMember: (deed: string, name: string) => string;
  readonly rulesLook: string;
  readonly rule: Readonly<Record<RuleName, string>>;
  readonly you: string;
  readonly waiting: (since: string) => string;
  readonly noValue: string;
}

const en: ActingTexts = {
  bar: 'Act on the cluster',
  member: (name) => `Act on ${name}`,
  choose: 'Member to act on',
  deed: {
    restart: 'Restart',
    resume: 'Resume',
    stop: 'Stop',
    shutDown: 'Shut down',
    pause: 'Pause',
    isolate: 'Isolate',
    reconnect: 'Reconnect',
    timeout: 'Force timeout',
    transfer: 'Make leader',
    snapshot: 'Snapshot',
  },
  does: {
    restart: (name) => `${name} starts again from what its disk holds`,
    resume: (name) => `${name} goes on and handles what has piled up`,
    stop: (name) => `${name} dies at once: what is not on its disk is gone`,
    shutDown: (name) => `${name} hands its leadership over, then it stops`,
    pause: (name) => `${name} freezes: what arrives waits`,
    isolate: (name) => `All links between ${name} and the other members are cut`,
    reconnect: (name) => `The cut links of ${name} carry messages again`,
    timeout: (name) => `The election timer of ${name} fires now`,
    transfer: (name) => `The leader hands over to ${name}: etcdctl move-leader`,
    snapshot: (name) => `${name} writes what it has applied into a snapshot and shortens its log`,
  },
  because: {
    noLeader: () => 'Nobody leads, so nobody can hand over. Wait until a leader is elected.',
    learner: (name) =>
      `${name} is a learner: it has no vote and never campaigns. Promote it first.`,
    noMember: (name) => `${name} is no member of the cluster.`,
    handingOver: () => 'The leader is handing over already.',
    nothingNew: (name) => `${name} has applied nothing since its last snapshot.`,
  },
  obstacle: {
    end: 'The run ends here: what you do would have no time to show. Go back, then act.',
    broken: 'The run has stopped. Restore it, then act.',
  },
  goBack: 'Go back 1 s',
  write: 'Write',
  read: 'Read',
  members: 'Members',
  rules: 'Rules',
  key: 'Key',
  value: 'Value',
  at: 'At member',
  leader: 'the leader',
  kind: 'Kind',
  kinds: {
    linearizable:
      'Sees every write that was answered before it. The leader first asks a majority whether it still leads.',
    serializable: 'The member answers at once from what it has applied. It may be old.',
    'leader-local':
      'Whoever believes that it leads answers from its own store, unasked. Raft without etcd’s check.',
  },
  lease:
    'Sees every write that was answered before it, as long as clocks are honest: the leader trusts its lease and asks nobody.',
  sendWrite: 'Write to etcd',
  sendRead: 'Read from etcd',
  noKey: 'Write a key, for instance x.',
  longKey: 'A key has at most 256 characters. Shorten it.',
  patience: 'You give up after 5 s without an answer.',
  voters: (count, needed) => `${count} voters, a majority is ${needed}`,
  membership: { voter: 'voter', learner: 'learner', outgoing: 'leaving', none: 'no member' },
  addVoter: (name) => `Add voter ${name}`,
  addLearner: (name) => `Add learner ${name}`,
  promote: 'Promote',
  remove: 'Remove',
  whichMember: (deed, name) => `${deed} ${name}`,
  rulesLook:
    'Switched at all members at once. Without one of the first three it is not Raft any more: see what breaks.',
  rule: {
    ownTermCommit: 'A leader counts copies only of entries of its own term.',
    oneVotePerTerm: 'A member votes once in a term.',
    persistBeforeAnswer: 'A vote or an entry is on disk before anybody hears of it.',
    preVote: 'Who wants to campaign first asks whether it could win.',
    checkQuorum: 'A leader that does not hear a majority steps down.',
  },
  you: 'You',
  waiting: (since) => `no answer yet, ${since}`,
  noValue: 'no such key',
};

const ko: ActingTexts = {
  bar: '클러스터에 해 보기',
  member: (name) => `${name}에 해 보기`,
  choose: '대상 멤버',
  deed: {
    restart: '재시작',
    resume: '재개',
    stop: '정지',
    shutDown: '정상 종료',
    pause: '일시 정지',
    isolate: '고립',
    reconnect: '다시 연결',
    timeout: '타임아웃 강제',
    transfer: '리더 지정',
    snapshot: '스냅숏',
  },
  does: {
    restart: (name) => `${withParticle(name, '이/가')} 디스크에 있는 것에서 다시 시작해요`,
    resume: (name) => `${withParticle(name, '이/가')} 다시 움직이며 쌓인 것을 처리해요`,
    stop: (name) => `${withParticle(name, '이/가')} 바로 죽어요. 디스크에 없는 것은 사라져요`,
    shutDown: (name) => `${withParticle(name, '이/가')} 리더 자리를 넘기고 멈춰요`,
    pause: (name) => `${withParticle(name, '이/가')} 얼어붙어요. 도착하는 것은 기다려요`,
    isolate: (name) => `${withParticle(name, '와/과')} 다른 멤버 사이의 링크를 모두 끊어요`,
    reconnect: (name) => `${name}의 끊긴 링크가 다시 메시지를 날라요`,
    timeout: (name) => `${name}의 선거 타이머가 지금 울려요`,
    transfer: (name) => `리더가 ${name}에 자리를 넘겨요: etcdctl move-leader`,
    snapshot: (name) => `${withParticle(name, '이/가')} 적용한 것을 스냅숏으로 쓰고 로그를 줄여요`,
  },
  because: {
    noLeader: () => '리더가 없어서 넘겨줄 멤버가 없어요. 리더가 뽑힐 때까지 기다리세요.',
    learner: (name) =>
      `${withParticle(name, '은/는')} 러너라서 표가 없고 출마하지 않아요. 먼저 승격하세요.`,
    noMember: (name) => `${withParticle(name, '은/는')} 클러스터의 멤버가 아니에요.`,
    handingOver: () => '리더가 이미 자리를 넘기고 있어요.',
    nothingNew: (name) => `${withParticle(name, '은/는')} 마지막 스냅숏 뒤로 적용한 것이 없어요.`,
  },
  obstacle: {
    end: '실행이 여기서 끝나서, 무엇을 해도 나타날 시간이 없어요. 뒤로 간 다음에 해 보세요.',
    broken: '실행이 멈췄어요. 되살린 다음에 해 보세요.',
  },
  goBack: '1초 뒤로',
  write: '쓰기',
  read: '읽기',
  members: '멤버',
  rules: '규칙',
  key: '키',
  value: '값',
  at: '받을 멤버',
  leader: '리더',
  kind: '종류',
  kinds: {
    linearizable: '먼저 응답받은 쓰기를 모두 봐요. 리더는 아직 리더인지 과반수에게 먼저 물어요.',
    serializable: '멤버가 적용해 둔 것에서 바로 답해요. 오래된 값일 수 있어요.',
    'leader-local':
      '스스로 리더라고 믿는 멤버가 묻지 않고 자기 저장소에서 답해요. etcd의 확인이 빠진 Raft예요.',
  },
  lease:
    '시계가 정직한 동안은 먼저 응답받은 쓰기를 모두 봐요. 리더는 리스를 믿고 아무에게도 묻지 않아요.',
  sendWrite: 'etcd에 쓰기',
  sendRead: 'etcd에서 읽기',
  noKey: '키를 적어 주세요. 예: x',
  longKey: '키는 256자까지예요. 줄여 주세요.',
  patience: '응답이 없으면 5초 뒤에 포기해요.',
  voters: (count, needed) => `투표 멤버 ${count}, 과반수 ${needed}`,
  membership: { voter: '투표 멤버', learner: '러너', outgoing: '나가는 중', none: '멤버 아님' },
  addVoter: (name) => `투표 멤버 ${name} 추가`,
  addLearner: (name) => `러너 ${name} 추가`,
  promote: '승격',
  remove: '제거',
  whichMember: (deed, name) => `${name} ${deed}`,
  rulesLook:
    '모든 멤버에서 한꺼번에 바뀌어요. 앞의 셋 중 하나라도 끄면 더는 Raft가 아니에요. 무엇이 깨지는지 보세요.',
  rule: {
    ownTermCommit: '리더는 자기 임기의 항목만 복사본을 세어 커밋해요.',
    oneVotePerTerm: '멤버는 한 임기에 한 번만 투표해요.',
    persistBeforeAnswer: '표와 항목은 누구에게 알리기 전에 디스크에 기록돼요.',
    preVote: '출마하려는 멤버는 이길 수 있는지 먼저 물어봐요.',
    checkQuorum: '과반수의 소식을 못 듣는 리더는 물러나요.',
  },
  you: '나',
  waiting: (since) => `아직 응답 없음, ${since}`,
  noValue: '그런 키 없음',
};

export const texts: Readonly<Record<Lang, ActingTexts>> = { en, ko };
