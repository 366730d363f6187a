import type { PrimarySpec } from '../spec';
import type { Preset, Source } from './types';
import { SECONDS } from './units';

const PROTOCOL: PrimarySpec = {
  kind: 'primary',
  failover: 'sentinel',
  w: 1,
  reads: 'primary',
  heartbeat: 1 * SECONDS,
  election: 10 * SECONDS,
  downAfter: 30 * SECONDS,
  minReplicas: 0,
  maxLag: 10 * SECONDS,
  session: null,
};

const SOURCES: readonly Source[] = [
  {
    what: 'down-after-milliseconds 30 s; a failover needs the quorum and a majority of the Sentinels',
    url: 'https://github.com/redis/redis/blob/unstable/sentinel.conf',
    confirmed: true,
  },
  {
    what: 'ping each second, Sentinel election timeout 10 s, failover timeout 3 min',
    url: 'https://github.com/redis/redis/blob/unstable/src/sentinel.c',
    confirmed: true,
  },
  {
    what: 'min-replicas-to-write 0 (off), min-replicas-max-lag 10 s',
    url: 'https://github.com/redis/redis/blob/unstable/redis.conf',
    confirmed: true,
  },
];

export const REDIS: readonly Preset[] = [
  {
    id: 'redis-sentinel',
    title: 'Redis with Sentinel, defaults',
    operation: 'writes and reads at the master',
    protocol: PROTOCOL,
    caveat: {
      en: 'The old master serves its side for the whole cut, and all it took is thrown away after the heal. With 30 s nothing is promoted in a shorter cut.',
      ko: '옛 마스터는 끊긴 내내 자기 쪽 요청을 받고, 연결이 돌아오면 그 값은 모두 버려져요. 30초보다 짧게 끊기면 승격도 없어요.',
    },
    note: 'CP',
    paper: null,
    sources: SOURCES,
  },
  {
    id: 'redis-sentinel-5s',
    title: 'Redis with Sentinel, down after 5 s',
    operation: 'writes and reads at the master',
    protocol: { ...PROTOCOL, downAfter: 5 * SECONDS },
    caveat: {
      en: 'A shorter wait brings the other side back sooner; what the old master loses grows with the cut, as before.',
      ko: '빨리 판정하면 반대쪽이 일찍 살아나요. 옛 마스터가 잃는 값은 여전히 끊긴 시간만큼 늘어나요.',
    },
    note: 'CP',
    paper: null,
    sources: SOURCES,
  },
  {
    id: 'redis-sentinel-fenced',
    title: 'Redis with Sentinel, min-replicas-to-write 1',
    operation: 'writes and reads at the master',
    protocol: { ...PROTOCOL, downAfter: 5 * SECONDS, minReplicas: 1 },
    caveat: {
      en: 'A master without replicas stops taking writes after min-replicas-max-lag, so the loss is bounded, not zero. It goes on answering reads.',
      ko: '복제본을 잃은 마스터는 min-replicas-max-lag이 지나면 쓰기를 멈춰요. 손실이 줄 뿐 없어지지는 않고, 읽기는 계속 답해요.',
    },
    note: 'CP',
    paper: null,
    sources: SOURCES,
  },
];
