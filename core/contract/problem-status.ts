import type { ErrorResponseCode } from '../messages/texts/errors/error-response-text.ts';

export type ProblemStatus =
  | 307
  | 400
  | 401
  | 403
  | 404
  | 405
  | 409
  | 410
  | 413
  | 415
  | 422
  | 429
  | 500
  | 503;

const statuses: Readonly<Record<ErrorResponseCode, ProblemStatus>> = {
  invalid: 400,
  'not-json': 400,
  'photo-unusable': 400,
  'phone-in-url': 400,
  'sign-in-needed': 401,
  'no-entry': 403,
  'cross-site': 403,
  'wrong-pin': 403,
  'not-a-member': 403,
  'not-for-your-role': 403,
  'not-for-your-unit': 403,
  'member-unit-ended': 403,
  'confirmation-needed': 403,
  'not-found': 404,
  'no-such-chat': 404,
  'no-such-message': 404,
  'no-such-page': 404,
  'no-such-member': 404,
  'no-such-unit': 404,
  'no-such-table': 404,
  'no-such-change': 404,
  'no-such-request': 404,
  'no-figures': 404,
  'no-such-report': 404,
  'no-such-provider': 404,
  'no-such-webhook': 404,
  'link-unknown': 404,
  'method-not-allowed': 405,
  'not-urgent': 409,
  'key-used-for-another-body': 409,
  'chat-taken': 409,
  'not-yourself': 409,
  'first-administrator': 409,
  'directory-stale': 409,
  'draft-stale': 409,
  'draft-too-large': 413,
  'already-undone': 409,
  'touched-since': 409,
  'undo-does-not-fit': 409,
  'ticket-stale': 409,
  'taken-already': 409,
  'never-published': 409,
  'national-recorded': 409,
  'key-used': 409,
  'not-now': 409,
  'too-late-to-reopen': 409,
  'no-identity': 409,
  'another-must-approve': 409,
  'not-approved': 409,
  'no-call-owed': 409,
  'not-due-for-national-system': 409,
  'sender-withheld': 409,
  'no-contact': 409,
  'call-is-anothers': 409,
  'phone-stale': 409,
  'no-contact-center': 409,
  'number-not-callable': 409,
  'too-many-items': 409,
  'provider-withdrawn': 409,
  'webhook-withdrawn': 409,
  'confirmation-not-needed': 409,
  'link-expired': 410,
  'link-reassigned': 410,
  'link-renewed': 410,
  'link-unit-ended': 410,
  'link-closed': 410,
  'link-off-roster': 410,
  'too-large': 413,
  elsewhere: 422,
  denunciation: 422,
  'too-many-reports': 429,
  'too-many-requests': 429,
  'too-many-attempts': 429,
  'too-many-acts': 429,
  'too-many-lookups': 429,
  'called-too-often': 429,
  'too-many-lost-codes': 429,
  'too-many-confirmations': 429,
  unavailable: 500,
  'access-unrecorded': 503,
};

/** Returns the HTTP status of an error response. A few responses have another one, which their route states. */
export function getProblemStatus(code: ErrorResponseCode): ProblemStatus {
  return statuses[code];
}
