import type { ReasonCode, SentenceCode, Values } from '../../player/explain/types';
import type { Lang } from '../../store/view';
import { type Particle, withParticle } from '../narration/josa';
import { storeTexts } from './storeTexts';

/** Sentences for what the run explains. Machine words stay as they are; `because` is printed beside them. */
export interface WhyTexts {
  readonly chain: string;
  readonly cause: string;
  readonly effect: string;
  readonly why: string;
  readonly noEffects: string;
  readonly effects: (count: number) => string;
  readonly more: (count: number) => string;
  readonly whyTitle: string;
  readonly whyNotTitle: (index: number) => string;
  readonly whoLeads: string;
  readonly noLeaderTitle: string;
  readonly nothing: string;
  readonly sentence: Readonly<Record<SentenceCode, (v: Values) => string>>;
  readonly reason: Readonly<Record<ReasonCode, (v: Values) => string>>;
}

const roleEn: Readonly<Record<string, string>> = {
  follower: 'a follower',
  precandidate: 'a pre-candidate',
  candidate: 'a candidate',
  leader: 'leader',
};
const range = ({ from, to }: Values) => (from === to ? `${from}` : `${from}–${to}`);

const en: WhyTexts = {
  chain: 'Chain',
  cause: 'cause',
  effect: 'effect',
  why: 'why',
  noEffects: 'nothing follows from it',
  effects: (count) => (count === 1 ? '1 effect' : `${count} effects`),
  more: (count) => `${count} more`,
  whyTitle: 'Why?',
  whyNotTitle: (index) => `Why is ${index} not committed?`,
  whoLeads: 'Who leads, and why?',
  noLeaderTitle: 'Why is there no leader?',
  nothing: 'Nothing is known about it at this moment.',
  sentence: {
    ...storeTexts.en,
    role: (v) => `${v.who} becomes ${roleEn[String(v.to)] ?? v.to} in term ${v.term}.`,
    voted: (v) => `${v.who} votes for ${v.to} in term ${v.term}.`,
    refusedVote: (v) => `${v.who} refuses its vote to ${v.to} for term ${v.term}.`,
    appendOwn: (v) => `Leader ${v.who} appends ${range(v)} in its term ${v.term}.`,
    appendCopy: (v) => `${v.who} copies ${range(v)} (T${v.term}) from leader ${v.lead}.`,
    commitLeader: (v) => `${v.who} commits up to ${v.index}: a majority has stored it.`,
    commitFollower: (v) => `${v.who} commits up to ${v.index}: leader ${v.lead} says so.`,
    truncate: (v) => `${v.who} erases ${range(v)}: the leader has other entries there.`,
    answerOk: (v) => `${v.who} hears that ${v.label} has succeeded.`,
    answerFailed: (v) => `${v.who} hears that ${v.label} has failed.`,
    answerUnknown: (v) => `${v.who} does not learn what became of ${v.label}.`,
    droppedCut: (v) => `${v.type} from ${v.from} to ${v.to} ends at the cut.`,
    droppedLoss: (v) => `${v.type} from ${v.from} to ${v.to} is lost on its way.`,
    droppedStopped: (v) => `${v.type} from ${v.from} finds ${v.to} stopped.`,
    quorumFailed: (v) => `${v.who} has heard from too few since its last check: ${v.active}.`,
    ballot: (v) => `${v.who} counts a ${v.granted === 1 ? 'yes' : 'no'} from ${v.from}.`,
    message: (v) => `${v.type} from ${v.from} arrives at ${v.to}.`,
    timer: (v) => `A timer of ${v.who} rings: ${v.name}.`,
    action: () => 'You did this, or the scenario did.',
    plain: (v) => String(v.label ?? ''),
    notCommitted: (v) =>
      v.needed === 0
        ? `Nobody leads who holds ${v.index}.`
        : `${v.count} ${v.count === 1 ? 'holds' : 'hold'} it. ${v.needed} are needed.`,
    ownTermRule: (v) =>
      `${v.count} hold it, but it is of an older term: it waits for an entry of term ${v.term}.`,
    follows: (v) => `${v.who} follows ${v.lead}, the leader of term ${v.term}.`,
    awaits: (v) =>
      `${v.who} holds it and has not heard from leader ${v.lead} that it is committed.`,
    stopped: (v) => `${v.who} is stopped.`,
    paused: (v) => `${v.who} is paused: what arrives waits.`,
    leads: (v) => `${v.who} leads term ${v.term}.`,
    noLeader: (v) => `Nobody leads. ${v.needed} votes are needed.`,
  },
  reason: {
    ownDisk: () => 'own disk',
    acknowledged: (v) => `ack, match ${v.index}`,
    granted: () => 'granted its vote',
    refused: () => 'refused its vote',
    appendCut: () => 'MsgApp ended at the cut',
    appendLost: () => 'MsgApp was lost',
    appendUnderway: () => 'MsgApp is on its way',
    ackCut: () => 'MsgAppResp ended at the cut',
    ackLost: () => 'MsgAppResp was lost',
    ackUnderway: () => 'MsgAppResp is on its way',
    syncing: () => 'is writing it to its disk',
    memberStopped: () => 'is stopped',
    memberPaused: () => 'is paused',
    rejected: () => 'rejected it: entries before it are missing',
    notSent: () => 'has not been sent it yet',
    needsSnapshot: () => 'needs a snapshot first',
    waits: () => 'waits for its election timer',
    asks: (v) => `asks for votes: ${v.count} of the ${v.needed} needed`,
    noMajority: (v) => `reaches ${v.count} of the ${v.needed} needed`,
    learnerOnly: () => 'may not campaign',
    leadsOldTerm: (v) => `leads the older term ${v.term}`,
  },
};

const roleKo: Readonly<Record<string, string>> = {
  follower: '팔로워',
  precandidate: '예비 후보',
  candidate: '후보',
  leader: '리더',
};
const p = (value: string | number | undefined, forms: Particle) =>
  withParticle(String(value ?? ''), forms);

const ko: WhyTexts = {
  chain: '사슬',
  cause: '원인',
  effect: '결과',
  why: '왜',
  noEffects: '여기서 이어지는 것이 없어요',
  effects: (count) => `결과 ${count}개`,
  more: (count) => `외 ${count}개`,
  whyTitle: '왜일까요?',
  whyNotTitle: (index) => `${index}번은 왜 커밋되지 않았을까요?`,
  whoLeads: '누가, 왜 리더일까요?',
  noLeaderTitle: '왜 리더가 없을까요?',
  nothing: '이 순간에는 알려진 것이 없어요.',
  sentence: {
    ...storeTexts.ko,
    role: (v) =>
      `${p(v.who, '이/가')} 임기 ${v.term}에서 ${roleKo[String(v.to)] ?? v.to} 역할이 돼요.`,
    voted: (v) => `${p(v.who, '이/가')} 임기 ${v.term}에서 ${v.to}에게 투표해요.`,
    refusedVote: (v) => `${p(v.who, '이/가')} 임기 ${v.term}의 표를 ${v.to}에게 주지 않아요.`,
    appendOwn: (v) => `리더 ${p(v.who, '이/가')} 자기 임기 ${v.term}의 ${range(v)}번을 기록해요.`,
    appendCopy: (v) =>
      `${p(v.who, '이/가')} 리더 ${v.lead}의 ${range(v)}번(T${v.term})을 복사해요.`,
    commitLeader: (v) => `${p(v.who, '이/가')} ${v.index}번까지 커밋해요. 과반수가 저장했어요.`,
    commitFollower: (v) =>
      `${p(v.who, '이/가')} ${v.index}번까지 커밋해요. 리더 ${v.lead}의 말이에요.`,
    truncate: (v) =>
      `${p(v.who, '이/가')} ${range(v)}번을 지워요. 리더의 그 자리에는 다른 항목이 있어요.`,
    answerOk: (v) => `${v.who}: ${v.label} 성공을 들어요.`,
    answerFailed: (v) => `${v.who}: ${v.label} 실패를 들어요.`,
    answerUnknown: (v) => `${v.who}: ${v.label} 결과를 알지 못해요.`,
    droppedCut: (v) => `${v.from}에서 ${v.to}로 가던 ${p(v.type, '이/가')} 끊긴 곳에서 사라져요.`,
    droppedLoss: (v) => `${v.from}에서 ${v.to}로 가던 ${p(v.type, '이/가')} 도중에 사라져요.`,
    droppedStopped: (v) =>
      `${v.from}의 ${p(v.type, '이/가')} 도착했지만 ${p(v.to, '은/는')} 멈춰 있어요.`,
    quorumFailed: (v) =>
      `${p(v.who, '이/가')} 지난 확인 뒤로 들은 멤버가 너무 적어요: ${v.active}.`,
    ballot: (v) => `${p(v.who, '이/가')} ${v.from}의 ${v.granted === 1 ? '찬성' : '반대'}을 세요.`,
    message: (v) => `${v.from}의 ${p(v.type, '이/가')} ${v.to}에 도착해요.`,
    timer: (v) => `${v.who}의 타이머가 울려요: ${v.name}.`,
    action: () => '직접 했거나 시나리오가 한 일이에요.',
    plain: (v) => String(v.label ?? ''),
    notCommitted: (v) =>
      v.needed === 0
        ? `${v.index}번을 가진 리더가 없어요.`
        : `${v.count}개 멤버가 가지고 있어요. ${v.needed}개가 필요해요.`,
    ownTermRule: (v) =>
      `${v.count}개가 가졌지만 이전 임기의 항목이라 임기 ${v.term}의 항목을 기다려요.`,
    follows: (v) => `${p(v.who, '은/는')} 임기 ${v.term}의 리더 ${p(v.lead, '을/를')} 따라요.`,
    awaits: (v) =>
      `${p(v.who, '은/는')} 가지고 있지만, 커밋되었다는 소식을 리더 ${v.lead}에게서 아직 듣지 못했어요.`,
    stopped: (v) => `${p(v.who, '은/는')} 멈춰 있어요.`,
    paused: (v) => `${p(v.who, '은/는')} 일시 정지 중이고, 도착한 것은 기다려요.`,
    leads: (v) => `${p(v.who, '이/가')} 임기 ${v.term}의 리더예요.`,
    noLeader: (v) => `리더가 없어요. ${v.needed}표가 필요해요.`,
  },
  reason: {
    ownDisk: () => '자기 디스크',
    acknowledged: (v) => `응답, match ${v.index}`,
    granted: () => '찬성',
    refused: () => '반대',
    appendCut: () => 'MsgApp이 끊긴 곳에서 사라짐',
    appendLost: () => 'MsgApp이 사라짐',
    appendUnderway: () => 'MsgApp이 가는 중',
    ackCut: () => 'MsgAppResp가 끊긴 곳에서 사라짐',
    ackLost: () => 'MsgAppResp가 사라짐',
    ackUnderway: () => 'MsgAppResp가 오는 중',
    syncing: () => '디스크에 쓰는 중',
    memberStopped: () => '멈춰 있음',
    memberPaused: () => '일시 정지 중',
    rejected: () => '거절함: 앞의 항목이 없음',
    notSent: () => '아직 보내지 않음',
    needsSnapshot: () => '스냅숏이 먼저 필요함',
    waits: () => '선거 타이머를 기다림',
    asks: (v) => `표를 모으는 중: 필요한 ${v.needed}표 중 ${v.count}표`,
    noMajority: (v) => `닿는 멤버 ${v.count}, 필요한 수 ${v.needed}`,
    learnerOnly: () => '선거에 나설 수 없음',
    leadsOldTerm: (v) => `이전 임기 ${v.term}의 리더`,
  },
};

export const texts: Readonly<Record<Lang, WhyTexts>> = { en, ko };
