import { en, type NetworkTexts } from './texts';
import { ko } from './textsKo';

export const texts = { en, ko } as const satisfies Readonly<Record<string, NetworkTexts>>;
export type Lang = keyof typeof texts;
