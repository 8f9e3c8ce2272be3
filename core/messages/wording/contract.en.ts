import type { apiDocTextsVi } from './contract.vi.ts';

export const apiDocTextsEn: typeof apiDocTextsVi = {
  title: '1022 Trà Vinh hotline: programming interface',
  lead: [
    'Send, follow and handle reports by program. All is JSON (UTF-8) but files of open data and feeds; times are ISO 8601 with +07:00; a report’s code is ten digits without separators.',
    'What can’t be done is answered by application/problem+json: type tells programs why, title and detail tell people, errors name each field. Choose the language by Accept-Language or ?lang=vi|en.',
    'Sending again with the same Idempotency-Key and content gets the same answer and records nothing twice. An act on a ticket names the version that was seen; if the ticket has changed, nothing is recorded and the answer says what changed.',
  ],
  doors: {
    public: 'For everybody: send and follow reports, without an account.',
    staff: 'For the hotline’s and the units’ own people: sign in first.',
  },
  doorTitles: { public: 'Citizens’ door', staff: 'Staff’s door' },
  signIn:
    'An access token of the sign-in page. It only tells who somebody is; role and unit are looked up at every request.',
  document: 'The OpenAPI 3.1 document for programs',
  problemsTitle: 'What may stand in the way',
  problemsLead:
    'Each reason has a name, behind urn:1022:problem: in type. What only one operation has to say stands with it; besides, any may answer invalid, not-json, too-large, unavailable, and staff’s door sign-in-needed, not-a-member, not-for-your-role, access-unrecorded.',
  access: 'Who may',
  reach: { any: 'all', 'own-unit': 'of their own unit', no: 'no' },
  roles: {
    operator: 'operator',
    supervisor: 'supervisor',
    administrator: 'administrator',
    officer: 'officer of a unit',
  },
  parts: {
    path: 'In the path',
    query: 'In the query',
    header: 'Headers',
    body: 'Body',
    answer: 'Answer',
    problems: 'What may stand in the way',
  },
  required: 'required',
  noBody: 'no content',
  statuses: {
    200: 'Done',
    201: 'Recorded',
    202: 'Received; somebody else must approve',
    304: 'As it was before',
  },
  headers: {
    'Idempotency-Key':
      'A key of its own for each sending, 16 to 128 characters: sending again records nothing twice.',
    'If-Match': 'The ETag of the ticket as it was seen, in place of version in the body.',
    'If-None-Match': 'The ETag of before: if nothing is new the answer is 304, without content.',
    'If-Modified-Since':
      'The Last-Modified of before: if nothing is new the answer is 304, without content.',
    'X-Report-Pin': 'The report’s 6-digit PIN; without it only the status and dates are shown.',
    'X-Report-Confirmation':
      'The confirmation code from the SMS, needed with the PIN after too many wrong PINs.',
    'Accept-Language': 'The language of the answer: vi, en or km.',
  },
};
