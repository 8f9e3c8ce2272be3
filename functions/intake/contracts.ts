import * as z from 'zod';
import type { Contract } from '../../core/contract/contract.ts';
import { OwnDataAnswer } from '../../core/contract/own-data-answer.ts';
import {
  AreasAnswer,
  ConfirmationAnswer,
  LostCodeAnswer,
  OpenedAnswer,
  PerformanceAnswer,
  PublishedAnswer,
  ReportAnswer,
  ServicesAnswer,
  StandingAnswer,
} from '../../core/contract/public-answers.ts';
import { TriageAnswer } from '../../core/contract/triage-answers.ts';
import { LostCodeRequest } from '../../core/intake/lost-code.ts';
import { ReportRequest } from '../../core/intake/report.ts';
import { CitizenAct } from '../../core/ticket/act.ts';
import { TriageRequest } from '../../core/triage/triage-request.ts';
import { AreasQuestion } from './areas-api.ts';
import { PerformanceQuestion } from './performance-pages.ts';
import { PublishedQuestion } from './published-api.ts';
import { ServicesQuestion } from './services-api.ts';

type ActName = CitizenAct['act'];

/** Returns the request body schema of an action, without `act`: the URL path names the action. */
const bodyOf = (name: ActName): z.ZodType => {
  const [act] = CitizenAct.options.filter(({ shape }) => shape.act.value === name);
  const { act: _, ...fields } = act?.shape ?? { act: z.never() };
  return z.strictObject(fields);
};

const gate = {
  400: ['invalid'],
  403: ['wrong-pin', 'confirmation-needed'],
  404: ['not-found'],
  429: ['too-many-attempts'],
} as const;

const pinHeaders = ['X-Report-Pin', 'X-Report-Confirmation'] as const;

const ofAct = (name: ActName): Contract => ({
  headers: ['Idempotency-Key', ...pinHeaders],
  body: bodyOf(name),
  answers: { 201: StandingAnswer },
  problems: { ...gate, 409: ['not-now', 'too-late-to-reopen', 'key-used-for-another-body'] },
});

const open = {
  headers: ['Idempotency-Key'],
  body: ReportRequest,
  answers: { 201: OpenedAnswer },
  problems: {
    409: ['key-used-for-another-body'],
    422: ['elsewhere', 'denunciation'],
    429: ['too-many-reports'],
  },
} as const satisfies Contract;

const feed = (form: 'rss' | 'atom'): Contract => ({
  headers: ['If-None-Match'],
  media: `application/${form}+xml`,
  answers: { 200: z.string(), 304: undefined },
});

export const publicContracts = {
  services: { query: ServicesQuestion, answers: { 200: ServicesAnswer } },
  areas: { query: AreasQuestion, answers: { 200: AreasAnswer } },
  published: { query: PublishedQuestion, answers: { 200: PublishedAnswer } },
  triage: {
    body: TriageRequest,
    answers: { 200: TriageAnswer },
    problems: { 429: ['too-many-requests'] },
  },
  open,
  openUrgently: {
    ...open,
    problems: {
      ...open.problems,
      // The emergency rate limit is exhausted: send the same request to `POST /api/reports`.
      307: ['unavailable'],
      409: ['not-urgent', 'key-used-for-another-body'],
    },
  },
  read: { headers: pinHeaders, answers: { 200: ReportAnswer }, problems: gate },
  performance: {
    query: PerformanceQuestion,
    answers: { 200: PerformanceAnswer },
    problems: { 404: ['no-figures'] },
  },
  rss: feed('rss'),
  atom: feed('atom'),
  lostCode: {
    body: LostCodeRequest,
    answers: { 200: LostCodeAnswer },
    problems: { 429: ['too-many-lost-codes'] },
  },
  confirmation: {
    answers: { 200: ConfirmationAnswer },
    problems: {
      404: ['not-found'],
      409: ['confirmation-not-needed'],
      429: ['too-many-confirmations'],
    },
  },
  write: ofAct('write'),
  rate: ofAct('rate'),
  reopen: ofAct('reopen'),
  callback: ofAct('callback'),
  askData: ofAct('ask-data'),
  ownData: { headers: pinHeaders, answers: { 200: OwnDataAnswer }, problems: gate },
} as const satisfies Record<string, Contract>;
