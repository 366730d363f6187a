import type { BreakSpec } from '../../player/breaks';
import type { Lang } from '../../store/view';

type Kind = Exclude<BreakSpec['kind'], 'state'>;

interface MarksTexts {
  readonly title: string;
  readonly close: string;
  readonly search: string;
  readonly searchHint: string;
  readonly none: string;
  readonly count: (count: number) => string;
  readonly place: (place: number, count: number) => string;
  readonly previousFind: string;
  readonly nextFind: string;
  readonly pauseWhen: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly state: (entity: string, state: string) => string;
  readonly met: (count: number, isAll: boolean) => string;
  readonly next: string;
  readonly nextOf: (name: string) => string;
  readonly custom: string;
  readonly entity: string;
  readonly becomes: string;
  readonly add: string;
  readonly bookmarks: string;
  readonly noBookmarks: string;
  readonly here: string;
  readonly remove: (time: string) => string;
  readonly goTo: (time: string) => string;
  readonly label: (time: string) => string;
  readonly labelHint: string;
  readonly behind: (count: number) => string;
}

const en: MarksTexts = {
  title: 'Bookmarks, conditions and search',
  close: 'Close',
  search: 'Search events',
  searchHint: 'commit e3',
  none: 'No event has these words.',
  count: (count) => (count === 1 ? '1 event' : `${count} events`),
  place: (place, count) => `${place} of ${count}`,
  previousFind: 'Previous event found',
  nextFind: 'Next event found',
  pauseWhen: 'Pause when',
  kinds: {
    leader: 'the leader changes',
    commit: 'the commit advances',
    failed: 'a request fails',
    invariant: 'an invariant breaks',
  },
  state: (entity, state) => `${entity} becomes ${state}`,
  met: (count, isAll) => `${count === 0 ? 'never' : `${count}×`}${isAll ? '' : ' so far'}`,
  next: 'Next',
  nextOf: (name) => `Go to the next time ${name}`,
  custom: 'One member takes a state',
  entity: 'Member',
  becomes: 'becomes',
  add: 'Add',
  bookmarks: 'Bookmarks',
  noBookmarks: 'None yet. B marks the moment on the stage.',
  here: 'Bookmark this moment',
  remove: (time) => `Remove the bookmark at ${time}`,
  goTo: (time) => `Go to ${time}`,
  label: (time) => `Name of the bookmark at ${time}`,
  labelHint: 'name it',
  behind: (count) =>
    count === 1
      ? '1 more lies behind the open question.'
      : `${count} more lie behind the open question.`,
};

const ko: MarksTexts = {
  title: '책갈피, 멈출 조건, 검색',
  close: '닫기',
  search: '이벤트 검색',
  searchHint: 'commit e3',
  none: '이 말이 들어 있는 이벤트가 없어요.',
  count: (count) => `이벤트 ${count}개`,
  place: (place, count) => `${count}개 중 ${place}번째`,
  previousFind: '이전 검색 결과',
  nextFind: '다음 검색 결과',
  pauseWhen: '멈출 조건',
  kinds: {
    leader: '리더가 바뀔 때',
    commit: '커밋이 나아갈 때',
    failed: '요청이 실패할 때',
    invariant: '불변식이 깨질 때',
  },
  state: (entity, state) => `${entity} → ${state}`,
  met: (count, isAll) => `${isAll ? '' : '지금까지 '}${count === 0 ? '없음' : `${count}번`}`,
  next: '다음',
  nextOf: (name) => `${name}: 다음으로 이동`,
  custom: '한 멤버의 상태가 바뀔 때',
  entity: '멤버',
  becomes: '새 상태',
  add: '추가',
  bookmarks: '책갈피',
  noBookmarks: '아직 없어요. B 키로 지금 이 순간을 표시해요.',
  here: '이 순간에 책갈피 꽂기',
  remove: (time) => `${time} 책갈피 삭제`,
  goTo: (time) => `${time} 이동`,
  label: (time) => `${time} 책갈피 이름`,
  labelHint: '이름 쓰기',
  behind: (count) => `열린 질문 뒤에 ${count}개가 더 있어요.`,
};

export const texts: Readonly<Record<Lang, MarksTexts>> = { en, ko };

/** A condition in words. */
export function nameOfBreak(spec: BreakSpec, lang: Lang): string {
  const words = texts[lang];
  return spec.kind === 'state' ? words.state(spec.entity, spec.state) : words.kinds[spec.kind];
}
