import type * as Vi from '../../vi/staff-errors/console-fields.ts';

export const consoleFieldErrorTexts: typeof Vi.consoleFieldErrorTexts = {
  'merge-itself': 'A ticket can’t be merged into itself. Please check the code.',
  'merge-unknown': 'There is no ticket of that code. Please check it.',
  'merge-settled': 'The other ticket is settled or merged. Please choose an open one.',
  'merge-has-others': 'This ticket has taken others in. Please take those out first.',
  'merge-too-many': 'The other ticket has taken in as many as it can. Please choose another.',
  'accused-of-merged':
    'This ticket has taken others in: no accused unit can be left out. Please take those out first.',
  'cleared-by-supervisor':
    'Only a supervisor can clear an accused unit. Please refer the ticket to one.',
  'cleared-own-unit': 'The hotline can’t clear a complaint about itself.',
  'unit-returned-often':
    'The ticket was returned more than once, also by this unit. Only a supervisor can assign it to this unit again.',
  'colleague-unknown': 'Please choose a colleague who works for the unit that has the ticket.',
  'colleague-has-ticket': 'This person has the ticket already.',
  'blanks-left': 'The answer still has a blank (…) of a template. Fill it in or remove it.',
  'call-too-soon':
    'Another call was promised for a later hour. A call before it that nobody answers is not recorded; call again then.',
  'part-too-short': 'Please give the part to hide, at least 2 characters.',
  'redact-not-found': 'The ticket doesn’t have this part. Please copy it exactly.',
  'redact-in-reason': 'The reason repeats what is to be hidden. Please write another.',
  'reason-names-somebody':
    'The reason is kept for good. Please leave out phone numbers, identity numbers and e-mail addresses; the ticket is known.',
  'personal-phone':
    'This looks like a phone number. Please remove it or confirm this mark (confirmed).',
  'personal-plate':
    'This looks like a vehicle’s number plate. Please remove it or confirm this mark (confirmed).',
  'personal-number':
    'This looks like an identity card number. Please remove it or confirm this mark (confirmed).',
  'personal-insurance':
    'This looks like a health-insurance or social-insurance number. Please remove it or confirm this mark (confirmed).',
  'personal-account':
    'This looks like a bank account number. Please remove it or confirm this mark (confirmed).',
  'personal-passport':
    'This looks like a passport number. Please remove it or confirm this mark (confirmed).',
  'personal-link':
    'This looks like a link to a social network account. Please remove it or confirm this mark (confirmed).',
  'personal-email':
    'This looks like an e-mail address. Please remove it or confirm this mark (confirmed).',
  'personal-name':
    'This looks like a person’s name. Please remove it or confirm this mark (confirmed).',
  'personal-address':
    'This looks like a home’s address. Please remove it or confirm this mark (confirmed).',
  'personal-location':
    'This looks like coordinates or a map link. Please remove it or confirm this mark (confirmed).',
  'personal-birth':
    'This looks like a date or year of birth. Please remove it or confirm this mark (confirmed).',
  'personal-health':
    'This looks like somebody’s state of health. Please remove it or confirm this mark (confirmed).',
  'versions-differ': 'version and If-Match name two versions. Please send one.',
  'level-unknown': 'There is no such level. See the levels in GET /api/staff/late.',
  'hot-unknown': 'There is no such message. Please choose one from GET /api/staff/phone.',
  'doing-unknown': 'Please choose reading or writing.',
  'status-unknown': 'There is no such status. Their names are at /docs.',
  'right-unknown': 'Please choose see, correct or erase.',
  'data-not-a-correction':
    'This request is not about a correction. Please leave the fields for one empty.',
  'data-still-open':
    'The matter is still open. Please close the ticket first, for instance as withdrawn.',
  'data-held': 'It is held for legal reasons. Please lift the hold first, or refuse and say why.',
  'data-call-owed': 'A call is owed. Please make it before the number goes.',
  'data-words-sealed':
    'The words of this ticket belong to another authority and are not here. Please leave text and place empty.',
  'data-delayed-enough':
    'More time was taken twice. Please do what is asked, or refuse and say why.',
  'data-delay-past':
    'The later day that the law allows is over too. Please do what is asked, or refuse and say why.',
  'until-past': 'This time has passed. Please choose one that is still to come.',
  'number-out-of-range': 'This number is out of range. Please see its limits at /docs.',
  'webhook-url':
    'Please give an https address on the Internet, by name and without a port, such as https://unit.gov.vn/events.',
  'too-many-webhooks': 'There are 50 webhooks already. Please withdraw one that is no longer used.',
  'provider-unknown':
    'Please choose a system whose key is in force and no sandbox key: see GET /api/staff/providers.',
  'right-required': 'Please give at least one right: mayCreate or mayUpdate.',
  'topics-unknown': 'One of the topics isn’t in force. Please choose from GET /api/services.',
  'until-too-far': 'Too far. Please stay within the longestHours of GET /api/staff/phone.',
  'month-malformed': 'Please write year-month, for example 2021-12.',
  'date-order': 'The last day must be the first one or later.',
  'too-many-days': 'At most 92 days at once. Please choose a shorter time.',
  'national-number-required':
    'Enter the number that the national system gave, at most 40 characters.',
  'national-number-too-long':
    'The number is too long: at most 40 characters. Copy it from the national system.',
  'national-number-invisible':
    'The number has invisible characters, a line break or extra spaces. Type it again.',
  'national-number-personal':
    'This looks like a phone number, identity number, e-mail address or link. The citizen can read it: enter the number of the report in the national system.',
  'sign-in-email-malformed': 'Not an e-mail address. Write it like name@example.vn.',
  'account-unknown':
    'There is no sign-in account with this e-mail address. Check the address, or have an account created first.',
  'account-unverified':
    'The e-mail address of this account is not verified. Have it verified first.',
  'account-disabled': 'This sign-in account is disabled. Have it enabled first.',
};
