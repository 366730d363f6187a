import type { Lang } from '../../store/view';
import type { Reach } from './link';

export type What = 'moment' | 'run' | 'file';

interface ShareTexts {
  readonly button: string;
  readonly title: string;
  readonly what: string;
  readonly whats: Readonly<Record<What, string>>;
  readonly about: Readonly<Record<What, string>>;
  readonly link: string;
  readonly length: (count: string) => string;
  readonly reach: Readonly<Record<Reach, string>>;
  readonly include: string;
  readonly changes: string;
  readonly lang: string;
  readonly theme: (name: string) => string;
  readonly themes: Readonly<Record<'light' | 'dark' | 'projector', string>>;
  readonly copy: string;
  readonly markdown: string;
  readonly iframe: string;
  readonly copied: string;
  readonly failed: string;
  readonly qr: string;
  readonly qrLabel: (title: string) => string;
  /** Why there is no code. */
  readonly qrTooLong: (length: string, most: number) => string;
  readonly download: string;
  readonly saved: (name: string) => string;
  readonly fileFailed: string;
  readonly linkFailed: string;
  readonly fileInstead: string;
  readonly run: (name: string) => string;
  readonly moment: (title: string, time: string) => string;
  /** At the head of the file. */
  readonly comment: (count: number) => string;
  readonly close: string;
}

const en: ShareTexts = {
  button: 'Share',
  title: 'Share',
  what: 'What is shared',
  whats: { moment: 'This moment', run: 'Whole run', file: 'Scenario file' },
  about: {
    moment: 'Opens paused at this moment and proves that the replay is the same.',
    run: 'Opens the same run at its first picture.',
    file: 'A document of its own that gives the same run without the page.',
  },
  link: 'Link',
  length: (count) => `${count} characters`,
  reach: {
    everywhere: 'works everywhere',
    perhaps: 'may be cut by chat and mail',
    fileFirst: 'too long for most chats and mails: the scenario file is safer',
    fileOnly: 'too long for a link: take the scenario file',
  },
  include: 'Include',
  changes: 'my changes',
  lang: 'language: English',
  theme: (name) => `theme: ${name}`,
  themes: { light: 'light', dark: 'dark', projector: 'projector' },
  copy: 'Copy link',
  markdown: 'Copy as Markdown',
  iframe: 'Copy as iframe',
  copied: 'Copied',
  failed: 'Not copied: take it from the field',
  qr: 'QR code',
  qrLabel: (title) => `QR code of the link: ${title}`,
  qrTooLong: (length, most) =>
    `No QR code: the link has ${length} characters, and codes of more than ${most} do not scan from a projector.`,
  download: 'Download file',
  saved: (name) => `${name} is saved.`,
  fileFailed: 'The file could not be made.',
  linkFailed: 'The link could not be made: the run is not there.',
  fileInstead: 'Take the file instead',
  run: (name) => `npm run sim -- ${name}`,
  moment: (title, time) => `${title}, t = ${time}`,
  comment: (count) =>
    count === 0
      ? ' Saved from Orrery.'
      : ` Saved from Orrery with ${count === 1 ? '1 action' : `${count} actions`} of the viewer at the end of the timeline.\n What was expected of the untouched run is left out.`,
  close: 'Close',
};

const ko: ShareTexts = {
  button: '공유',
  title: '공유',
  what: '공유할 것',
  whats: { moment: '이 순간', run: '전체 실행', file: '시나리오 파일' },
  about: {
    moment: '이 순간에 멈춘 채로 열리고, 같은 실행인지 스스로 확인해요.',
    run: '같은 실행이 첫 장면에서 열려요.',
    file: '이 페이지 없이도 같은 실행을 만드는 문서예요.',
  },
  link: '링크',
  length: (count) => `${count}자`,
  reach: {
    everywhere: '어디서나 열려요',
    perhaps: '메신저와 메일에서 잘릴 수 있어요',
    fileFirst: '메신저와 메일에는 너무 길어요. 시나리오 파일이 더 안전해요',
    fileOnly: '링크로는 너무 길어요. 시나리오 파일을 쓰세요',
  },
  include: '함께 담기',
  changes: '내가 한 일',
  lang: '언어: 한국어',
  theme: (name) => `테마: ${name}`,
  themes: { light: '밝게', dark: '어둡게', projector: '프로젝터' },
  copy: '링크 복사',
  markdown: '마크다운으로 복사',
  iframe: 'iframe으로 복사',
  copied: '복사했어요',
  failed: '복사하지 못했어요. 칸에서 가져가세요',
  qr: 'QR 코드',
  qrLabel: (title) => `링크의 QR 코드: ${title}`,
  qrTooLong: (length, most) =>
    `QR 코드가 없어요. 링크가 ${length}자인데, ${most}자가 넘는 코드는 프로젝터에서 읽히지 않아요.`,
  download: '파일 내려받기',
  saved: (name) => `${name} 파일을 저장했어요.`,
  fileFailed: '파일을 만들지 못했어요.',
  linkFailed: '링크를 만들지 못했어요. 실행이 없어요.',
  fileInstead: '파일로 받기',
  run: (name) => `npm run sim -- ${name}`,
  moment: (title, time) => `${title}, t = ${time}`,
  comment: (count) =>
    count === 0
      ? ' Orrery에서 저장했어요.'
      : ` Orrery에서 저장했어요. 본 사람이 한 일 ${count}건이 타임라인 끝에 있어요.\n 손대지 않은 실행에 대한 기대(expect)는 뺐어요.`,
  close: '닫기',
};

export const texts: Readonly<Record<Lang, ShareTexts>> = { en, ko };
