import * as z from 'zod';
import { langs } from '../../i18n/languages.ts';

export const Lang = z.enum(langs);
export type Lang = z.infer<typeof Lang>;
