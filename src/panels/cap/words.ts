import { en } from './texts';
import { ko } from './textsKo';

export const texts = { en, ko } as const;
export type Lang = keyof typeof texts;
