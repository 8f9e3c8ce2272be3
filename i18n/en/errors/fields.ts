import type * as Vi from '../../vi/errors/fields.ts';

export const citizenFieldErrorTexts: typeof Vi.citizenFieldErrorTexts = {
  'required-or-wrong-type': 'Please fill in this field.',
  'not-allowed': 'This value can’t be used. Please choose or write another.',
  'unknown-field': 'There is no such field. Please remove it or check its name.',
  'too-long': 'This is too long. Please shorten it.',
  'longer-than-limit': 'This is longer than {limit} characters. Please shorten it.',
  'text-broken': 'Some characters are broken and can’t be kept. Please remove or rewrite them.',
  'text-required': 'Please tell us what is happening.',
  'text-too-short': 'Please tell us more, at least 5 characters.',
  'service-unknown': 'There is no such service. Please choose one from the list.',
  'choose-subject': 'Please choose the kind of matter.',
  'topic-unknown': 'This topic doesn’t belong to the service. Please choose again or leave it out.',
  'too-many-units': 'Please choose at most 5 units.',
  'area-unknown':
    'There is no such {hotline.communeTypes}. Please choose again, or leave it out if unsure.',
  'area-ambiguous':
    'Several places have this name. Please choose the right one from the list, or “I don’t know”.',
  'question-unknown': 'This topic has no such question. Please leave the answer out.',
  'number-wanted': 'Please give one number, for example 20, or leave it out.',
  'text-wanted': 'Please answer in words, or leave it out.',
  'yes-or-no-wanted': 'Please answer yes or no (true or false), or leave it out.',
  'date-malformed': 'This can’t be a date. Please write year-month-day, for example 2021-12-03.',
  'area-code-malformed': 'The code of an area has 2 to 5 digits, for example 29254.',
  'phone-impossible': 'This can’t be a phone number. Please write it in full, or leave it out.',
  'email-malformed': 'This can’t be an e-mail address. Please write it like name@example.vn.',
  'tax-number-wrong':
    'This can’t be a tax number. Please write its 10 digits, 13 for a branch, 12 for a household business, or leave it empty.',
  'sent-before':
    'This report was sent before and has its code. If this is another matter, press send once more.',
  'code-malformed': 'A report’s code has 10 digits. Please check your receipt or message.',
  'code-mistyped': 'A digit of the code is wrong. Please compare it with your receipt or message.',
  'pin-malformed': 'A PIN has 6 digits. Please enter it as on your receipt or message.',
  'pin-wrong': 'The PIN is wrong. Please look at your receipt or message again.',
  'pin-required': 'Please send the report’s 6-digit PIN along (X-Report-Pin).',
  'pin-asked': 'Please enter the PIN, so that we can record what you wrote.',
  'words-sent-before':
    'What you wrote before was sent. To send this as well, press send once more.',
  'words-required': 'Please fill in this field.',
  'words-too-short': 'Please write more, at least 5 characters.',
  'reason-unknown': 'Please choose a reason from the list.',
  'score-wanted': 'Please give a score from 1 to 5.',
  'name-required': 'Please give a name.',
  'cursor-unknown': 'There is no such page. Please start from the first one.',
  'write-closed': 'The report has ended. If there is more to do, please reopen it.',
  'reopen-too-late': 'It is too late to reopen this. Please send a new report, or call 1022.',
  'reopen-too-often': 'This was reopened several times. Please send a new report, or call 1022.',
  'reopen-sealed': 'This went to the authority in charge and is not kept here. Please call 1022.',
  'callback-no-number': 'This report has no telephone number to call. Please call 1022.',
  'callback-too-often': 'You were called about this report several times. Please call 1022.',
  'too-many-reports': 'Too many reports came from one place. Please keep this and send it later.',
  'photo-required': 'Please choose a photo.',
  'photo-too-large':
    'This photo is too large. Please take a screenshot of it and send that, or choose a smaller one.',
  'photo-too-many-pixels':
    'This photo has too many pixels. Please take a screenshot of it and send that.',
  'photo-heic':
    'An iPhone’s HEIC photo can’t be used. Please take a screenshot of it and send that; or choose Settings, Camera, Formats, Most Compatible and take it again.',
  'photo-type': 'Only JPEG and PNG. Please take a screenshot of the photo and send that.',
  'photo-broken':
    'This photo can’t be read; perhaps not all of it arrived. Please send it again, or another.',
  'photo-enough':
    'This report has all the photos it can have. To tell us more, please write, or call 1022.',
  'phone-required': 'Please give the phone number that you left with your report.',
  'mobile-wanted':
    'This number gets no messages of 1022. Please write a Vietnamese mobile number in full, like 0912 345 678; with a landline, please call 1022.',
  'confirmation-needed': 'Please enter the confirmation code that came by SMS as well.',
  'confirmation-wrong':
    'The confirmation code is wrong or has expired. Please look at the message again, or get a new code.',
};
