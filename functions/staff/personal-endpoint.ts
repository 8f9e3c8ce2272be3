import { accessRules } from '../../core/staff/members/access-rules.ts';
import {
  getOwnItems,
  type OwnItems,
  type PersonalItems,
} from '../../core/staff/members/personal-items.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import {
  type EndpointDeclaration,
  type EndpointRequest,
  type Raw,
  type Reply,
  type StaffEndpoint,
  staffEndpoint,
  type TicketPath,
  ticketEndpoint,
} from './staff-endpoint.ts';
import type { StaffServices } from './staff-services.ts';

const needs = ['personalItems', 'now'] as const;
type PersonalServices = Pick<StaffServices, (typeof needs)[number]>;
type TicketServices = Pick<StaffServices, 'tickets' | 'directory'>;

/**
 * Declares an endpoint that every member may call for their own items. The handler gets the caller's items of the kind `mine`
 * and nothing about the member, so it cannot reach other members' items.
 */
export function personalEndpoint<
  Item extends { id: string },
  Params = Raw<'params'>,
  Query = Raw<'query'>,
  Body = Raw<'body'>,
>({
  mine,
  answer,
  ...declaration
}: EndpointDeclaration<string, Params, Query, Body> & {
  mine: PersonalItems<Item>;
  answer(request: EndpointRequest<Params, Query, Body>, own: OwnItems<Item>): Reply;
}): StaffEndpoint<PersonalServices> {
  const endpoint = staffEndpoint({
    ...declaration,
    access: accessRules.everyMember,
    needs,
    answer: (request: EndpointRequest<Params, Query, Body>, { sub }, services) =>
      answer(request, getOwnItems(mine, sub, services)),
  });
  return { ...endpoint, isPersonal: true };
}

/**
 * Declares an endpoint for a member's own item about a ticket that the member can see, such as a bookmark. The handler gets
 * the ticket and the caller's items of the kind `mine`.
 */
export function personalTicketEndpoint<
  Item extends { id: string },
  Query = Raw<'query'>,
  Body = Raw<'body'>,
>({
  mine,
  answer,
  ...declaration
}: EndpointDeclaration<TicketPath, Raw<'params'>, Query, Body> & {
  mine: PersonalItems<Item>;
  answer(
    request: EndpointRequest<Raw<'params'>, Query, Body> & { ticket: Ticket },
    own: OwnItems<Item>,
  ): Reply;
}): StaffEndpoint<PersonalServices & TicketServices> {
  const endpoint = ticketEndpoint({
    ...declaration,
    access: accessRules.ticketReaders,
    needs,
    answer: (
      request: EndpointRequest<Raw<'params'>, Query, Body> & { ticket: Ticket },
      { sub },
      services,
    ) => answer(request, getOwnItems(mine, sub, services)),
  });
  return { ...endpoint, isPersonal: true };
}
