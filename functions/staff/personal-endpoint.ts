import * as z from 'zod';
import type { RouteContract } from '../../core/contract/route-contract.ts';
import { accessRules } from '../../core/staff/members/access-rules.ts';
import {
  getOwnItems,
  type OwnItems,
  type PersonalItems,
} from '../../core/staff/members/personal-items.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { buildJsonReply, buildProblemReply } from '../runtime/reply/reply.ts';
import {
  type EndpointDeclaration,
  type EndpointRequest,
  type Raw,
  type RawParams,
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

/** Rejects a path with a ticket code: its endpoint must check whether the member can see the ticket. */
type PathWithoutTicket<Path extends string> = Path extends `${string}{code}${string}`
  ? never
  : Path;

/**
 * Declares an endpoint that every member may call for their own items. The handler gets the caller's items of the kind `mine`
 * and nothing about the member, so it cannot reach other members' items.
 */
export function personalEndpoint<
  Item extends { id: string },
  const Path extends string,
  Params = RawParams<Path>,
  Query = Raw<'query'>,
  Body = Raw<'body'>,
>({
  mine,
  answer,
  ...declaration
}: EndpointDeclaration<Path, Params, Query, Body> & {
  path: PathWithoutTicket<Path>;
  mine: PersonalItems<Item>;
  answer(request: EndpointRequest<Params, Query, Body>, own: OwnItems<Item>): Reply;
}): StaffEndpoint<PersonalServices> {
  const path: string = declaration.path;
  const endpoint = staffEndpoint({
    ...declaration,
    path,
    access: accessRules.everyMember,
    needs,
    answer: (request: EndpointRequest<Params, Query, Body>, { sub }, services) =>
      answer(request, getOwnItems(mine, sub, services)),
  });
  return { ...endpoint, isPersonal: true };
}

type PersonalListDeclaration<Path extends string, Item extends { id: string }, Input, Response> = {
  /** Path of the list. The id of an item is appended to it. */
  path: PathWithoutTicket<Path>;
  summaries: Record<'list' | 'put' | 'delete', RouteContract['summary']>;
  mine: PersonalItems<Item>;
  id: z.ZodType<Item['id']>;
  input: z.ZodType<Input>;
  toItem(id: Item['id'], input: Input): Item;
  response: z.ZodType<Response>;
  toResponse(items: Item[]): Response;
};

/**
 * Declares the endpoints of a list of a member's own items, such as saved views: one returns the list, one stores or replaces
 * an item, and one deletes it. All three return the list.
 */
export function personalListEndpoints<
  const Path extends string,
  Item extends { id: string },
  Input,
  Response,
>({
  path: listPath,
  summaries,
  mine,
  id,
  input,
  toItem,
  response,
  toResponse,
}: PersonalListDeclaration<Path, Item, Input, Response>): StaffEndpoint<PersonalServices>[] {
  const path: string = listPath;
  const itemPath: string = `${path}/{id}`;
  const params = { schema: z.object({ id }), problem: 'no-such-page' } as const;
  const shared = { mine, answers: { 200: response } };
  const replyWithList = async (own: OwnItems<Item>) =>
    buildJsonReply(200, toResponse(await own.list()));
  return [
    personalEndpoint({
      ...{ ...shared, method: 'GET' as const, path, summary: summaries.list },
      answer: (_, own) => replyWithList(own),
    }),
    personalEndpoint({
      ...{ ...shared, method: 'PUT' as const, path: itemPath, summary: summaries.put, params },
      body: input,
      problems: ['no-such-page', 'too-many-items'],
      answer: async ({ lang, params: { id: itemId }, body }, own) =>
        (await own.put(toItem(itemId, body)))
          ? replyWithList(own)
          : buildProblemReply('too-many-items', lang),
    }),
    // succeeds even if the id is unknown
    personalEndpoint({
      ...{
        ...shared,
        method: 'DELETE' as const,
        path: itemPath,
        summary: summaries.delete,
        params,
      },
      problems: ['no-such-page'],
      answer: async ({ params: { id: itemId } }, own) => {
        await own.delete(itemId);
        return replyWithList(own);
      },
    }),
  ];
}

/**
 * Declares an endpoint for a member's own item about a ticket that the member can see, such as a bookmark. The handler gets
 * the ticket and the caller's items of the kind `mine`.
 */
export function personalTicketEndpoint<
  Item extends { id: string },
  const Path extends TicketPath,
  Query = Raw<'query'>,
  Body = Raw<'body'>,
>({
  mine,
  answer,
  ...declaration
}: EndpointDeclaration<Path, RawParams<Path>, Query, Body> & {
  mine: PersonalItems<Item>;
  answer(
    request: EndpointRequest<RawParams<Path>, Query, Body> & { ticket: Ticket },
    own: OwnItems<Item>,
  ): Reply;
}): StaffEndpoint<PersonalServices & TicketServices> {
  const endpoint = ticketEndpoint({
    ...declaration,
    access: accessRules.ticketReaders,
    needs,
    answer: (
      request: EndpointRequest<RawParams<Path>, Query, Body> & { ticket: Ticket },
      { sub },
      services,
    ) => answer(request, getOwnItems(mine, sub, services)),
  });
  return { ...endpoint, isPersonal: true };
}
