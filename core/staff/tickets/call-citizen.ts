import {
  consumeRateLimits,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import { parseCallbackNumber } from '../../contact-center/read/callback-number.ts';
import { getOrganizationPromptKeys } from '../../contact-center/read/organization-prompts.ts';
import { getOrganization } from '../../directory/model/organization/organization.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy, type TicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { SignedInMember } from '../members/signed-in-member.ts';
import { type ClaimCallbackDeps, type ClaimCallbackResult, claimCallback } from './callbacks.ts';

export type CitizenCall = {
  /** Phone number in E.164 format. */
  to: string;
  code: TicketCode;
  service: string;
  lang: Lang;
  /** Key of the prompt that the citizen hears first. */
  greeting: string;
  /** Idempotency token of the call attempt. It prevents a second call to the citizen while the first call is in progress. */
  token: string;
};

export type CitizenDialer = (
  call: CitizenCall,
) => Promise<{ kind: 'dialled'; contactId: string } | { kind: 'number-not-callable' }>;

export type CallCitizenDeps = ClaimCallbackDeps & {
  /** Starts an outbound call; undefined in deployments without a contact center. */
  dial: CitizenDialer | undefined;
  attempts: RateLimitCounter;
};

export type CallCitizenResult =
  | { kind: 'dialled'; contactId: string; heldUntil: Date }
  | Exclude<ClaimCallbackResult, { kind: 'opened' }>
  | { kind: 'no-contact-center' }
  | { kind: 'number-not-callable' }
  | { kind: 'called-too-often'; retryAt: Date };

const dayMinutes = 24 * 60;

/**
 * Returns the limit of the operators' calls to one phone number per day; an empty array if the ticket policy sets no limit.
 * Calls to the number of the report are counted across all tickets with this number. Calls to another callback number are
 * counted per ticket.
 */
const getCallRateLimits = ({ callerHash, callTo, code }: Ticket, { callback }: TicketPolicy) =>
  callback.callsPerNumberAndDay === undefined
    ? []
    : [
        {
          bucket: `called.${callTo ? code : (callerHash ?? code)}`,
          limit: { maxAttempts: callback.callsPerNumberAndDay, withinMinutes: dayMinutes },
        },
      ];

const buildCallToken = ({ code, callback }: Ticket): string =>
  [code, callback?.number, callback?.tries].join('.');

/**
 * Starts the call for a due callback. Claims the callback and writes an access log entry, but never shows the phone number to
 * the operator.
 */
export async function callCitizen(
  ticket: Ticket,
  member: SignedInMember,
  { dial, attempts, ...ports }: CallCitizenDeps,
): Promise<CallCitizenResult> {
  if (!dial) return { kind: 'no-contact-center' };
  const opened = await claimCallback(ticket, member, ports);
  if (opened.kind !== 'opened') return opened;
  const to = parseCallbackNumber(opened.phone);
  if (!to) return { kind: 'number-not-callable' };
  const [directory, now] = [await ports.directory(), ports.now()];
  const ticketPolicy = getTicketPolicy(directory, now);
  const greeting = getOrganizationPromptKeys(getOrganization(directory, now)).weCall;
  const buckets = getCallRateLimits(ticket, ticketPolicy);
  const retryAt = await consumeRateLimits(attempts, buckets);
  if (retryAt) return { kind: 'called-too-often', retryAt };
  const { code, service, lang } = ticket;
  let isCalled = false;
  try {
    const call = await dial({ to, code, service, lang, greeting, token: buildCallToken(ticket) });
    isCalled = call.kind === 'dialled';
    return call.kind === 'dialled' ? { ...call, heldUntil: opened.heldUntil } : call;
  } finally {
    if (!isCalled) await releaseRateLimits(attempts, buckets);
  }
}
