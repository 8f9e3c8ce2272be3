import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** How much of the hotline's help a call still gets, the most first; a supervisor moves along it. */
export const SurgeLevel = z.enum([
  'normal',
  'information',
  'self-registration',
  'callback',
  'voicemail',
  'sms-link',
]);
export type SurgeLevel = z.infer<typeof SurgeLevel>;

/** What every caller hears before the menu: the key of a recording, until then. */
const HotMessage = z.object({ prompt: z.string().regex(/^hot-[a-z0-9-]{1,30}$/), until: Instant });

/** What the supervisors have said about all calls. */
export const PhoneState = z.object({
  /** Rises with every change: who changes it says what they saw. */
  version: z.number().int().nonnegative(),
  surge: SurgeLevel,
  hot: HotMessage.optional(),
});
export type PhoneState = z.infer<typeof PhoneState>;

/** Nobody has said anything yet. */
export const quietPhone: PhoneState = { version: 0, surge: 'normal' };

export type PhoneStateStore = {
  read(): Promise<PhoneState>;
  /** False when another change came between. */
  replace(before: PhoneState, after: Omit<PhoneState, 'version'>): Promise<boolean>;
};

/** The recording that is to be heard now. */
export const hotNow = ({ hot }: PhoneState, now: Date): string | undefined =>
  hot && hot.until > now ? hot.prompt : undefined;
