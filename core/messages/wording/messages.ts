import type { Lang } from '../lang.ts';
import { citizenMessages as en } from './citizen-messages.en.ts';
import { citizenMessages as vi } from './citizen-messages.vi.ts';
import type { CitizenMessages } from './message-words.ts';
import { decisionMessages } from './officer-decisions.ts';
import { handlingMessages } from './officer-messages.ts';
import { operatorMessages } from './operator-messages.ts';
import { reviewMessages } from './review-messages.ts';
import { rungMessages } from './rung-messages.ts';
import { supervisorMessages } from './supervisor-messages.ts';

/** What citizens are told. SMS can't carry Khmer in one part: its readers get Vietnamese. */
export const citizenMessages: Record<Lang, CitizenMessages> = { vi, km: vi, en };

/** What officers and operators are told; always in Vietnamese. */
export const officerMessages = {
  ...handlingMessages,
  ...decisionMessages,
  ...operatorMessages,
  ...supervisorMessages,
  ...reviewMessages,
  rung: rungMessages,
};
