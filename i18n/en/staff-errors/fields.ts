import type * as Vi from '../../vi/staff-errors/fields.ts';

export const staffFieldErrorTexts: typeof Vi.staffFieldErrorTexts = {
  'key-required':
    'Idempotency-Key is missing. Please send a key of your own for each report, 16 to 128 characters.',
  'key-malformed': 'Idempotency-Key must have 16 to 128 characters and no spaces.',
  'key-used': 'This key was used for another report. Please send with a new key.',
  'answer-required': 'Please write the answer.',
  'answer-too-short': 'Please answer in more detail, at least 10 characters.',
  'device-code-wrong': 'The confirmation code is wrong. Please look at the latest message.',
  'device-code-malformed': 'A confirmation code has 6 digits. Please enter it as in the message.',
  'device-code-too-many': 'Too many attempts. Please wait a few minutes, or call 1022.',
  'unit-malformed': 'A unit’s code is written like SO_YT or UBND_XA:29254.',
  'unit-unknown':
    'There is no such unit on that day. Please check its code, for example SO_YT or UBND_XA:29254.',
  'from-malformed': 'Please write date and time as ISO, for example 2022-01-28T16:00+07:00.',
  'from-unreal': 'There is no such day or time. Please look at day, month and hour again.',
  'add-malformed': 'Please write 8h, 90m or 3d; or use priority, for example P3.',
  'clock-unknown':
    'With add, choose working or wall; with priority, acknowledge, resolve or forward.',
  'priority-unknown': 'Please choose P1, P2, P3 or P4.',
  'not-with-add': 'This can’t be used with add.',
  'not-with-priority': 'This can’t be used with priority.',
  'too-far': 'Too far: there are not enough working hours in 20 years.',
  'no-deadlines': 'That day has no deadlines for this priority yet.',
  'table-unknown': 'The directory has no such table. See the names in GET /api/staff/directory.',
  'edits-required': 'Please name at least one row to change.',
  'too-many-edits': 'At most 2,000 rows can be changed at once. Please divide the change.',
  'edit-key-differs':
    'The key isn’t the row’s. To change a code or a first day, remove the row and add another.',
  'edit-named-twice': 'This row is named twice. Please leave one of them out.',
  'service-has-begun':
    'A service that has begun can’t be removed: tickets bear its name. Please give it a last day (validTo).',
  'service-less-protected':
    'The protection of a service can only be increased here. Less protection takes a decision of the province and a deployment.',
  'topic-less-protected':
    'The other service protects reports less. Choose a service with the same protection, or end this topic and add a new one.',
  'article-expires-or-reviewed':
    'Enter either an expiry date (dated content) or the months between reviews (evergreen content).',
  'permanent-article-expires':
    'A permanent article has no expiry date. Remove the date and enter the months between reviews.',
  'permanent-article-ends':
    'A permanent article does not end. Leave this empty, or add a permanent row with the same code that begins on the next day.',
  'permanent-article-lost':
    'A permanent article cannot be deleted or made temporary. Add a new row with the same code instead.',
  'edit-changes-nothing': 'This row is so already. Please leave it out.',
  'form-broken': 'The form is incomplete. Please open the link in the message again.',
  'version-wanted': 'Please send the version of the ticket that you saw.',
  'unit-own': 'The ticket is with this unit already. Please choose another.',
  'unit-accused': 'The report is about this unit: it can neither have nor see the ticket.',
  'unit-is-hotline': 'Please name the unit in charge, not the hotline.',
  'nothing-changed': 'Nothing was changed. Please correct at least one field.',
  'waited-enough': 'There is no waiting time left. Please go by what is known.',
  'extended-before': 'More time was asked for before. It can be asked for once.',
  'extension-max-hours': 'At most {limit} hours may be given. Please request less.',
  'extension-max-days': 'At most {limit} working days may be given. Please request less.',
  'outcome-unknown': 'Please choose reached, no-answer or wrong-number.',
  'phone-or-code': 'Please send one of the two: phone or code.',
};
