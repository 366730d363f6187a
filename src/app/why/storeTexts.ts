import type { StoreCode, Values } from '../../player/explain/types';
import type { Lang } from '../../store/view';
import { type Particle, withParticle } from '../narration/josa';

type Sentences = Readonly<Record<StoreCode, (v: Values) => string>>;

const en: Sentences = {
  txnThen: (v) => `${v.who} applies a transaction. All that it compares holds: it takes “then”.`,
  txnElse: (v) =>
    `${v.who} applies a transaction. Something that it compares does not hold: it takes “else”.`,
  compacted: (v) =>
    `${v.who} forgets what was before revision ${v.revision}: it cannot be read or watched any more.`,
  leaseGranted: (v) => `${v.who} knows lease ${v.lease} of ${v.ttl} s now. The leader counts it.`,
  leaseEnded: (v) =>
    `Lease ${v.lease} ends at ${v.who}, and with it ${v.keys === 1 ? '1 key' : `${v.keys} keys`}.`,
  leaseExpired: (v) => `Leader ${v.who} finds lease ${v.lease} over and proposes to end it.`,
  renewed: (v) => `Leader ${v.who} gives lease ${v.lease} its whole ${v.ttl} s again.`,
  alarmOn: (v) => `${v.who} raises NOSPACE: from now on it refuses what makes the database larger.`,
  alarmOff: (v) => `${v.who} lifts NOSPACE: it takes writes again.`,
  defrag: (v) => `${v.who} rewrites its database file. Until it is done it serves nobody.`,
  watched: (v) =>
    `${v.who} hears ${v.count === 1 ? '1 change' : `${v.count} changes`} on its watch, up to revision ${v.revision}.`,
  watchCanceled: (v) => `The watch of ${v.who} is canceled.`,
  rewatched: (v) =>
    `${v.who} watches at ${v.member} now, from revision ${v.from} on: it has heard what came before.`,
};

const p = (value: string | number | undefined, forms: Particle) =>
  withParticle(String(value ?? ''), forms);

const ko: Sentences = {
  txnThen: (v) =>
    `${p(v.who, '이/가')} 트랜잭션을 적용해요. 비교가 모두 성립해 “then” 갈래로 가요.`,
  txnElse: (v) =>
    `${p(v.who, '이/가')} 트랜잭션을 적용해요. 성립하지 않는 비교가 있어 “else” 갈래로 가요.`,
  compacted: (v) =>
    `${p(v.who, '이/가')} 리비전 ${v.revision} 이전을 잊어요. 이제 읽거나 워치할 수 없어요.`,
  leaseGranted: (v) =>
    `${p(v.who, '이/가')} ${v.ttl}초짜리 리스 ${p(v.lease, '을/를')} 알게 돼요. 시간은 리더가 세요.`,
  leaseEnded: (v) => `${v.who}에서 리스 ${p(v.lease, '이/가')} 끝나고 키 ${v.keys}개가 사라져요.`,
  leaseExpired: (v) =>
    `리더 ${p(v.who, '이/가')} 시간이 다 된 리스 ${p(v.lease, '을/를')} 끝내자고 제안해요.`,
  renewed: (v) => `리더 ${p(v.who, '이/가')} 리스 ${v.lease}에 ${v.ttl}초를 처음부터 다시 줘요.`,
  alarmOn: (v) => `${p(v.who, '이/가')} NOSPACE를 울려요. 데이터베이스가 커지는 요청은 거절해요.`,
  alarmOff: (v) => `${p(v.who, '이/가')} NOSPACE를 풀어요. 다시 쓸 수 있어요.`,
  defrag: (v) =>
    `${p(v.who, '이/가')} 데이터베이스 파일을 다시 써요. 끝날 때까지 아무에게도 답하지 않아요.`,
  watched: (v) =>
    `${p(v.who, '이/가')} 워치에서 리비전 ${v.revision}까지 변경 ${v.count}개를 들어요.`,
  watchCanceled: (v) => `${v.who}의 워치가 취소돼요.`,
  rewatched: (v) =>
    `${p(v.who, '이/가')} ${v.member}에서 리비전 ${v.from}부터 다시 워치해요. 그 앞은 이미 들었어요.`,
};

export const storeTexts: Readonly<Record<Lang, Sentences>> = { en, ko };
