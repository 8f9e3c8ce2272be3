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
import type { ApiDocText, RouteContract } from '../../core/contract/route-contract.ts';
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

const pinProblems = [
  ...(['invalid', 'wrong-pin', 'confirmation-needed', 'not-found'] as const),
  'too-many-attempts',
] as const;

const pinHeaders = ['X-Report-Pin', 'X-Report-Confirmation'] as const;

const buildActionContract = (name: ActionName, summary: ApiDocText): RouteContract => ({
  summary,
  headers: ['Idempotency-Key', ...pinHeaders],
  body: getActionBodySchema(name),
  answers: { 201: TicketStatusResponse },
  problems: [...pinProblems, 'not-now', 'too-late-to-reopen', 'key-used-for-another-body'],
});

const openReportContract = {
  headers: ['Idempotency-Key'],
  body: ReportRequest,
  answers: { 201: CreatedTicketResponse },
  problems: ['key-used-for-another-body', 'elsewhere', 'denunciation', 'too-many-reports'],
} as const satisfies Omit<RouteContract, 'summary'>;

const buildFeedContract = (form: 'rss' | 'atom', summary: ApiDocText): RouteContract => ({
  summary,
  headers: ['If-None-Match'],
  media: `application/${form}+xml`,
  answers: { 200: z.string(), 304: undefined },
});

export const publicContracts = {
  services: {
    summary: { vi: 'Có thể phản ánh những gì', en: 'List services and topics' },
    query: ServicesQuery,
    answers: { 200: ServicesResponse },
  },
  areas: {
    summary: { vi: 'Tìm địa bàn', en: 'Search areas' },
    query: AreasQuery,
    answers: { 200: AreasResponse },
  },
  published: {
    summary: { vi: 'Hỏi đáp đã công khai', en: 'List published questions and answers' },
    query: PublicationsQuery,
    answers: { 200: PublicationsResponse },
  },
  triage: {
    summary: { vi: 'Hiểu một đoạn văn bản', en: 'Classify a free text' },
    body: TriageRequest,
    answers: { 200: TriageResponse },
    problems: ['too-many-requests'],
  },
  open: { ...openReportContract, summary: { vi: 'Gửi phản ánh', en: 'Create a report' } },
  openUrgently: {
    ...openReportContract,
    summary: { vi: 'Gửi phản ánh khẩn cấp', en: 'Create an emergency report' },
    problems: [
      // The emergency rate limit is exhausted: send the same request to `POST /api/reports`.
      { word: 'unavailable', status: 307 },
      'not-urgent',
      ...openReportContract.problems,
    ],
  },
  read: {
    summary: { vi: 'Xem tình trạng phản ánh', en: 'Get the status of a report' },
    headers: pinHeaders,
    answers: { 200: TrackedReportResponse },
    problems: pinProblems,
  },
  performance: {
    summary: { vi: 'Kết quả giải quyết theo tháng', en: 'Get the monthly performance of agencies' },
    query: PerformanceQuery,
    answers: { 200: PerformanceResponse },
    problems: ['no-figures'],
  },
  rss: buildFeedContract('rss', {
    vi: 'Câu trả lời công khai: RSS',
    en: 'Published answers as RSS',
  }),
  atom: buildFeedContract('atom', {
    vi: 'Câu trả lời công khai: Atom',
    en: 'Published answers as Atom',
  }),
  lostCode: {
    summary: { vi: 'Mất mã: nhắn mã đến số đã để lại', en: 'Send lost report codes by SMS' },
    body: LostCodeRequest,
    answers: { 200: LostCodeResponse },
    problems: ['too-many-lost-codes'],
  },
  confirmation: {
    summary: {
      vi: 'Gửi mã xác nhận khi PIN đã bị nhập sai quá nhiều',
      en: 'Send a confirmation code by SMS after too many wrong PINs',
    },
    answers: { 200: ConfirmationCodeResponse },
    problems: ['not-found', 'confirmation-not-needed', 'too-many-confirmations'],
  },
  write: buildActionContract('write', { vi: 'Viết thêm', en: 'Add a message' }),
  rate: buildActionContract('rate', { vi: 'Chấm điểm câu trả lời', en: 'Rate the answer' }),
  reopen: buildActionContract('reopen', { vi: 'Yêu cầu xử lý lại', en: 'Reopen a report' }),
  callback: buildActionContract('callback', { vi: 'Xin gọi lại', en: 'Request a callback' }),
  askData: buildActionContract('ask-data', {
    vi: 'Yêu cầu về dữ liệu cá nhân',
    en: 'Create a personal data request',
  }),
  ownData: {
    summary: { vi: 'Dữ liệu của tôi, ai đã xem', en: 'Get own personal data and who viewed it' },
    headers: pinHeaders,
    answers: { 200: PersonalDataResponse },
    problems: pinProblems,
  },
} as const satisfies Record<string, RouteContract>;
