/** What a viewer did, in a few words of the page's language. The trace keeps the engine's own labels. */
import type { Action } from '../../sim/config';
import type { Lang } from '../../store/view';

type Words = { readonly [V in Action['do']]: (action: Extract<Action, { do: V }>) => string };

const en: Words = {
  partition: ({ groups }) => `cut ${sides(groups)}`,
  heal: () => 'heal the network',
  cut: (action) => `cut ${ends(action)}`,
  isolate: ({ target }) => `isolate ${the(target)}`,
  link: (action) => `change the link ${ends(action)}`,
  mend: (action) => `reconnect ${ends(action)}`,
  network: () => 'change all links',
  flap: ({ target }) => `let ${the(target)} flap`,
  clients: ({ every }) => `let each client send once in ${every / 1_000} ms`,
  reads: ({ lane, mode }) => `ask ${lane} for ${mode} reads`,
  fire: ({ target, event }) =>
    ({
      TIMER_FIRED: `force the timeout of ${the(target)}`,
      TIMEOUT_NOW: `let ${the(target)} campaign at once`,
      QUORUM_CHECKED: `force the quorum check of ${the(target)}`,
      HIGHER_TERM: `show ${the(target)} a higher term`,
      GIVE_UP: `let ${the(target)} give up`,
      OUT_OF_TIME: `let ${the(target)} run out of time`,
      REPLAY_SENT: `let ${the(target)} hand its hints over`,
      DIGEST_SENT: `let ${the(target)} compare with the next node`,
      ELECTION_DUE: `let ${the(target)} stand for election`,
      TIMED_OUT: `let ${the(target)} stop waiting for votes`,
    })[event],
  crash: ({ target, signal }) =>
    signal === 'KILL' ? `stop ${the(target)}` : `shut ${the(target)} down`,
  restart: ({ target }) => `restart ${the(target)}`,
  pause: ({ target }) => `pause ${the(target)}`,
  resume: ({ target }) => `resume ${the(target)}`,
  put: ({ key, value, member }) => `write ${key}=${value} at ${the(member)}`,
  get: ({ key, member, consistency }) => `read ${key} at ${the(member)}, ${consistency}`,
  etcdctl: ({ command, member }) => `etcdctl ${firstLine(command)} at ${the(member)}`,
  quit: ({ client }) => `end the processes of ${client}`,
  transfer: ({ to }) => `make ${the(to)} leader`,
  addMember: ({ member, learner }) => `add ${learner ? 'learner ' : ''}${member}`,
  removeMember: ({ member }) => `remove ${the(member)}`,
  promote: ({ member }) => `promote ${the(member)}`,
  compact: ({ target, index }) =>
    `snapshot of ${the(target)}${index === null ? '' : ` at ${index}`}`,
  set: ({ rule, to, target }) =>
    `${rule} ${to ? 'on' : 'off'}${target === null ? '' : ` at ${the(target)}`}`,
};

const ko: Words = {
  partition: ({ groups }) => `네트워크 끊기 ${sides(groups)}`,
  heal: () => '네트워크 복구',
  cut: (action) => `${ends(action)} 끊기`,
  isolate: ({ target }) => `${name(target)} 고립`,
  link: (action) => `${ends(action)} 링크 변경`,
  mend: (action) => `${ends(action)} 다시 연결`,
  network: () => '모든 링크 변경',
  flap: ({ target }) => `${name(target)} 플래핑`,
  clients: ({ every }) => `클라이언트 요청 간격 ${every / 1_000} ms`,
  reads: ({ lane, mode }) => `${lane} 읽기를 ${mode}로`,
  fire: ({ target, event }) =>
    ({
      TIMER_FIRED: `${name(target)} 타임아웃 강제`,
      TIMEOUT_NOW: `${name(target)} 즉시 출마`,
      QUORUM_CHECKED: `${name(target)} 쿼럼 확인 강제`,
      HIGHER_TERM: `${name(target)}에 더 높은 임기`,
      GIVE_UP: `${name(target)} 기다림 중단`,
      OUT_OF_TIME: `${name(target)} 시간 초과`,
      REPLAY_SENT: `${name(target)} 힌트 넘기기`,
      DIGEST_SENT: `${name(target)} 다음 노드와 비교`,
      ELECTION_DUE: `${name(target)} 선거 출마`,
      TIMED_OUT: `${name(target)} 투표 대기 중단`,
    })[event],
  crash: ({ target, signal }) => `${name(target)} ${signal === 'KILL' ? '정지' : '정상 종료'}`,
  restart: ({ target }) => `${name(target)} 재시작`,
  pause: ({ target }) => `${name(target)} 일시 정지`,
  resume: ({ target }) => `${name(target)} 재개`,
  put: ({ key, value, member }) => `${name(member)}에 ${key}=${value} 쓰기`,
  get: ({ key, member, consistency }) => `${name(member)}에서 ${key} 읽기, ${consistency}`,
  etcdctl: ({ command, member }) => `${name(member)}에서 etcdctl ${firstLine(command)}`,
  quit: ({ client }) => `${client} 프로세스 종료`,
  transfer: ({ to }) => `${name(to)} 리더 지정`,
  addMember: ({ member, learner }) => `${learner ? '러너 ' : ''}${member} 추가`,
  removeMember: ({ member }) => `${name(member)} 제거`,
  promote: ({ member }) => `${name(member)} 승격`,
  compact: ({ target, index }) => `${name(target)} 스냅숏${index === null ? '' : ` ${index}`}`,
  set: ({ rule, to, target }) =>
    `${target === null ? '' : `${name(target)} `}${rule} ${to ? '켜기' : '끄기'}`,
};

/** A transaction has more lines; its first says what it is. */
function firstLine(command: string): string {
  return command.split('\n')[0] ?? '';
}

const all: Readonly<Record<Lang, Words>> = { en, ko };

export function describeAction(action: Action, lang: Lang): string {
  // The table has an entry for each verb, with that very verb's action.
  return (all[lang][action.do] as (one: Action) => string)(action);
}

/** Several deeds: the first two in words, the rest as a number. */
export function describeAll(actions: readonly Action[], lang: Lang): string {
  const told = actions.slice(0, 2).map((action) => describeAction(action, lang));
  const more = actions.length - told.length;
  if (more > 0) told.push(lang === 'ko' ? `외 ${more}건` : `${more} more`);
  return told.join(', ');
}

function sides(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.join(' ')).join(' | ');
}

function ends(link: {
  readonly from: string;
  readonly to: string | null;
  readonly oneWay: boolean;
}): string {
  return link.to === null ? link.from : `${link.from} ${link.oneWay ? '→' : '–'} ${link.to}`;
}

/** `leader` and `follower` stand for whoever it is. */
function the(target: string): string {
  return target === 'leader' || target === 'follower' ? `the ${target}` : target;
}

function name(target: string): string {
  if (target === 'leader') return '리더';
  return target === 'follower' ? '팔로워' : target;
}
