import * as z from 'zod';
import { CognitoSub, StaffRole } from '../staff/member.ts';
import { Instant } from '../time/instant.ts';
import { UrgentPromptKey } from './urgent-announcements.ts';

/** Levels of surge mode, from full service to an SMS link only. A supervisor sets the level. */
export const SurgeLevel = z.enum([
  'normal',
  'information',
  'self-registration',
  'callback',
  'voicemail',
  'sms-link',
]);
export type SurgeLevel = z.infer<typeof SurgeLevel>;

/** Urgent announcement that every caller hears before the menu: the name of its recording and its expiry time. */
const HotMessage = z.object({ prompt: UrgentPromptKey, until: Instant });

/** Phone settings for all calls, made by supervisors: surge level and urgent announcement. */
export const PhoneState = z.object({
  /** Version number of the phone state, for optimistic locking. A change must name the version on which it is based. */
  version: z.number().int().nonnegative(),
  surge: SurgeLevel,
  hot: HotMessage.optional(),
});
export type PhoneState = z.infer<typeof PhoneState>;

/** Initial phone state: normal service without an urgent announcement. */
export const initialPhoneState: PhoneState = { version: 0, surge: 'normal' };

/** Entry in the history of the phone state: the new state, the time and the author. */
export const PhoneStateChange = PhoneState.extend({
  at: Instant,
  by: z.object({ sub: CognitoSub, role: StaffRole }),
});
export type PhoneStateChange = z.infer<typeof PhoneStateChange>;

export type PhoneStateStore = {
  read(): Promise<PhoneState>;
  /** Writes the new phone state and its history entry in one transaction. Returns false on a version conflict. */
  replace(change: PhoneStateChange): Promise<boolean>;
  /** Returns the latest changes of the phone state, newest first, by a strongly consistent read. */
  latest(most: number): Promise<PhoneStateChange[]>;
};

/** Returns the name of the urgent announcement's recording, or undefined if there is none or it has expired. */
export function getActiveUrgentPrompt(
  { hot }: Pick<PhoneState, 'hot'>,
  now: Date,
): string | undefined {
  return hot && hot.until > now ? hot.prompt : undefined;
}
