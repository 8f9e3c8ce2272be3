import type { HotlineRequest } from '../hotline/hotline-driver.ts';
import type { OpenedReport } from '../samples/a-report.ts';

/** A ticket with the path of its officer link and the headers of a supervisor. */
export type TicketWithLink = { report: OpenedReport; link: string; staff: Record<string, string> };

/** Kinds of responses that have the same security headers. */
export type ResponseKind =
  | 'page'
  | 'form page'
  | 'console'
  | 'data'
  | 'public data'
  | 'platform answer'
  | 'Open311'
  | 'asset';

type AnswerRow = {
  status: number;
  kind: ResponseKind;
  buildRequest(known: TicketWithLink): HotlineRequest;
  cookies?(known: TicketWithLink): [string, string, 'Lax' | 'Strict'][];
};

const form = (path: string, fields: Record<string, string>): HotlineRequest => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

const inEachLanguage = (path: string): string[] => ['', '/km', '/en'].map((lang) => lang + path);

/** At least one response of every function behind CloudFront, by the function's file. */
export const responsesByFunction: Record<string, Record<string, AnswerRow>> = {
  'intake/public-api': {
    home: { status: 200, kind: 'page', buildRequest: () => ({ path: '/' }) },
    'report form': {
      status: 200,
      kind: 'form page',
      buildRequest: () => ({ path: '/bao-cao' }),
      cookies: () => inEachLanguage('/bao-cao').map((path) => ['visitor', path, 'Lax']),
    },
    'own ticket': {
      status: 200,
      kind: 'page',
      buildRequest: ({ report: { code, pin } }) => form('/tra-cuu', { ma: code, pin }),
      cookies: ({ report: { code } }) =>
        [`p${code}`, `v${code}`].flatMap((name) =>
          inEachLanguage('/tra-cuu').map((path): [string, string, 'Strict'] => [
            name,
            path,
            'Strict',
          ]),
        ),
    },
    'own ticket by API': {
      status: 200,
      kind: 'data',
      buildRequest: ({ report: { code, pin } }) => ({
        path: `/api/reports/${code}`,
        headers: { 'x-report-pin': pin },
      }),
    },
    'own data by API': {
      status: 200,
      kind: 'data',
      buildRequest: ({ report: { code, pin } }) => ({
        path: `/api/reports/${code}/data`,
        headers: { 'x-report-pin': pin },
      }),
    },
    'unknown page': { status: 404, kind: 'page', buildRequest: () => ({ path: '/khong-co' }) },
    'form of another site': {
      status: 403,
      kind: 'page',
      buildRequest: () => ({
        ...form('/bao-cao/khan-cap', {}),
        headers: { origin: 'https://evil.example' },
      }),
    },
  },
  'intake/upload-photo': {
    'photo without PIN': {
      status: 400,
      kind: 'page',
      buildRequest: () => form('/tra-cuu/anh', { ma: '0000000000' }),
    },
  },
  'chat/chat': {
    chat: { status: 200, kind: 'page', buildRequest: () => ({ path: '/tro-chuyen' }) },
    message: {
      status: 303,
      kind: 'data',
      buildRequest: () => form('/tro-chuyen', { key: 'a-key-of-sixteen-', text: 'Xin chào' }),
      cookies: () => [['__Host-chat', '/', 'Lax']],
    },
  },
  'chat/receive-platform-messages': {
    'unsigned message': {
      status: 403,
      kind: 'platform answer',
      buildRequest: () => ({ method: 'POST', path: '/hooks/zalo', body: '{}' }),
    },
  },
  'officer/officer-page': {
    link: {
      status: 200,
      kind: 'page',
      buildRequest: ({ link }) => ({ path: link }),
      cookies: () => [['device', '/a/', 'Lax']],
    },
    'unknown link': {
      status: 404,
      kind: 'page',
      buildRequest: () => ({ path: '/a/AAAAAAAAAAAAAAAAAAAAAAAA' }),
    },
  },
  'staff/staff-api': {
    ticket: {
      status: 200,
      kind: 'data',
      buildRequest: ({ report, staff }) => ({
        path: `/api/staff/tickets/${report.code}`,
        headers: staff,
      }),
    },
    queue: {
      status: 200,
      kind: 'data',
      buildRequest: ({ staff }) => ({ path: '/api/staff/queue', headers: staff }),
    },
    'without a token': {
      status: 401,
      kind: 'data',
      buildRequest: () => ({ path: '/api/staff/queue' }),
    },
  },
  'staff/answer-chats': {
    'unknown chat': {
      status: 404,
      kind: 'data',
      buildRequest: ({ staff }) => ({ path: `/api/staff/chats/${'f'.repeat(40)}`, headers: staff }),
    },
  },
  'staff/reveal-identity': {
    'without a token': {
      status: 401,
      kind: 'data',
      buildRequest: ({ report }) => ({
        method: 'POST',
        path: `/api/staff/tickets/${report.code}/reveal`,
      }),
    },
  },
  'staff/open-callback': {
    'without a token': {
      status: 401,
      kind: 'data',
      buildRequest: ({ report }) => ({
        method: 'POST',
        path: `/api/staff/tickets/${report.code}/callback/open`,
      }),
    },
  },
  'staff/print-report': {
    'without a token': {
      status: 401,
      kind: 'data',
      buildRequest: () => ({ path: '/api/staff/reports/2021-12-03' }),
    },
  },
  'open311/open311': {
    services: {
      status: 200,
      kind: 'Open311',
      buildRequest: () => ({ path: '/open311/v2/services.json' }),
    },
    refusal: {
      status: 403,
      kind: 'Open311',
      buildRequest: () => form('/open311/v2/requests.json', {}),
    },
  },
  'contract/serve-api-docs': {
    documentation: { status: 200, kind: 'page', buildRequest: () => ({ path: '/docs' }) },
    description: {
      status: 200,
      kind: 'public data',
      buildRequest: () => ({ path: '/openapi.json' }),
    },
  },
  'press/print-poster': {
    poster: {
      status: 200,
      kind: 'public data',
      buildRequest: () => ({ path: '/ap-phich/tinh.pdf' }),
    },
  },
  'assets/serve-assets': {
    console: { status: 200, kind: 'console', buildRequest: () => ({ path: '/console' }) },
    worker: { status: 200, kind: 'asset', buildRequest: () => ({ path: '/assets/worker.js' }) },
  },
};
