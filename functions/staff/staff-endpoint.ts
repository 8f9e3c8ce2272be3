import * as z from 'zod';
import type { RouteContract } from '../../core/contract/route-contract.ts';
import type { ErrorResponseCode } from '../../core/messages/texts/errors/error-response-text.ts';
import { lazy } from '../../core/shared/lazy.ts';
import type { AccessRule, TicketAccessRule } from '../../core/staff/members/access-rules.ts';
import type { SignedInMember } from '../../core/staff/members/signed-in-member.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { buildProblemReply, type HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import { pickServices } from '../runtime/services.ts';
import { findVisibleTicket } from './find-visible-ticket.ts';
import type { StaffServices } from './staff-services.ts';
import { type RequestValidationResult, validateBody, validateQuery } from './validate-request.ts';

export type Reply = Promise<HttpReply> | HttpReply;

/**
 * Endpoint of the staff API. Its router entry, permissions, API documentation and access tests derive from it. Only roles to
 * which `access` grants a scope may call it.
 */
export type StaffEndpoint<Services = StaffServices> = RouteContract & {
  method: HttpFunctionRoute<never>['method'];
  path: string;
  access: AccessRule;
  /** True if the endpoint serves only the caller's own items (`personalEndpoint`). */
  isPersonal?: true;
  answer: (request: HttpRequest, member: SignedInMember, services: Services) => Reply;
};

/** Request with path parameters, query and body as the endpoint's schemas validated them. */
export type EndpointRequest<Params, Query, Body> = Omit<
  HttpRequest,
  'params' | 'query' | 'body'
> & {
  params: Params;
  query: Query;
  body: Body;
};

/** An endpoint with a ticket code in its path gives officers only tickets of their own unit. */
type AccessRuleFor<Path extends string> = Path extends `${string}{code}${string}`
  ? TicketAccessRule
  : AccessRule;

/** Names of the parameters in a path, such as `id` in `/api/staff/views/{id}`. */
type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

export type EndpointDeclaration<Path extends string, Params, Query, Body> = Omit<
  RouteContract,
  'query' | 'body'
> &
  Pick<StaffEndpoint, 'method'> & {
    path: Path;
    /** Schema of all path parameters, and the problem that the API returns for a value that the schema rejects. */
    params?: {
      schema: z.ZodType<Params & Record<ParamNames<Path>, unknown>>;
      problem: ErrorResponseCode;
    };
    query?: z.ZodType<Query>;
    body?: z.ZodType<Body>;
    /** Schemas for the API documentation only. The handler validates the input, because that depends on other data. */
    described?: Pick<RouteContract, 'query' | 'body'>;
  };

/** Type of an undeclared part of the request, which the handler gets as sent. */
export type Raw<Part extends 'query' | 'body'> = HttpRequest[Part];

/** Type of path parameters without a schema, which the handler gets as sent. */
export type RawParams<Path extends string> = Partial<Record<ParamNames<Path>, string>>;

/**
 * Creates the function that validates the requests of an endpoint. The schemas of undeclared parts accept every value; they
 * are created once, at the first request, because one function has many endpoints.
 */
const createRequestValidator = <Params, Query, Body>({
  params,
  query,
  body,
}: EndpointDeclaration<string, Params, Query, Body>) => {
  const getSchemas = lazy(() => ({
    params: params?.schema ?? z.custom<Params>(),
    query: query ?? z.custom<Query>(),
    rawBody: z.custom<Body>(),
  }));
  return (request: HttpRequest): RequestValidationResult<EndpointRequest<Params, Query, Body>> => {
    const schemas = getSchemas();
    const readParams = schemas.params.safeParse(request.params);
    if (!readParams.success) {
      const problem = params?.problem ?? 'no-such-page';
      return { kind: 'refused', reply: buildProblemReply(problem, request.lang) };
    }
    const readQuery = validateQuery(request, schemas.query);
    if (readQuery.kind === 'refused') return readQuery;
    const readBody = body
      ? validateBody(request, body)
      : { kind: 'read' as const, value: schemas.rawBody.parse(request.body) };
    if (readBody.kind === 'refused') return readBody;
    const value = { params: readParams.data, query: readQuery.value, body: readBody.value };
    return { kind: 'read', value: { ...request, ...value } };
  };
};

/** Declares an endpoint. The handler gets the validated request and exactly the services that `needs` names. */
export function staffEndpoint<
  Needs extends keyof StaffServices,
  const Path extends string,
  Params = RawParams<Path>,
  Query = Raw<'query'>,
  Body = Raw<'body'>,
>({
  needs,
  answer,
  ...declaration
}: EndpointDeclaration<Path, Params, Query, Body> & {
  access: AccessRuleFor<Path>;
  needs: readonly Needs[];
  answer(
    request: EndpointRequest<Params, Query, Body>,
    member: SignedInMember,
    services: Pick<StaffServices, Needs>,
  ): Reply;
}): StaffEndpoint<Pick<StaffServices, Needs>> {
  const validate = createRequestValidator(declaration);
  return {
    ...declaration,
    ...declaration.described,
    answer: (request, member, services) => {
      const read = validate(request);
      return read.kind === 'refused'
        ? read.reply
        : answer(read.value, member, pickServices(services, needs));
    },
  };
}

/** Path of an endpoint of one ticket. */
export type TicketPath = `/api/staff/tickets/{code}${string}`;

type TicketDeps = 'tickets' | 'directory' | 'now';

/**
 * Declares an endpoint below `/api/staff/tickets/{code}`. The handler gets the ticket; the endpoint returns 404 if the ticket
 * does not exist or the member must not see it, before it validates the rest of the request.
 */
export function ticketEndpoint<
  const Path extends TicketPath,
  Needs extends keyof StaffServices = never,
  Query = Raw<'query'>,
  Body = Raw<'body'>,
>({
  needs,
  answer,
  ...declaration
}: EndpointDeclaration<Path, RawParams<Path>, Query, Body> & {
  access: TicketAccessRule;
  needs: readonly Needs[];
  answer(
    request: EndpointRequest<RawParams<Path>, Query, Body> & { ticket: Ticket },
    member: SignedInMember,
    services: Pick<StaffServices, Needs>,
  ): Reply;
}): StaffEndpoint<Pick<StaffServices, Needs | TicketDeps>> {
  const validate = createRequestValidator(declaration);
  return {
    ...declaration,
    ...declaration.described,
    problems: ['not-found', ...(declaration.problems ?? [])],
    answer: async (request, member, services) => {
      const ticket = await findVisibleTicket(request, member, services);
      if (!ticket) return buildProblemReply('not-found', request.lang);
      const read = validate(request);
      return read.kind === 'refused'
        ? read.reply
        : answer({ ...read.value, ticket }, member, pickServices(services, needs));
    },
  };
}
