import type * as Vi from '../../vi/staff-errors/responses.ts';

export const staffErrorTexts: typeof Vi.staffErrorTexts = {
  'not-json': {
    title: 'The body can’t be read',
    detail: 'The body must be well-formed JSON, with Content-Type: application/json.',
  },
  'not-urgent': {
    title: 'No emergency',
    detail: 'This way is for danger to life only. Please send it to POST /api/reports.',
  },
  'no-such-chat': {
    title: 'No such chat',
    detail: 'This chat has ended, or somebody has seen it since.',
  },
  'chat-taken': {
    title: 'A colleague is answering',
    detail: 'Another operator is answering this chat.',
  },
  'no-such-message': {
    title: 'No such message',
    detail: 'No undelivered message has this name, or it arrived another way since.',
  },
  'key-used-for-another-body': {
    title: 'Key used for another report',
    detail: 'This key was used for a report with other content. Please send with a new key.',
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
  'member-unit-ended': {
    title: 'The agency of this account no longer exists',
    detail:
      'Its reports went to the agency that took over its work. You can open reports again when an administrator has moved this account to the new agency. If it is urgent, please call 1022.',
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
    detail:
      'Nobody gives up their own administration or changes their own unit. Please ask another administrator.',
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
  'national-recorded': {
    title: 'Already in the national system',
    detail:
      'Nothing was recorded. Somebody has entered this ticket; its number is in number. If it is wrong, correct it with a reason.',
  },
  'key-used': {
    title: 'Key used for something else',
    detail: 'This Idempotency-Key did something else to the ticket. Please send with a new key.',
  },
  'no-figures': {
    title: 'No figures of this month',
    detail:
      'The figures of a month come after 16:00 of its first day with a report. Please ask for another month.',
  },
  'no-such-report': {
    title: 'No such report',
    detail: 'There is no report of that day, or the address is wrong. Each is made at 16:00.',
  },
  'phone-stale': {
    title: 'Somebody else has just changed the telephone',
    detail:
      'Nothing was changed. See the state now and the changes below; if need be, send again with the new version.',
  },
  'no-contact-center': {
    title: 'No contact centre',
    detail: 'Nothing can be dialled from here. Open the number and call by another telephone.',
  },
  'number-not-callable': {
    title: 'This number is not dialled',
    detail:
      'Only Vietnamese mobile and fixed numbers are. Open the number, look at it, and call by hand if need be.',
  },
  'called-too-often': {
    title: 'This number was called often today',
    detail: 'Note what came of the earlier calls, and call again tomorrow.',
  },
  'draft-stale': {
    title: 'The draft was saved in another window',
    detail: 'This was not saved. Please load the draft again and repeat your edit.',
  },
  'draft-too-large': {
    title: 'The draft is too large',
    detail:
      'This was not saved. Please make the change that the draft contains now, then continue.',
  },
  'too-many-items': {
    title: 'The list is full',
    detail: 'This was not saved. Please delete an item that is no longer used, and save again.',
  },
  'no-such-provider': {
    title: 'There is no such system',
    detail: 'Please look it up in the list of those that have a key.',
  },
  'provider-withdrawn': {
    title: 'The key was withdrawn',
    detail: 'It gets no other one. Please issue a key to a new system.',
  },
  'no-such-webhook': {
    title: 'There is no such webhook',
    detail: 'Please look it up in the list: GET /api/staff/webhooks.',
  },
  'webhook-withdrawn': {
    title: 'The webhook was withdrawn',
    detail: 'It can’t be opened again. Please make a new one where it is needed.',
  },
};
