import type { Lang } from '../lang.ts';
import { repliesEn as en } from './replies.en.ts';
import { repliesKm } from './replies.km.ts';
import { repliesVi as vi } from './replies.vi.ts';

type Reply = { title: string; detail: string };
export type ReplyWord = keyof typeof vi;

const km: Record<ReplyWord, Reply> = { ...vi, ...repliesKm };

const words: Record<Lang, Record<ReplyWord, Reply>> = { vi, km, en };

const isReplyWord = (word: string): word is ReplyWord => Object.hasOwn(vi, word);

/** All problem types of the API's error responses. */
export const replyWords: readonly ReplyWord[] = Object.keys(vi).filter(isReplyWord);

export const replyText = (word: ReplyWord, lang: Lang): Reply => words[lang][word];
