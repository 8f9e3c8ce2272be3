import type { Lang } from '../lang.ts';
import { en } from './pages-public.en.ts';
import { type PublicWords, vi } from './pages-public.vi.ts';

export type { PublicWords } from './pages-public.vi.ts';

/** What those pages say; a Khmer reader gets the Vietnamese until somebody has written the Khmer, and is told so. */
export const publicWords = (lang: Lang): PublicWords => (lang === 'en' ? en : vi);
