import * as z from 'zod';
import { PersonalDataResponse } from '../../core/contract/personal-data-responses.ts';
import {
  AreasResponse,
  ConfirmationCodeResponse,
  CreatedTicketResponse,
  LostCodeResponse,
  PerformanceResponse,
  PublicationsResponse,
  ServicesResponse,
  TicketStatusResponse,
  TrackedReportResponse,
} from '../../core/contract/public-responses.ts';
import type { RouteContract } from '../../core/contract/route-contract.ts';
import { TriageResponse } from '../../core/contract/triage-responses.ts';
import { LostCodeRequest } from '../../core/intake/lost-code.ts';
import { ReportRequest } from '../../core/intake/report.ts';
import { CitizenTicketAction } from '../../core/ticket/action.ts';
import { TriageRequest } from '../../core/triage/triage-request.ts';
import { AreasQuery } from './areas-api.ts';
import { PerformanceQuery } from './performance-pages.ts';
import { PublicationsQuery } from './publications-api.ts';
import { ServicesQuery } from './services-api.ts';

type ActionName = CitizenTicketAction['act'];

/** Returns the request body schema for an action. It lacks `act`, because the URL path names the action. */
const getActionBodySchema = (name: ActionName): z.ZodType => {
  const [act] = CitizenTicketAction.options.filter(({ shape }) => shape.act.value === name);
  const { act: _, ...fields } = act?.shape ?? { act: z.never() };
  return z.strictObject(fields);
};

const pinProblems = {
  400: ['invalid'],
  403: ['wrong-pin', 'confirmation-needed'],
  404: ['not-found'],
  429: ['too-many-attempts'],
} as const;

const pinHeaders = ['X-Report-Pin', 'X-Report-Confirmation'] as const;

const buildActionContract = (name: ActionName): RouteContract => ({
  headers: ['Idempotency-Key', ...pinHeaders],
  body: getActionBodySchema(name),
  answers: { 201: TicketStatusResponse },
  problems: { ...pinProblems, 409: ['not-now', 'too-late-to-reopen', 'key-used-for-another-body'] },
});

const openReportContract = {
  headers: ['Idempotency-Key'],
  body: ReportRequest,
  answers: { 201: CreatedTicketResponse },
  problems: {
    409: ['key-used-for-another-body'],
    422: ['elsewhere', 'denunciation'],
    429: ['too-many-reports'],
  },
} as const satisfies RouteContract;

const buildFeedContract = (form: 'rss' | 'atom'): RouteContract => ({
  headers: ['If-None-Match'],
  media: `application/${form}+xml`,
  answers: { 200: z.string(), 304: undefined },
});

export const publicContracts = {
  services: { query: ServicesQuery, answers: { 200: ServicesResponse } },
  areas: { query: AreasQuery, answers: { 200: AreasResponse } },
  published: { query: PublicationsQuery, answers: { 200: PublicationsResponse } },
  triage: {
    body: TriageRequest,
    answers: { 200: TriageResponse },
    problems: { 429: ['too-many-requests'] },
  },
  open: openReportContract,
  openUrgently: {
    ...openReportContract,
    problems: {
      ...openReportContract.problems,
      // The emergency rate limit is exhausted: send the same request to `POST /api/reports`.
      307: ['unavailable'],
      409: ['not-urgent', 'key-used-for-another-body'],
    },
  },
  read: { headers: pinHeaders, answers: { 200: TrackedReportResponse }, problems: pinProblems },
  performance: {
    query: PerformanceQuery,
    answers: { 200: PerformanceResponse },
    problems: { 404: ['no-figures'] },
  },
  rss: buildFeedContract('rss'),
  atom: buildFeedContract('atom'),
  lostCode: {
    body: LostCodeRequest,
    answers: { 200: LostCodeResponse },
    problems: { 429: ['too-many-lost-codes'] },
  },
  confirmation: {
    answers: { 200: ConfirmationCodeResponse },
    problems: {
      404: ['not-found'],
      409: ['confirmation-not-needed'],
      429: ['too-many-confirmations'],
    },
  },
  write: buildActionContract('write'),
  rate: buildActionContract('rate'),
  reopen: buildActionContract('reopen'),
  callback: buildActionContract('callback'),
  askData: buildActionContract('ask-data'),
  ownData: { headers: pinHeaders, answers: { 200: PersonalDataResponse }, problems: pinProblems },
} as const satisfies Record<string, RouteContract>;
