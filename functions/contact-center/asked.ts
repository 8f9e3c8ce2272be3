import * as z from 'zod';
import type { Caller } from '../../core/contact-center/caller.ts';
import { Lang } from '../../core/messages/lang.ts';
import { reachablePhone } from '../../core/text/reachable-phone.ts';
import type { Contact } from '../runtime/connect.ts';

/** A parameter that a flow may leave empty. */
export const text = z.string().default('');

/** The same, and nothing when it is empty. */
export const textOrNone = text.transform((given) => given || undefined);

/** Whoever has chosen no language speaks the first. */
export const lang = Lang.catch('vi');

export const yesOrNo = text.transform((given) => given === 'yes');

/** Who calls. Where a number is withheld or has no form that can be reached, there is none. */
export const callerOf = ({ initialId, channel, address = '' }: Contact): Caller => ({
  call: initialId,
  channel,
  phone: reachablePhone(address),
});
