import { isSameSecret } from '../access/is-same-secret.ts';
import type { RateLimitCounter } from '../access/rate-limit.ts';
import { createOfficerNotifications } from '../messages/create-notification.ts';
import type { Notification } from '../messages/notification.ts';
import { derivePin } from '../ticket/model/ticket-code.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import type { OfficerLink, OfficerLinkStore } from './officer-link.ts';

export type SecondDeviceDeps = {
  links: Pick<OfficerLinkStore, 'rebind' | 'countCode'>;
  alerts: { request(alert: Notification): Promise<void> };
  attempts: RateLimitCounter;
  hmac: Hmac;
  hash(text: string): string;
  now(): Date;
};

const codeSendingLimit = { maxAttempts: 3, withinMinutes: 60 };
/** Minutes for which a one-time code is valid, enough for a delayed SMS. */
const codeLifetimeMinutes = 15;

const codeGuessLimit = { maxAttempts: 5, withinMinutes: 15 };

/** Derives the current one-time code of an officer link from the link's hash and the number of sent codes. */
export function deriveDeviceConfirmationCode(
  { hash, codesSent }: Pick<OfficerLink, 'hash' | 'codesSent'>,
  hmac: Hmac,
): string {
  return derivePin(hmac.digest('device', `${hash}\n${codesSent}`));
}

/** Sends the officer a one-time code by SMS, at most 3 per hour and officer link. */
export async function sendDeviceConfirmationCode(
  link: OfficerLink,
  { links, alerts, attempts, now }: SecondDeviceDeps,
): Promise<{ kind: 'sent' } | { kind: 'too-many'; retryAt: Date }> {
  const rateLimitResult = await attempts.take(`device-code#${link.hash}`, codeSendingLimit);
  if (rateLimitResult.kind === 'too-many') return rateLimitResult;
  const number = await links.countCode(link.hash, now());
  const requested = createOfficerNotifications(
    link,
    { about: 'device-code', number, person: link.person },
    {
      code: link.code,
      assignment: link.assignment,
      cause: `device.${link.hash.slice(0, 16)}.${number}`,
      requestedAt: now(),
    },
  );
  for (const alert of requested.filter(({ channel }) => channel === 'sms')) {
    await alerts.request(alert);
  }
  return { kind: 'sent' };
}

/**
 * Binds the officer link to the device on which the most recent one-time code was entered. Allows at most 5 attempts in 15
 * minutes.
 */
export async function confirmOfficerDevice(
  link: OfficerLink,
  device: string,
  code: string,
  { links, attempts, hmac, hash, now }: SecondDeviceDeps,
): Promise<{ kind: 'confirmed' | 'wrong' } | { kind: 'too-many'; retryAt: Date }> {
  const rateLimitResult = await attempts.take(`device-guess#${link.hash}`, codeGuessLimit);
  if (rateLimitResult.kind === 'too-many') return rateLimitResult;
  const { codeSentAt } = link;
  const isFresh =
    codeSentAt && now().getTime() - codeSentAt.getTime() <= codeLifetimeMinutes * 60_000;
  if (!isFresh || !isSameSecret(code, deriveDeviceConfirmationCode(link, hmac)))
    return { kind: 'wrong' };
  const isFirstUse = await links.rebind(link.hash, hash(device), link.codesSent);
  return { kind: isFirstUse ? 'confirmed' : 'wrong' };
}
