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

const noRole = {
  operator: 'no',
  supervisor: 'no',
  administrator: 'no',
  officer: 'no',
  leader: 'no',
} as const;
const operatorDesk = { ...noRole, operator: 'any', supervisor: 'any' } as const;
const hotline = { ...operatorDesk, administrator: 'any' } as const;

/** Groups of roles that may call an endpoint of the staff API. */
export const accessRules = {
  everyMember: {
    operator: 'no-tickets',
    supervisor: 'no-tickets',
    administrator: 'no-tickets',
    officer: 'no-tickets',
    leader: 'no-tickets',
  },
  ticketReaders: { ...hotline, officer: 'own-unit', leader: 'any' },
  ticketHandlers: { ...operatorDesk, officer: 'own-unit' },
  voiceListeners: { ...hotline, officer: 'own-unit' },
  hotline,
  operatorDesk,
  totals: { ...noRole, supervisor: 'any', administrator: 'any', leader: 'any' },
  oversight: { ...noRole, supervisor: 'any', administrator: 'any' },
  administrators: { ...noRole, administrator: 'any' },
  // Administrators add members, so they are excluded from reveals: with a second account, one could act as both persons.
  supervisors: { ...noRole, supervisor: 'any' },
  identityRequesters: { ...noRole, supervisor: 'any', officer: 'own-unit' },
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
