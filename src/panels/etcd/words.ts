import { type EtcdTexts, en } from './texts';
import { ko } from './textsKo';

export type { EtcdTexts } from './texts';
export type Lang = 'en' | 'ko';

export const texts: Readonly<Record<Lang, EtcdTexts>> = { en, ko };
