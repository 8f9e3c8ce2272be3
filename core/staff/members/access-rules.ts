import type { StaffRole } from './member.ts';

/**
 * What an endpoint lets a role access: all tickets, the tickets of the member's own unit, data other than tickets, or
 * nothing (`no`: the role may not call the endpoint).
 */
export type TicketAccessScope = 'any' | 'own-unit' | 'no-tickets' | 'no';

/** Scope that an endpoint can give officers. No endpoint lets them access all tickets. */
type OfficerScope = Exclude<TicketAccessScope, 'any'>;

/** Scope of each role on an endpoint, with the scopes that officers may have there. */
export type AccessRule<Officer extends OfficerScope = OfficerScope> = Readonly<
  Record<Exclude<StaffRole, 'officer'>, TicketAccessScope> & { officer: Officer }
>;

/** Scope of each role on an endpoint whose path contains a ticket code. */
export type TicketAccessRule = AccessRule<'own-unit' | 'no'>;

const defineAccessRule = <Officer extends OfficerScope>(
  operator: TicketAccessScope,
  supervisor: TicketAccessScope,
  administrator: TicketAccessScope,
  officer: Officer,
  leader: TicketAccessScope,
): AccessRule<Officer> => ({ operator, supervisor, administrator, officer, leader });

/** Groups of roles that may call an endpoint of the staff API. */
export const accessRules = {
  everyMember: defineAccessRule(
    'no-tickets',
    'no-tickets',
    'no-tickets',
    'no-tickets',
    'no-tickets',
  ),
  ticketReaders: defineAccessRule('any', 'any', 'any', 'own-unit', 'any'),
  ticketHandlers: defineAccessRule('any', 'any', 'no', 'own-unit', 'no'),
  voiceListeners: defineAccessRule('any', 'any', 'any', 'own-unit', 'no'),
  hotline: defineAccessRule('any', 'any', 'any', 'no', 'no'),
  operatorDesk: defineAccessRule('any', 'any', 'no', 'no', 'no'),
  totals: defineAccessRule('no', 'any', 'any', 'no', 'any'),
  oversight: defineAccessRule('no', 'any', 'any', 'no', 'no'),
  administrators: defineAccessRule('no', 'no', 'any', 'no', 'no'),
  // Administrators add members, so they are excluded from reveals: with a second account, one could act as both persons.
  supervisors: defineAccessRule('no', 'any', 'no', 'no', 'no'),
  identityRequesters: defineAccessRule('no', 'any', 'no', 'own-unit', 'no'),
} as const satisfies Record<string, AccessRule>;

/** Console screens, each with the rule of the endpoint that supplies its content. */
export const screenAccess = {
  overview: accessRules.totals,
  queue: accessRules.ticketReaders,
  search: accessRules.ticketReaders,
  desk: accessRules.operatorDesk,
  callbacks: accessRules.hotline,
  undelivered: accessRules.hotline,
  late: accessRules.ticketReaders,
  repeats: accessRules.hotline,
  moderation: accessRules.oversight,
  national: accessRules.operatorDesk,
  returned: accessRules.hotline,
  extensions: accessRules.supervisors,
  phone: accessRules.supervisors,
  reports: accessRules.hotline,
  figures: accessRules.ticketReaders,
  reveals: accessRules.supervisors,
  members: accessRules.oversight,
  providers: accessRules.administrators,
  directory: accessRules.hotline,
  'directory-changes': accessRules.administrators,
} as const;
export type ConsoleScreenName = keyof typeof screenAccess;

/** Parts of a ticket, each with the rule of the endpoint that serves it. */
export const ticketPartAccess = {
  text: accessRules.ticketReaders,
  photos: accessRules.ticketReaders,
  voiceMessages: accessRules.voiceListeners,
  contact: accessRules.operatorDesk,
  identity: accessRules.supervisors,
} as const satisfies Record<string, TicketAccessRule>;

const hasRole =
  (rule: AccessRule) =>
  (role: string): boolean =>
    Object.entries(rule).some(([name, scope]) => name === role && scope === 'any');

/** Returns true for operators, supervisors and administrators, but not for officers and leaders, who belong to agencies. */
export const isHotlineRole = hasRole(accessRules.hotline);

/** Returns true for operators and supervisors, who put tickets on hold or redirect them. */
export const isOperatorDeskRole = hasRole(accessRules.operatorDesk);
