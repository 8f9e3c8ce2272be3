import {
  consumeRateLimits,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import { findCallerAnnouncementAt } from '../../announcements/announcement.ts';
import { type Area, findAreaInForce } from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { getOrganization } from '../../directory/model/organization/organization.ts';
import type { Lang } from '../../messages/lang.ts';
import type { CallerTicketStore } from '../../staff/tickets/caller-tickets.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { computeCallerHashes } from '../../ticket/read/caller-hashes.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { type Caller, computeCallerHmac } from '../model/calls/caller.ts';
import { getMainMenuPromptKey } from '../model/menus/menu-periods.ts';
import { getActiveUrgentPrompt, type SurgeLevel } from '../model/phone-state.ts';
import type { PhoneStateStore } from '../ports/phone-state-store.ts';
import { getOrganizationPromptKeys } from './organization-prompts.ts';

export type IdentifyCallerDeps = {
  callers: CallerTicketStore;
  tickets: Pick<TicketStore, 'find'>;
  phoneState: Pick<PhoneStateStore, 'read'>;
  attempts: RateLimitCounter;
  hmac: Hmac;
  directory(): Promise<Directory>;
  now(): Date;
};

/**
 * Data that the contact flow needs before its first question: the caller's language, commune and tickets, the surge level,
 * and the urgent announcement.
 */
export type CallerIdentification = {
  /**
   * Whether tickets of the caller's number were found. `limited` means that the number exceeded its hourly call limit: the
   * call skips the menu, and no tickets are looked up.
   */
  kind: 'known' | 'unknown' | 'limited';
  surge: SurgeLevel;
  urgentPrompt: string | undefined;
  /** Recording that reads out the main menu of the day. */
  mainMenuPrompt: string;
  /** Key of the prompt that welcomes the caller with the hotline's current name. */
  greeting: string;
  /** Key of the prompt that asks for the place, with today's types of communes. */
  placePrompt: string;
  lang: Lang | undefined;
  area: Area | undefined;
  open: number;
  last: TicketCode | undefined;
  isRepeat: boolean;
};

/** Maximum number of a caller's tickets to read; the contact flow announces at most this number. */
const maxReadTickets = 9;

const compareNewestFirst = (a: Ticket, b: Ticket): number =>
  b.openedAt.getTime() - a.openedAt.getTime();

const findCallerTickets = async (
  phone: string,
  { callers, tickets, hmac }: IdentifyCallerDeps,
): Promise<Ticket[]> => {
  const found = await Promise.all(
    computeCallerHashes(phone, hmac).map((hash) => callers.newest(hash, undefined, maxReadTickets)),
  );
  const fullTickets = await Promise.all(found.flat().map(({ code }) => tickets.find(code)));
  return fullTickets
    .flatMap((ticket) => ticket ?? [])
    .toSorted(compareNewestFirst)
    .slice(0, maxReadTickets);
};

type DirectoryAt = { directory: Directory; now: Date };
type PhoneFields = 'surge' | 'urgentPrompt' | 'greeting' | 'placePrompt';
type KnownCaller = Omit<CallerIdentification, 'kind' | PhoneFields>;

const toKnownCaller = (
  tickets: readonly Ticket[],
  { directory, now }: DirectoryAt,
): KnownCaller => {
  const [last] = tickets;
  const { repeatMinutes } = getTicketPolicy(directory, now).telephone;
  const areaCode = tickets.find((ticket) => ticket.areaCode !== undefined)?.areaCode;
  const lang = tickets.find(({ channel }) => channel === 'voice')?.lang;
  const area = areaCode === undefined ? undefined : findAreaInForce(directory, areaCode, now);
  return {
    lang,
    mainMenuPrompt: getMainMenuPromptKey(now, lang !== undefined),
    area: area?.level === 'commune' ? area : undefined,
    open: tickets.filter(({ status }) => !isAnsweredOrEnded(status)).length,
    last: last?.code,
    isRepeat:
      last !== undefined && now.getTime() - last.openedAt.getTime() <= repeatMinutes * 60_000,
  };
};

/**
 * Counts a call toward the hourly limit of its number, and returns whether the number has exceeded the limit. A call whose
 * look-up is repeated after a timeout counts once.
 */
const isOverCallLimit = async (
  caller: Caller,
  maxCalls: number,
  { attempts, hmac }: Pick<IdentifyCallerDeps, 'attempts' | 'hmac'>,
): Promise<boolean> => {
  const limit = { maxAttempts: 1, withinMinutes: 60 };
  const call = { bucket: `call-counted#${computeHmacHex('address', caller.call, hmac)}`, limit };
  if (await consumeRateLimits(attempts, [call])) return false;
  const number = {
    bucket: `call-number#${computeCallerHmac(caller, hmac)}`,
    limit: { ...limit, maxAttempts: maxCalls },
  };
  const isOver = (await consumeRateLimits(attempts, [number])) !== undefined;
  // the repeated look-up of a call over the limit must return the same result
  if (isOver) await releaseRateLimits(attempts, [call]);
  return isOver;
};

/**
 * Identifies a caller by the tickets of their telephone number. For a number above its hourly call limit, no tickets are
 * looked up, but the call continues.
 */
export async function identifyCaller(
  caller: Caller,
  ports: IdentifyCallerDeps,
): Promise<CallerIdentification> {
  const { phone } = caller;
  const [directory, state] = await Promise.all([ports.directory(), ports.phoneState.read()]);
  const now = ports.now();
  // a supervisor's announcement takes precedence over public announcements
  const urgentPrompt =
    getActiveUrgentPrompt(state, now) ?? findCallerAnnouncementAt(directory, now)?.hotPrompt;
  const { welcome: greeting, place: placePrompt } = getOrganizationPromptKeys(
    getOrganization(directory, now),
  );
  const phoneFields = { surge: state.surge, urgentPrompt, greeting, placePrompt };
  const nothing = toKnownCaller([], { directory, now });
  if (!phone) return { kind: 'unknown', ...phoneFields, ...nothing };

  const { callsPerNumberAndHour } = getTicketPolicy(directory, now).telephone;
  if (await isOverCallLimit(caller, callsPerNumberAndHour, ports))
    return { kind: 'limited', ...phoneFields, ...nothing };
  const tickets = await findCallerTickets(phone.value, ports);
  return {
    kind: tickets.length > 0 ? 'known' : 'unknown',
    ...phoneFields,
    ...toKnownCaller(tickets, { directory, now }),
  };
}
