import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { createOfficerLinkStore } from '../../../adapters/dynamodb/messages/officer-link-store.ts';
import { createStaffMemberStore } from '../../../adapters/dynamodb/staff/member-store.ts';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { deriveOfficerLinkToken } from '../../../core/officer/officer-link.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { sha256 } from '../../../functions/runtime/random.ts';
import { aMember, seedMember } from '../../support/samples/a-member.ts';
import { aReport, parseOpenedReport } from '../../support/samples/a-report.ts';
import { linkPerson } from '../../support/samples/link-person.ts';
import type { LoadedEndpoints } from './load-endpoints.ts';

/** A ticket with everything that opens it: code, PIN and officer link. */
export type TicketCredentials = {
  code: TicketCode;
  pin: string;
  /** Token of the officer link that the unit's handler received. */
  token: string;
  /** IP address from which the citizen opened the ticket. */
  from: string;
};

/** Minimum remaining validity of a test token in minutes; otherwise a new one is issued. */
const minutesLeft = 10;

const linkLifetimeMs = 30 * 86_400_000;

/** Creates staff members of every role and issues their tokens, which expire after an hour of virtual time. */
export async function createStaffSessions({
  world,
  clock,
}: Pick<LoadedEndpoints, 'world' | 'clock'>) {
  const members = createStaffMemberStore(world.table);
  for (const role of StaffRole.options) await seedMember(members, aMember(role));
  const given = new Map<StaffRole, { accessToken: string; expiresAt: Date }>();
  return {
    tokenOf: (role: StaffRole): string => {
      const known = given.get(role);
      const left = (known?.expiresAt.getTime() ?? 0) - clock.now().getTime();
      if (known && left > minutesLeft * 60_000) return known.accessToken;
      const account = { sub: aMember(role).sub, groups: [role] };
      const tokens = world.services.cognito.tokensFor(account);
      given.set(role, tokens);
      return tokens.accessToken;
    },
  };
}

const addressOf = (number: number): string => `10.22.${number >> 8}.${number & 255}`;

/** Stores an unopened link for the unit's handler and returns its token. */
const sendLink = async (
  { world, clock }: Pick<LoadedEndpoints, 'world' | 'clock'>,
  { code, unit = '', assignment }: Ticket,
): Promise<string> => {
  const hmac = await world.secret();
  const owner = { code, unit, role: 'handler', assignment, person: linkPerson(unit, 'handler') };
  const token = deriveOfficerLinkToken(owner, hmac, hmac.version);
  const expiresAt = new Date(clock.now().getTime() + linkLifetimeMs);
  const link = { ...owner, expiresAt, codesSent: 0, hash: sha256(token) };
  await createOfficerLinkStore(world.table).create(link);
  return token;
};

/** Opens test ticket number N through the public API, then sets the given fields directly. */
export async function openTicketByApi(
  loadedEndpoints: Pick<LoadedEndpoints, 'world' | 'clock' | 'sendRequest'>,
  number: number,
  changes: Partial<Ticket> = {},
): Promise<TicketCredentials> {
  const { table } = loadedEndpoints.world;
  const from = addressOf(number);
  const phone = `09${20_000_000 + number}`;
  const answer = await loadedEndpoints.sendRequest({
    method: 'POST',
    path: '/api/reports',
    from,
    headers: { 'content-type': 'application/json', 'idempotency-key': `a-known-ticket-${number}` },
    body: JSON.stringify(aReport({ reporter: { kind: 'person', name: 'Kim Thị Sáu', phone } })),
  });
  if (answer.status !== 201)
    throw new Error(`Creating a report returned ${answer.status}: ${answer.text}`);
  const { code, pin } = parseOpenedReport(answer.text);
  const ticket = await createTicketStore(table).find(TicketCode.parse(code));
  if (!ticket) throw new Error(`Ticket ${code} was not found`);
  const further = { ...ticket, assignment: 1, ...changes };
  await table.client.send(new PutCommand({ TableName: table.name, Item: toTicketItem(further) }));
  return { code: further.code, pin, from, token: await sendLink(loadedEndpoints, further) };
}
