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

/** Urgent announcement that every caller hears before the menu: the key of its recording, and when it expires. */
const HotMessage = z.object({ prompt: UrgentPromptKey, until: Instant });

/** Phone state for all calls, set by supervisors: surge level and urgent announcement. */
export const PhoneState = z.object({
  /** Number of the last change; a change must name the version that it was based on. */
  version: z.number().int().nonnegative(),
  surge: SurgeLevel,
  hot: HotMessage.optional(),
});
export type PhoneState = z.infer<typeof PhoneState>;

/** Initial phone state: normal service without an urgent announcement. */
export const initialPhoneState: PhoneState = { version: 0, surge: 'normal' };

/** History entry of the phone state: new state, time and author. */
export const PhoneChange = PhoneState.extend({
  at: Instant,
  by: z.object({ sub: CognitoSub, role: StaffRole }),
});
export type PhoneChange = z.infer<typeof PhoneChange>;

export type PhoneStateStore = {
  read(): Promise<PhoneState>;
  /** Writes the new state and its history entry in one transaction. Returns false on a version conflict. */
  replace(change: PhoneChange): Promise<boolean>;
  /** Returns the latest changes with a strongly consistent read, newest first. */
  latest(most: number): Promise<PhoneChange[]>;
};

/** Returns the recording key of the urgent announcement if it has not expired. */
export function activeUrgentPrompt(
  { hot }: Pick<PhoneState, 'hot'>,
  now: Date,
): string | undefined {
  return hot && hot.until > now ? hot.prompt : undefined;
}
