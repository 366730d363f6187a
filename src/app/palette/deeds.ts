/**
 * What can be done to the run at this moment, one line for each deed. Adding one is adding a line; what makes
 * no sense now is absent.
 */
import { PRESETS, presetActions } from '../../panels/network/presets';
import { texts as networkTexts } from '../../panels/network/words';
import { HAND } from '../../scenario/added';
import type { Action, RuleName } from '../../sim/config';
import type { LampView, MemberView, NetworkView, ViewObject } from '../../sim/view';
import { membersOf, networkOf, votersOf } from '../../store/selectors';
import { type Entry, same } from './entry';

/** The cluster as the deeds look at it. */
export interface Scene {
  readonly members: readonly MemberView[];
  /** Whoever leads the newest term; null = nobody. */
  readonly leader: MemberView | null;
  readonly network: NetworkView | null;
  readonly lamp: LampView | null;
  /** The key that was written last, as far as any log shows it. */
  readonly key: string | null;
  /** A name for the next member that nobody has had. */
  readonly nextName: string;
}

interface MemberDeed {
  readonly id: string;
  readonly en: (name: string) => string;
  readonly ko: (name: string) => string;
  readonly can: (member: MemberView, scene: Scene) => boolean;
  readonly action: (target: string) => Action;
}

const runs = ({ status }: MemberView) => status === 'running';
const votes = (member: MemberView) => runs(member) && member.membership === 'voter';
const leads = ({ role }: MemberView) => role === 'leader';

// biome-ignore format: a table, one line for each deed
const memberDeeds: readonly MemberDeed[] = [
  { id: 'crash', en: (m) => `Stop ${m} at once (crash)`, ko: (m) => `${m} 정지(crash)`, can: ({ status }) => status !== 'stopped', action: (target) => ({ do: 'crash', target, signal: 'KILL' }) },
  { id: 'shut-down', en: (m) => `Shut ${m} down in order`, ko: (m) => `${m} 정상 종료`, can: (m) => runs(m) && leads(m), action: (target) => ({ do: 'crash', target, signal: 'TERM' }) },
  { id: 'restart', en: (m) => `Restart ${m}`, ko: (m) => `${m} 재시작`, can: ({ status }) => status === 'stopped', action: (target) => ({ do: 'restart', target }) },
  { id: 'pause', en: (m) => `Pause ${m}`, ko: (m) => `${m} 일시 정지`, can: runs, action: (target) => ({ do: 'pause', target }) },
  { id: 'resume', en: (m) => `Resume ${m}`, ko: (m) => `${m} 재개`, can: ({ status }) => status === 'paused', action: (target) => ({ do: 'resume', target }) },
  { id: 'isolate', en: (m) => `Isolate ${m} from the network`, ko: (m) => `${m} 고립`, can: (m, { network }) => linksOf(m, network).some(({ cut }) => !cut), action: (target) => ({ do: 'isolate', target }) },
  { id: 'reconnect', en: (m) => `Reconnect ${m}`, ko: (m) => `${m} 다시 연결`, can: (m, { network }) => linksOf(m, network).some(({ cut }) => cut), action: (from) => ({ do: 'mend', from, to: null, oneWay: false }) },
  { id: 'transfer', en: (m) => `Transfer leadership to ${m}`, ko: (m) => `${m} 리더 지정`, can: (m, { leader }) => votes(m) && leader !== null && m !== leader && leader.transferee === null, action: (to) => ({ do: 'transfer', to }) },
  { id: 'timeout', en: (m) => `Force the election timeout of ${m}`, ko: (m) => `${m} 선거 타임아웃 강제`, can: (m) => votes(m) && !leads(m), action: (target) => ({ do: 'fire', target, event: 'TIMER_FIRED' }) },
  { id: 'compact', en: (m) => `Snapshot and compact the log of ${m}`, ko: (m) => `${m} 스냅숏, 로그 컴팩션`, can: (m) => runs(m) && m.applied > m.snapshot.index, action: (target) => ({ do: 'compact', target, index: null }) },
  { id: 'promote', en: (m) => `Promote learner ${m} to a voter`, ko: (m) => `러너 ${m} 승격`, can: (m, { leader }) => leader !== null && m.membership === 'learner', action: (member) => ({ do: 'promote', member }) },
  { id: 'remove', en: (m) => `Remove ${m} from the cluster`, ko: (m) => `${m} 제거`, can: (m, { leader, members }) => leader !== null && m.membership !== 'none' && !(m.membership === 'voter' && votersOf(members).length === 1), action: (member) => ({ do: 'removeMember', member }) },
];

// biome-ignore format: a table, one line for each rule
const rules: readonly { readonly rule: RuleName; readonly en: string; readonly ko: string }[] = [
  { rule: 'ownTermCommit', en: 'commit only entries of the own term', ko: '자기 임기의 항목만 커밋' },
  { rule: 'preVote', en: 'pre-vote', ko: '사전 투표' },
  { rule: 'checkQuorum', en: 'check quorum', ko: '쿼럼 확인' },
  { rule: 'persistBeforeAnswer', en: 'write to disk before answering', ko: '응답 전에 디스크에 쓰기' },
  { rule: 'oneVotePerTerm', en: 'one vote per term', ko: '임기마다 한 표' },
];

// biome-ignore format: a table, one line for each kind of read
const reads = [
  { consistency: 'linearizable', ko: '선형화 가능' },
  { consistency: 'serializable', ko: '직렬화 가능(오래된 값일 수 있음)' },
  { consistency: 'leader-local', ko: '리더가 바로 답함' },
] as const;

export function sceneOf(
  objects: { values(): Iterable<ViewObject> } & Parameters<typeof networkOf>[0],
): Scene {
  const all = membersOf(objects);
  const lamp = objects.get('lamp');
  const leaders = all.filter((one) => leads(one) && one.status !== 'stopped');
  const numbers = all.map(({ name }) => Number(/^e(\d+)$/.exec(name)?.[1] ?? 0));
  return {
    members: all.filter(({ membership }) => membership !== 'none'),
    leader: leaders.sort((a, b) => b.term - a.term)[0] ?? null,
    network: networkOf(objects),
    lamp: lamp?.kind === 'lamp' ? lamp : null,
    key: lastKey(all),
    nextName: `e${Math.max(0, ...numbers) + 1}`,
  };
}

export function deedEntries(scene: Scene): Entry[] {
  const { members, network, lamp, leader, key, nextName } = scene;
  const isBroken = network !== null && (network.cuts.length > 0 || network.flapping.length > 0);
  const names = members.map(({ name }) => name);
  const place = { members: names, target: leader?.name ?? names[0] ?? '', isBroken };
  const preset = networkTexts;
  return [
    ...members.flatMap((member) =>
      memberDeeds
        .filter(({ can }) => can(member, scene))
        .map(({ id, en, ko, action }) =>
          deed(`${id}/${member.name}`, en(member.name), ko(member.name), id, [action(member.name)]),
        ),
    ),
    ...(isBroken
      ? [deed('heal', preset.en.heal, preset.ko.heal, 'heal mend 잇기 복구', [{ do: 'heal' }])]
      : []),
    ...(network === null ? [] : PRESETS).map((name) =>
      deed(
        `preset/${name}`,
        `Network preset: ${preset.en.preset[name]}`,
        `네트워크 프리셋: ${preset.ko.preset[name]}`,
        name,
        presetActions(name, place),
      ),
    ),
    ...(leader === null ? [] : [false, true]).map((learner) =>
      deed(
        learner ? 'add-learner' : 'add-member',
        `Add ${learner ? 'learner' : 'member'} ${nextName}`,
        `${learner ? '러너' : '멤버'} ${nextName} 추가`,
        'add join',
        [{ do: 'addMember', member: nextName, learner }],
      ),
    ),
    ...(lamp === null ? [] : rules).map(({ rule, en, ko }) => {
      const to = lamp?.rules[rule] !== true;
      return deed(
        `rule/${rule}`,
        `Switch ${to ? 'on' : 'off'}: ${en}`,
        `${ko} ${to ? '켜기' : '끄기'}`,
        `${rule} rule set 규칙`,
        [{ do: 'set', rule, to, target: null }],
      );
    }),
    ...(key === null ? [] : members.filter(runs)).flatMap(({ name }) => readsAt(key ?? '', name)),
  ];
}

/** The three kinds of reading a key. */
export function readsAt(key: string, member: string): Entry[] {
  return reads.map(({ consistency, ko }) => {
    const at = member === 'leader' ? { en: 'the leader', ko: '리더' } : same(member);
    return deed(
      `get/${key}/${member}/${consistency}`,
      `Read ${key} at ${at.en}, ${consistency}`,
      `${at.ko}에서 ${key} 읽기, ${ko}`,
      'get read consistency 읽기',
      [{ do: 'get', client: HAND, member, key, consistency, timeout: PATIENCE }],
    );
  });
}

export function writeOf(key: string, value: string): Entry {
  return deed(
    `put/${key}`,
    `Write ${key}=${value} through the leader`,
    `리더를 거쳐 ${key}=${value} 쓰기`,
    'put write 쓰기',
    [{ do: 'put', client: HAND, member: 'leader', key, value, timeout: PATIENCE }],
  );
}

/** As long as the scenarios' clients wait, in microseconds. */
const PATIENCE = 5_000_000;

function deed(
  id: string,
  en: string,
  ko: string,
  words: string,
  actions: readonly Action[],
): Entry {
  return {
    id: `deed/${id}`,
    group: 'deeds',
    title: { en, ko },
    words,
    run: ({ session }) => void session.act(actions),
  };
}

function linksOf({ name }: MemberView, network: NetworkView | null) {
  return network?.links.filter(({ from, to }) => from === name || to === name) ?? [];
}

function lastKey(members: readonly MemberView[]): string | null {
  const writes = members.flatMap(({ log }) => log.filter(({ kind }) => kind === 'write'));
  const newest = writes.sort((a, b) => b.term - a.term || b.index - a.index)[0];
  return newest === undefined ? null : (newest.label.split('=')[0] ?? null);
}
