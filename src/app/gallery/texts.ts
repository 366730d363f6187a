import type { Lang } from '../../store/view';
import { useOrreryState } from '../orrery';
import { type Say, sayer } from '../texts/i18n';

/** The gallery's own words; a run needs none of them. */
const en = {
  'gallery.label': 'Scenarios',
  'gallery.view': 'Appearance',
  'gallery.all': 'All',
  'gallery.begin': 'Places to begin',
  'gallery.noteMap': 'Note map',
  'gallery.minutes': '{{count}} min',
  'gallery.level': 'Level {{level}} of 3',
  'gallery.loading': 'Reading the scenarios',
  'gallery.failed': 'The list of scenarios could not be read.',
  'gallery.retry': 'Try again',
  'topic.etcd': 'etcd, CAP, Raft',
  'topic.apiserver': 'API server',
  'topic.scheduler': 'Scheduler',
  'topic.controllers': 'Controllers',
  'topic.cloud': 'Cloud',
  'topic.capstone': 'Capstone',
} as const;

const ko: Readonly<Record<keyof typeof en, string>> = {
  'gallery.label': '시나리오',
  'gallery.view': '보기',
  'gallery.all': '전체',
  'gallery.begin': '여기서 시작해 보세요',
  'gallery.noteMap': '노트와 시나리오',
  'gallery.minutes': '{{count}}분',
  'gallery.level': '난이도 3 중 {{level}}',
  'gallery.loading': '시나리오를 읽고 있어요',
  'gallery.failed': '시나리오 목록을 읽지 못했어요.',
  'gallery.retry': '다시 시도',
  'topic.etcd': 'etcd, CAP, Raft',
  'topic.apiserver': 'API 서버',
  'topic.scheduler': '스케줄러',
  'topic.controllers': '컨트롤러',
  'topic.cloud': '클라우드',
  'topic.capstone': '종합',
};

const says: Readonly<Record<Lang, Say<keyof typeof en>>> = { en: sayer(en), ko: sayer(ko) };

export function useGallerySay(): Say<keyof typeof en> {
  return says[useOrreryState(({ view }) => view.lang)];
}

/** In a named language, for lines that stand beside the viewer's. */
export function gallerySayIn(lang: Lang): Say<keyof typeof en> {
  return says[lang];
}
