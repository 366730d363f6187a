/** The panel's own words. etcd's and Raft's names stay as they are. */
export interface RaftTexts {
  readonly ring: string;
  readonly logs: string;
  readonly table: string;
  readonly drawing: string;
  readonly role: Readonly<Record<'follower' | 'precandidate' | 'candidate' | 'leader', string>>;
  readonly status: Readonly<Record<'stopped' | 'paused', string>>;
  readonly learner: string;
  readonly leaderOf: (term: number) => string;
  readonly leadsFor: (ms: string) => string;
  readonly quorumCheck: (ms: string) => string;
  readonly firesIn: (ms: string) => string;
  readonly majority: (have: number, all: number, enough: boolean) => string;
  readonly side: (letter: string) => string;
  readonly look: {
    readonly one: (name: string, term: number) => string;
    readonly two: string;
    readonly sameTerm: (term: number) => string;
    readonly none: string;
    readonly asking: (name: string) => string;
  };
  readonly logLook: {
    readonly same: string;
    readonly differ: (index: number) => string;
    readonly behind: (commit: number) => string;
  };
  readonly columns: readonly string[];
  readonly legend: Readonly<
    Record<'term' | 'uncommitted' | 'commit' | 'applied' | 'differ' | 'timer' | 'snapshot', string>
  >;
  readonly member: string;
  readonly commit: string;
  readonly applied: string;
  readonly differs: string;
  readonly holds: (have: number, all: number) => string;
  readonly entry: (member: string, index: number, term: number, committed: boolean) => string;
  readonly memberName: (
    name: string,
    role: string,
    term: number,
    last: number,
    commit: number,
  ) => string;
  readonly lamp: (invariant: string, events: string) => string;
  readonly off: (rules: string) => string;
  readonly empty: string;
}

const en: RaftTexts = {
  ring: 'Raft',
  logs: 'Logs',
  table: 'table view',
  drawing: 'drawing',
  role: {
    follower: 'follower',
    precandidate: 'pre-candidate',
    candidate: 'candidate',
    leader: 'leader',
  },
  status: { stopped: 'stopped', paused: 'paused' },
  learner: 'learner',
  leaderOf: (term) => `leader, term ${term}`,
  leadsFor: (ms) => `for ${ms}`,
  quorumCheck: (ms) => `quorum check in ${ms}`,
  firesIn: (ms) => `timer fires in ${ms}`,
  majority: (have, all, enough) => `${have} of ${all}, ${enough ? 'majority' : 'no majority'}`,
  side: (letter) => `side ${letter}`,
  look: {
    one: (name, term) => `${name} leads term ${term}`,
    two: 'Two filled circles: two leaders, in different terms',
    sameTerm: (term) => `Two leaders in one term, ${term}: that must never be`,
    none: 'Nobody leads: the timers are running',
    asking: (name) => `${name} asks for votes`,
  },
  logLook: {
    same: 'All logs agree',
    differ: (index) => `One index, two entries: ${index} is not the same everywhere`,
    behind: (commit) => `Committed up to ${commit}; dashed cells are not committed there yet`,
  },
  columns: [
    'member',
    'role',
    'term',
    'vote',
    'lead',
    'commit',
    'applied',
    'last',
    'timer',
    'log, newest terms',
  ],
  legend: {
    term: 'term, odd and even',
    uncommitted: 'not committed',
    commit: 'commit',
    applied: 'applied',
    differ: 'logs differ',
    timer: 'election timer, tick = drawn timeout',
    snapshot: 'snapshot',
  },
  member: 'member',
  commit: 'commit',
  applied: 'applied',
  differs: 'differs from the branch beside',
  holds: (have, all) => `${have} of ${all}`,
  entry: (member, index, term, committed) =>
    `${member}, index ${index}, term ${term}, ${committed ? 'committed' : 'not committed'}`,
  memberName: (name, role, term, last, commit) =>
    `etcd member ${name}, ${role}, term ${term}, log ${last}, commit ${commit}`,
  lamp: (invariant, events) => `${invariant} is broken: events ${events}`,
  off: (rules) => `switched off: ${rules}`,
  empty: 'There are no members in this run.',
};

const ko: RaftTexts = {
  ring: 'Raft',
  logs: '로그',
  table: '표로 보기',
  drawing: '그림으로 보기',
  role: { follower: '팔로워', precandidate: '예비 후보', candidate: '후보', leader: '리더' },
  status: { stopped: '멈춤', paused: '일시 정지' },
  learner: '러너(learner)',
  leaderOf: (term) => `리더, 임기 ${term}`,
  leadsFor: (ms) => `${ms}째`,
  quorumCheck: (ms) => `쿼럼 확인까지 ${ms}`,
  firesIn: (ms) => `타이머까지 ${ms}`,
  majority: (have, all, enough) => `${all} 중 ${have}, ${enough ? '과반수' : '과반수 아님'}`,
  side: (letter) => `${letter}쪽`,
  look: {
    one: (name, term) => `임기 ${term}의 리더는 ${name}`,
    two: '채워진 원이 둘: 임기가 다른 두 리더',
    sameTerm: (term) => `임기 ${term}에 리더가 둘: 있어서는 안 되는 일이에요`,
    none: '리더가 없어요. 타이머가 가고 있어요',
    asking: (name) => `${name}의 투표 요청`,
  },
  logLook: {
    same: '모든 로그가 같아요',
    differ: (index) => `한 자리에 두 항목: ${index}번이 서로 달라요`,
    behind: (commit) => `${commit}번까지 커밋. 점선 칸은 그 멤버에서 아직 커밋되지 않았어요`,
  },
  columns: [
    '멤버',
    '역할',
    '임기',
    '투표',
    '리더',
    '커밋',
    '적용',
    '마지막',
    '타이머',
    '로그(최근 임기)',
  ],
  legend: {
    term: '임기(홀수·짝수)',
    uncommitted: '커밋 전',
    commit: '커밋',
    applied: '적용됨',
    differ: '로그가 다름',
    timer: '선거 타이머, 눈금은 뽑힌 시간',
    snapshot: '스냅숏',
  },
  member: '멤버',
  commit: '커밋',
  applied: '적용',
  differs: '옆 갈래와 다름',
  holds: (have, all) => `${all} 중 ${have}`,
  entry: (member, index, term, committed) =>
    `${member}, ${index}번, 임기 ${term}, ${committed ? '커밋됨' : '커밋 전'}`,
  memberName: (name, role, term, last, commit) =>
    `etcd 멤버 ${name}, ${role}, 임기 ${term}, 로그 ${last}, 커밋 ${commit}`,
  lamp: (invariant, events) => `불변 조건이 깨졌어요: ${invariant} (이벤트 ${events})`,
  off: (rules) => `꺼진 규칙: ${rules}`,
  empty: '이 실행에는 멤버가 없어요.',
};

export const texts = { en, ko } as const;
export type Lang = keyof typeof texts;
