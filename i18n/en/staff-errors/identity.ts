import type * as Vi from '../../vi/staff-errors/identity.ts';

export const identityErrorTexts: typeof Vi.identityErrorTexts = {
  'not-for-your-unit': {
    title: 'Not for units',
    detail: 'Units don’t learn who reported a violation. If need be, please ask a supervisor.',
  },
  'no-identity': {
    title: 'The reporter left no name',
    detail: 'This ticket holds nothing that tells who reported it.',
  },
  'another-must-approve': {
    title: 'It takes a second person',
    detail: 'Nobody agrees to their own request. Please ask another supervisor.',
  },
  'no-such-request': {
    title: 'No such request',
    detail: 'There is no such request for an identity, or it has lapsed or was used. Ask anew.',
  },
  'not-approved': {
    title: 'Not agreed to yet',
    detail: 'Another supervisor has to agree first, before the request lapses.',
  },
  'not-due-for-national-system': {
    title: 'Not waiting for the national system',
    detail:
      'No contact data was opened: the ticket was entered, is to be entered later, or need not be entered.',
  },
  'sender-withheld': {
    title: 'The sender does not want to be named',
    detail: 'No contact data was opened. Enter the report without naming the sender.',
  },
  'no-contact': {
    title: 'No contact data',
    detail: 'The sender left no phone number or e-mail address.',
  },
  'no-call-owed': {
    title: 'No call is owed',
    detail: 'The number opens only while the reporter waits for a call. Ask for a callback first.',
  },
  'call-is-anothers': {
    title: 'Somebody else is calling',
    detail: 'Another operator has just taken this call. Please choose another, or try again later.',
  },
  'phone-in-url': {
    title: 'Phone number in the URL',
    detail:
      'Logs and browser histories store URLs. Send the phone number in the request body: POST /api/staff/search, field q.',
  },
  'too-many-lookups': {
    title: 'Too many numbers looked up',
    detail: 'This account has just looked up very many numbers. Please wait and try again.',
  },
};
