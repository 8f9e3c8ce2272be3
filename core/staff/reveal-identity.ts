import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import type { DecryptEnvelope } from '../ticket/hmac.ts';
import { findTicketReason } from '../ticket/reason.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { getTicketPolicy } from '../ticket/ticket-policy.ts';
import { type AccessLog, type AccessLogEntry, buildStaffAccessLogEntry } from './access-log.ts';
import type { MemberStore } from './member.ts';
import {
  canRevealIdentity,
  isRevealRequestActive,
  type RevealDecisionInput,
  type RevealRequest,
  type RevealRequestInput,
  type RevealStore,
  requiresRevealApproval,
} from './reveal.ts';
import { findRevealWarning } from './reveal-warning.ts';
import type { SignedInMember } from './signed-in.ts';

export type RevealDeps = {
  tickets: Pick<TicketStore, 'history'>;
  accessLog: Pick<AccessLog, 'record'>;
  members: Pick<MemberStore, 'find'>;
  reveals: Pick<RevealStore, 'find' | 'ask' | 'decide' | 'use'>;
  unsealIdentity: DecryptEnvelope;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Identity data of a sender, such as the name, after decryption. */
const Identity = z.record(z.string(), z.unknown());
type Identity = z.infer<typeof Identity>;

export type RevealResult =
  | { kind: 'revealed'; identity: Identity }
  | { kind: 'asked'; request: RevealRequest }
  | { kind: 'not-for-your-unit' }
  | { kind: 'no-identity' }
  | { kind: 'reason-unknown' };

type Sealed = NonNullable<Ticket['identity']>;

const decryptIdentity = async (
  { code }: Pick<Ticket, 'code'>,
  sealed: Sealed,
  { unsealIdentity }: Pick<RevealDeps, 'unsealIdentity'>,
): Promise<{ kind: 'revealed'; identity: Identity }> => ({
  kind: 'revealed',
  identity: Identity.parse(JSON.parse(await unsealIdentity(sealed, code))),
});

const addHours = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

/**
 * Requests a reveal, or returns the member's pending request. A member can request again only after the previous request
 * expires.
 */
const requestReveal = async (
  { code }: Ticket,
  { sub, role, unit }: SignedInMember,
  { reason, text }: RevealRequestInput,
  ports: RevealDeps,
): Promise<RevealResult> => {
  const { reveals } = ports;
  const [directory, now] = [await ports.directory(), ports.now()];
  const expiresAt = addHours(now, getTicketPolicy(directory, now).reveal.approveWithinHours);
  const request: RevealRequest = {
    ...{ code, sub, role, reason, text, askedAt: now, expiresAt },
    state: 'asked',
  };
  const before = await reveals.find(code, sub);
  if (before && isRevealRequestActive(before, now)) return { kind: 'asked', request: before };
  const asked = { code, kind: 'reveal-asked', at: now, reason, text } as const;
  if (await reveals.ask(request, buildStaffAccessLogEntry({ sub, role, unit }, asked))) {
    return { kind: 'asked', request };
  }
  const other = await reveals.find(code, sub);
  if (!other)
    throw new Error(
      `Ticket ${code}: storing the identity request failed, and no other request exists`,
    );
  return { kind: 'asked', request: other };
};

/**
 * Reveals the sender's identity, or requests approval by a second person if required. Writes the access log entry before
 * decrypting.
 */
export async function revealIdentity(
  ticket: Ticket,
  member: SignedInMember,
  revealRequested: RevealRequestInput,
  ports: RevealDeps,
): Promise<RevealResult> {
  const events = (await ports.tickets.history(ticket.code))?.events ?? [];
  const needsTwo = requiresRevealApproval(ticket, events);
  if (!canRevealIdentity(member, ticket, needsTwo)) return { kind: 'not-for-your-unit' };
  const [directory, now] = [await ports.directory(), ports.now()];
  const { reason, text } = revealRequested;
  if (!findTicketReason(directory, 'reveal', reason, now)) return { kind: 'reason-unknown' };
  const { code, identity } = ticket;
  if (!identity) return { kind: 'no-identity' };
  if (needsTwo) return requestReveal(ticket, member, revealRequested, ports);
  await ports.accessLog.record(
    buildStaffAccessLogEntry(member, { code, kind: 'identity-opened', at: now, reason, text }),
  );
  return decryptIdentity(ticket, identity, ports);
}

export type DecideRevealResult =
  | { kind: 'decided'; request: RevealRequest }
  | { kind: 'another-must-approve' }
  | { kind: 'no-such-request' };

type Verdict = 'approved' | 'refused';

/**
 * Returns who granted the approver of a reveal their role, and a warning if requester and approver might be the same person.
 */
const findApproverConcerns = async (
  asker: string,
  second: string,
  { members, now }: Pick<RevealDeps, 'members'> & { now: Date },
): Promise<Pick<AccessLogEntry, 'granted' | 'warning'>> => {
  const [one, other] = await Promise.all([members.find(asker), members.find(second)]);
  return { granted: other?.granted, warning: one && other && findRevealWarning(one, other, now) };
};

/**
 * Approves or refuses another member's reveal request; each request is decided only once. Members cannot decide on their own
 * requests.
 */
export async function decideReveal(
  verdict: Verdict,
  { code }: Ticket,
  member: SignedInMember,
  { asker, text }: RevealDecisionInput,
  { reveals, ...ports }: RevealDeps,
): Promise<DecideRevealResult> {
  if (asker === member.sub) return { kind: 'another-must-approve' };
  const before = await reveals.find(code, asker);
  const [directory, now] = [await ports.directory(), ports.now()];
  if (!before || now >= before.expiresAt) return { kind: 'no-such-request' };
  // A retry after a lost response returns the same result.
  if (before.state === verdict && before.decision?.by === member.sub) {
    return { kind: 'decided', request: before };
  }
  if (before.state !== 'asked') return { kind: 'no-such-request' };
  const expiresAt = addHours(now, getTicketPolicy(directory, now).reveal.openWithinHours);
  const { granted, warning } =
    verdict === 'approved' ? await findApproverConcerns(asker, member.sub, { ...ports, now }) : {};
  const request: RevealRequest = {
    ...before,
    state: verdict,
    decision: { by: member.sub, at: now, text },
    expiresAt,
    ...(warning && { warning }),
  };
  const access = buildStaffAccessLogEntry(member, {
    ...{ code, kind: `reveal-${verdict}`, at: now, text, asker },
    ...(granted && { granted }),
    ...(warning && { warning }),
  });
  return (await reveals.decide(before, request, access))
    ? { kind: 'decided', request }
    : { kind: 'no-such-request' };
}

export type RedeemRevealResult =
  | { kind: 'revealed'; identity: Identity }
  | { kind: 'not-approved'; request: RevealRequest }
  | { kind: 'no-such-request' };

/** Reveals the identity to the requester of an approved reveal. Each approval can be used only once. */
export async function redeemReveal(
  ticket: Ticket,
  member: SignedInMember,
  { reveals, now, ...ports }: RevealDeps,
): Promise<RedeemRevealResult> {
  const { code, identity } = ticket;
  const at = now();
  const request = await reveals.find(code, member.sub);
  if (!identity || !request || !isRevealRequestActive(request, at))
    return { kind: 'no-such-request' };
  if (request.state !== 'approved') return { kind: 'not-approved', request };
  const { reason, text } = request;
  const access = buildStaffAccessLogEntry(member, {
    code,
    kind: 'identity-opened',
    at,
    reason,
    text,
  });
  return (await reveals.use(request, access))
    ? decryptIdentity(ticket, identity, ports)
    : { kind: 'no-such-request' };
}
