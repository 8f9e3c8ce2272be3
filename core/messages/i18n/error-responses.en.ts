import { confirmationCodeErrorTexts } from './confirmation-code.ts';
import type { errorTextsVi } from './error-responses.vi.ts';
import { consoleErrorTexts } from './error-responses-console.ts';
import { identityErrorTextsEn } from './error-responses-identity.ts';
import { linkErrorTexts } from './error-responses-links.ts';
import { lostCodeErrorTexts } from './error-responses-lost-code.ts';
import { phoneErrorTexts } from './error-responses-phone.ts';
import { statisticsErrorTexts } from './error-responses-statistics.ts';

export const errorTextsEn: Record<keyof typeof errorTextsVi, { title: string; detail: string }> = {
  invalid: {
    title: 'Some fields need correcting',
    detail: 'Please correct the fields named below and send again.',
  },
  'not-json': {
    title: 'The body can’t be read',
    detail: 'The body must be well-formed JSON, with Content-Type: application/json.',
  },
  'not-found': {
    title: 'No such report',
    detail: 'No report has this code. Please check the code on your receipt or message.',
  },
  'no-entry': {
    title: 'No entry here',
    detail: 'Please use the published address of the 1022 portal, or call 1022.',
  },
  'cross-site': {
    title: 'The form was sent from another site',
    detail:
      'For your protection the hotline accepts forms from its own pages only; nothing was saved. Please open the 1022 portal and send it again, or call 1022. If a life is in danger, call 115 now.',
  },
  'too-many-reports': {
    title: 'Too many reports',
    detail:
      'Too many reports were sent from one place just now. Yours was not sent: please keep it, wait and send it again, or call 1022. If a life is in danger, call 115.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail:
      'Too many requests came from here. Please wait five minutes, or call 1022. If a life is in danger: call 115.',
  },
  'not-urgent': {
    title: 'No emergency',
    detail: 'This way is for danger to life only. Please send it to POST /api/reports.',
  },
  'no-such-chat': {
    title: 'No such chat',
    detail: 'No missed chat that is over has this name, or somebody has seen it since.',
  },
  'no-such-message': {
    title: 'No such message',
    detail: 'No undelivered message has this name, or it arrived another way since.',
  },
  'no-such-page': {
    title: 'No such page',
    detail: 'There is nothing at this address. Please start from the home page, or call 1022.',
  },
  'method-not-allowed': {
    title: 'Wrong method',
    detail: 'This address exists, but not for this method.',
  },
  'too-large': { title: 'Too large', detail: 'What was sent is too large. Please shorten it.' },
  'key-used-for-another-body': {
    title: 'Key used for another report',
    detail: 'This key was used for a report with other content. Please send with a new key.',
  },
  'wrong-pin': {
    title: 'Wrong PIN',
    detail: 'Please look at the PIN on your receipt or message again.',
  },
  'too-many-attempts': {
    title: 'Too many attempts',
    detail: 'The PIN was wrong too often. Please wait and try again, or call 1022.',
  },
  'too-many-acts': {
    title: 'Many times today',
    detail:
      'A great deal was recorded for this report within a day. This was not recorded. Please send it again later, or call 1022 if it is urgent.',
  },
  'sign-in-needed': {
    title: 'Please sign in',
    detail:
      'This is for the staff of the hotline and of the agencies. Please sign in and try again.',
  },
  'not-a-member': {
    title: 'No role',
    detail: 'This account has no role, or no longer. Please ask an administrator.',
  },
  'not-for-your-role': {
    title: 'Not for your role',
    detail: 'This is for another role. If you need it, please ask an administrator.',
  },
  'no-such-member': {
    title: 'No such member',
    detail: 'Nobody has this id, or they are no longer a member.',
  },
  'no-such-unit': {
    title: 'No such unit',
    detail: 'There is no such unit, or it is not yours to see.',
  },
  'not-yourself': {
    title: 'Not by yourself',
    detail: 'Nobody gives up their own administration. Please ask another administrator.',
  },
  'first-administrator': {
    title: 'Named by the deploy',
    detail: 'The first administrator is always one. To change that, deploy with another id.',
  },
  'no-such-table': {
    title: 'No such table',
    detail: 'The tables of the directory are listed in GET /api/staff/directory.',
  },
  'no-such-change': {
    title: 'No such change',
    detail: 'The directory has no change of this number.',
  },
  'directory-stale': {
    title: 'The directory was changed',
    detail:
      'Nothing was changed: the directory is no longer as you saw it. Please look at the changes below (none: a deploy has replaced it) and try again.',
  },
  'already-undone': {
    title: 'This change is undone',
    detail: 'It needs no undoing. To have it back, undo its undoing.',
  },
  'touched-since': {
    title: 'Later changes build on this one',
    detail:
      'Nothing was undone. The rows below were changed again; please undo those changes first.',
  },
  'undo-does-not-fit': {
    title: 'Without this change the directory doesn’t fit together',
    detail:
      'Nothing was undone. Other rows rely on this change; please correct the rows below first.',
  },
  'ticket-stale': {
    title: 'The ticket has changed',
    detail:
      'Nothing was recorded: the ticket is no longer as you saw it. Please look at what happened since and try again.',
  },
  'taken-already': {
    title: 'Somebody has taken this ticket',
    detail: 'Nothing was recorded. takenBy says who has it; please talk to them.',
  },
  'never-published': {
    title: 'Answers of this service are never published',
    detail: 'Nothing was published. Welfare and health answers are not published by anybody.',
  },
  'key-used': {
    title: 'Key used for something else',
    detail: 'This Idempotency-Key did something else to the ticket. Please send with a new key.',
  },
  'photo-unusable': {
    title: 'The photo was not taken',
    detail: 'Please see why below and send it again. What you wrote is kept.',
  },
  'not-now': {
    title: 'Not possible now',
    detail: 'The report’s status doesn’t allow this now. Nothing was recorded.',
  },
  'too-late-to-reopen': {
    title: 'Too late to have it handled again',
    detail: 'If the problem remains, please send a new report and name the old code, or call 1022.',
  },
  elsewhere: {
    title: 'This is a matter of another province',
    detail: 'Nothing was recorded. Please call the hotline of that province.',
  },
  denunciation: {
    title: 'Is this a formal denunciation?',
    detail: 'Nothing was kept. A denunciation is for the citizen reception office.',
  },
  ...identityErrorTextsEn,
  ...statisticsErrorTexts.en,
  ...phoneErrorTexts.en,
  ...consoleErrorTexts.en,
  ...linkErrorTexts.en,
  ...lostCodeErrorTexts.en,
  ...confirmationCodeErrorTexts.en,
  unavailable: {
    title: 'The system is busy',
    detail:
      'Nothing was recorded yet. Please send again in a few minutes; sending again never makes two reports. If it is urgent, call 1022.',
  },
};
