import type { Lang } from '../lang.ts';
import { citizenMessagesEn as en } from './citizen-messages.en.ts';
import { citizenMessagesVi as vi } from './citizen-messages.vi.ts';
import { complaintReviewMessages } from './complaint-review-messages.ts';
import { escalationTexts } from './escalation-texts.ts';
import type { CitizenMessages } from './message-text-types.ts';
import { officerDecisionMessages } from './officer-decisions.ts';
import { ticketHandlingMessages } from './officer-messages.ts';
import { operatorMessages } from './operator-messages.ts';
import { supervisorMessages } from './supervisor-messages.ts';

/**
 * Messages to citizens by language. Readers of Khmer get Vietnamese, because a Khmer text doesn't fit into one SMS segment.
 */
export const citizenMessagesByLang: Record<Lang, CitizenMessages> = { vi, km: vi, en };

/** Messages to officers and operators, always in Vietnamese. */
export const officerMessages = {
  ...ticketHandlingMessages,
  ...officerDecisionMessages,
  ...operatorMessages,
  ...supervisorMessages,
  ...complaintReviewMessages,
  rung: escalationTexts,
};
