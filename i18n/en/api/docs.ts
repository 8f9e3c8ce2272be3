import type * as Vi from '../../vi/api/docs.ts';

export const apiDocTexts: typeof Vi.apiDocTexts = {
  title: '{hotline.name} API',
  lead: [
    'Create, track and handle reports. Requests and responses are JSON (UTF-8), except open data files and feeds. Times are ISO 8601 with offset +07:00. A report code is ten digits without separators.',
    'Errors are `application/problem+json`: `type` is for programs, `title` and `detail` are for people, `errors` lists invalid fields. Select the language with `Accept-Language` or `?lang=vi|en`.',
    'A repeated request with the same `Idempotency-Key` and body returns the same response and has no further effect. A ticket action contains the ticket version that the client read; on a version conflict nothing is recorded and the response lists the changes.',
  ],
  doors: {
    public: 'For everyone: create and track reports, without an account.',
    staff: 'For staff of the hotline and of units; requires sign-in.',
  },
  doorTitles: { public: 'Public API', staff: 'Staff API' },
  signIn:
    'Access token from the sign-in page. It identifies the user; role and unit are read from the member list on each request.',
  document: 'OpenAPI 3.1 document',
  problemsTitle: 'Errors',
  problemsLead:
    'Each error has a name after `urn:1022:problem:` in `type`. Errors of a single operation are listed with it. All operations can return `invalid`, `not-json`, `too-large` and `unavailable`; staff operations also `sign-in-needed`, `not-a-member`, `not-for-your-role` and `access-unrecorded`.',
  access: 'Access',
  reach: { any: 'all', 'own-unit': 'own unit only', 'no-tickets': 'no tickets', no: 'no' },
  roles: {
    operator: 'operator',
    supervisor: 'supervisor',
    administrator: 'administrator',
    officer: 'officer of a unit',
    leader: 'leader',
  },
  parts: {
    path: 'Path parameters',
    query: 'Query parameters',
    header: 'Headers',
    body: 'Body',
    answer: 'Response',
    problems: 'Errors',
  },
  required: 'required',
  noBody: 'no content',
  statuses: {
    200: 'Done',
    201: 'Recorded',
    202: 'Accepted; another person must approve',
    304: 'Not modified',
  },
  headers: {
    'Idempotency-Key':
      'Unique key of the request, 16 to 128 characters. A repeated request with the same key has no further effect.',
    'If-Match':
      '`ETag` of the ticket version that the client read; replaces `version` in the body.',
    'If-None-Match':
      '`ETag` of an earlier response. If unchanged, the response is 304 without content.',
    'If-Modified-Since':
      '`Last-Modified` of an earlier response. If unchanged, the response is 304 without content.',
    'X-Report-Pin':
      '6-digit PIN of the report. Without it the response contains only status and dates.',
    'X-Report-Confirmation':
      'Confirmation code from an SMS; required in addition to the PIN after too many wrong PINs.',
    'Accept-Language': 'Language of the response: vi, en or km.',
  },
};
