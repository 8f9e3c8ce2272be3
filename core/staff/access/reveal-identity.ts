import * as z from 'zod';
import type { Directory } from '../../directory/model/directory.ts';
import { findActionReason } from '../../ticket/model/action-reason.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { EnvelopeDecryptor } from '../../ticket/ports/envelope-encryption.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { MemberStore } from '../members/member.ts';
import type { SignedInMember } from '../members/signed-in-member.ts';
import { type AccessLog, type AccessLogEntry, buildStaffAccessLogEntry } from './access-log.ts';
import {
  canRevealIdentity,
  type IdentityRevealDecisionInput,
  type IdentityRevealRequest,
  type IdentityRevealRequestInput,
  type IdentityRevealStore,
  isIdentityRevealRequestActive,
  requiresIdentityRevealApproval,
} from './identity-reveal.ts';
import { findIdentityRevealWarning } from './reveal-warning.ts';

export type RevealIdentityDeps = {
  tickets: Pick<TicketStore, 'history'>;
  accessLog: Pick<AccessLog, 'record'>;
  members: Pick<MemberStore, 'find'>;
  reveals: Pick<IdentityRevealStore, 'find' | 'putRequest' | 'decide' | 'use'>;
  unsealIdentity: EnvelopeDecryptor;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Identity data of a sender, such as the name, after decryption. */
const Identity = z.record(z.string(), z.unknown());
type Identity = z.infer<typeof Identity>;

export type RevealIdentityResult =
  | { kind: 'revealed'; identity: Identity }
  | { kind: 'asked'; request: IdentityRevealRequest }
  | { kind: 'not-for-your-unit' }
  | { kind: 'no-identity' }
  | { kind: 'reason-unknown' };

/** Decrypts the identity and its corrections. A corrected field replaces the earlier value of this field. */
const decryptIdentity = async (
  { code, identity, identityCorrections = [] }: Ticket,
  { unsealIdentity }: Pick<RevealIdentityDeps, 'unsealIdentity'>,
): Promise<{ kind: 'revealed'; identity: Identity }> => {
  const sealed = [...(identity ? [identity] : []), ...identityCorrections];
  const parts = await Promise.all(sealed.map((part) => unsealIdentity(part, code)));
  const opened = parts.map((part) => Identity.parse(JSON.parse(part)));
  return { kind: 'revealed', identity: Object.assign({}, ...opened) };
};

const addHours = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

/**
 * Requests a reveal, or returns the member's pending request. A member can request again only after the previous request
 * expires.
 */
const requestIdentityReveal = async (
  { code }: Ticket,
  { sub, role, unit }: SignedInMember,
  { reason, text }: IdentityRevealRequestInput,
  ports: RevealIdentityDeps,
): Promise<RevealIdentityResult> => {
  const { reveals } = ports;
  const [directory, now] = [await ports.directory(), ports.now()];
  const expiresAt = addHours(now, getTicketPolicy(directory, now).reveal.approveWithinHours);
  const request: IdentityRevealRequest = {
    ...{ code, sub, role, reason, text, askedAt: now, expiresAt },
    state: 'asked',
  };
  const before = await reveals.find(code, sub);
  if (before && isIdentityRevealRequestActive(before, now))
    return { kind: 'asked', request: before };
  const entry = { code, kind: 'reveal-asked', at: now, reason, text } as const;
  if (await reveals.putRequest(request, buildStaffAccessLogEntry({ sub, role, unit }, entry))) {
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
  revealRequested: IdentityRevealRequestInput,
  ports: RevealIdentityDeps,
): Promise<RevealIdentityResult> {
  const events = (await ports.tickets.history(ticket.code))?.events ?? [];
  const [directory, now] = [await ports.directory(), ports.now()];
  const needsTwo = requiresIdentityRevealApproval(ticket, events, directory);
  if (!canRevealIdentity(member, ticket, needsTwo)) return { kind: 'not-for-your-unit' };
  const { reason, text } = revealRequested;
  if (!findActionReason(directory, 'reveal', reason, now)) return { kind: 'reason-unknown' };
  const { code, identity } = ticket;
  if (!identity) return { kind: 'no-identity' };
  if (needsTwo) return requestIdentityReveal(ticket, member, revealRequested, ports);
  await ports.accessLog.record(
    buildStaffAccessLogEntry(member, { code, kind: 'identity-opened', at: now, reason, text }),
  );
  return decryptIdentity(ticket, ports);
}

export type DecideIdentityRevealResult =
  | { kind: 'decided'; request: IdentityRevealRequest }
  | { kind: 'another-must-approve' }
  | { kind: 'no-such-request' };

type Verdict = 'approved' | 'refused';

/**
 * Returns who granted the approver of a reveal their role, and a warning if requester and approver might be the same person.
 */
const findApproverConcerns = async (
  asker: string,
  second: string,
  { members, now }: Pick<RevealIdentityDeps, 'members'> & { now: Date },
): Promise<Pick<AccessLogEntry, 'granted' | 'warning'>> => {
  const [one, other] = await Promise.all([members.find(asker), members.find(second)]);
  return {
    granted: other?.granted,
    warning: one && other && findIdentityRevealWarning(one, other, now),
  };
};

/**
 * Approves or refuses another member's reveal request; each request is decided only once. Members cannot decide on their own
 * requests.
 */
export async function decideIdentityReveal(
  verdict: Verdict,
  { code }: Ticket,
  member: SignedInMember,
  { asker, text }: IdentityRevealDecisionInput,
  { reveals, ...ports }: RevealIdentityDeps,
): Promise<DecideIdentityRevealResult> {
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
  const request: IdentityRevealRequest = {
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

export type RedeemIdentityRevealResult =
  | { kind: 'revealed'; identity: Identity }
  | { kind: 'not-approved'; request: IdentityRevealRequest }
  | { kind: 'no-such-request' };

/** Reveals the identity to the requester of an approved reveal. Each approval can be used only once. */
export async function redeemIdentityReveal(
  ticket: Ticket,
  member: SignedInMember,
  { reveals, now, ...ports }: RevealIdentityDeps,
): Promise<RedeemIdentityRevealResult> {
  const { code, identity } = ticket;
  const at = now();
  const request = await reveals.find(code, member.sub);
  if (!identity || !request || !isIdentityRevealRequestActive(request, at))
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
    ? decryptIdentity(ticket, ports)
    : { kind: 'no-such-request' };
}
