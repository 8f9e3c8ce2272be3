import * as z from 'zod';
import type { Caller } from '../../../core/contact-center/model/calls/caller.ts';
import { Lang } from '../../../core/messages/lang.ts';
import { parseReachablePhone } from '../../../core/text/parse-reachable-phone.ts';
import type { FlowContact } from '../../runtime/events/connect.ts';

/** Schema for an optional text parameter of a contact flow request; an empty string if absent. */
export const optionalTextParameter = z.string().default('');

/** Schema for an optional text parameter of a contact flow request; undefined if empty or absent. */
export const textParameterOrUndefined = optionalTextParameter.transform(
  (given) => given || undefined,
);

/** Schema for the language parameter of a contact flow request; Vietnamese if the caller selected no language. */
export const languageParameter = Lang.catch('vi');

export const yesNoParameter = optionalTextParameter.transform((given) => given === 'yes');

/** Returns the caller for an Amazon Connect contact. The phone number is undefined if it is withheld or cannot be dialled. */
export function toCaller({ initialId, channel, address = '' }: FlowContact): Caller {
  return {
    call: initialId,
    channel,
    phone: parseReachablePhone(address),
  };
}
