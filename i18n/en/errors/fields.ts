import type * as Vi from '../../vi/errors/fields.ts';

export const citizenFieldErrorTexts: typeof Vi.citizenFieldErrorTexts = {
  'required-or-wrong-type': 'Please fill in this field.',
  'not-allowed': 'This value can’t be used. Please choose or write another.',
  'unknown-field': 'There is no such field. Please remove it or check its name.',
  'too-long': 'This is too long. Please shorten it.',
  'longer-than-limit': 'This is longer than {limit} characters. Please shorten it.',
  'text-broken': 'Some characters are broken and cannot be stored. Please remove or rewrite them.',
  'text-required': 'Please describe what is happening.',
  'text-too-short': 'Please tell us more, at least 5 characters.',
  'service-unknown': 'There is no such option. Please choose one from the list.',
  'choose-subject': 'Please choose what it is about.',
  'topic-unknown': 'This topic does not match your choice. Please choose again or leave it empty.',
  'too-many-units': 'Please choose at most 5 units.',
  'area-unknown':
    'There is no such {hotline.communeTypes}. Please choose again, or leave it empty if you are not sure.',
  'office-not-found':
    'No office has this name. Correct it, or clear this field and choose from the list.',
  'office-ambiguous': 'Several offices match. Choose one of them from the list.',
  'area-ambiguous':
    'Several places match. Please choose the right one from the list, or “I don’t know”.',
  'question-unknown': 'This topic has no such question. Please remove the answer.',
  'number-wanted': 'Please enter a number, for example 20, or leave it empty.',
  'text-wanted': 'Please answer in words, or leave it empty.',
  'yes-or-no-wanted': 'Please answer yes or no (true or false), or leave it empty.',
  'date-malformed':
    'This is not a correct date. Please write year-month-day, for example 2021-12-03.',
  'area-code-malformed': 'The code of an area has 2 to 5 digits, for example 29254.',
  'phone-impossible':
    'This is not a correct phone number. Please enter it in full, like 0912 345 678, or leave it empty.',
  'email-malformed':
    'This is not a correct email address. Please write it like name@example.vn, or leave it empty.',
  'tax-number-wrong':
    'This is not a correct tax number. Please enter 10 digits, 13 for a branch or 12 for a household business, or leave it empty.',
  'tax-number-mistyped':
    'The tenth digit of this tax number does not match the others, so one may be mistyped. Please compare it with the registration certificate, or leave it empty.',
  'code-malformed': 'The report code has 10 digits. Please check your receipt or message.',
  'code-mistyped': 'The code is not correct. Please check each digit on your receipt or message.',
  'pin-malformed': 'The PIN has 6 digits. Please enter it as on your receipt or message.',
  'pin-wrong': 'The PIN is not correct. Please check your receipt or message.',
  'pin-required': 'Please send the report’s 6-digit PIN along (X-Report-Pin).',
  'pin-asked': 'Please enter the PIN, so that we can record what you wrote.',
  'words-sent-before': 'Your previous text was sent. To send this as well, press send once more.',
  'words-required': 'Please fill in this field.',
  'words-too-short': 'Please write more, at least 5 characters.',
  'reason-unknown': 'Please choose a reason from the list.',
  'score-wanted': 'Please give a score from 1 to 5.',
  'name-required': 'Please enter a name.',
  'cursor-unknown': 'There is no such page. Please start from the first one.',
  'write-closed': 'The report has ended. If there is more to do, ask for it to be handled again.',
  'reopen-too-late':
    'It is too late to have this handled again. Please send a new report, or call 1022.',
  'reopen-too-often':
    'This report was handled again several times. Please send a new report, or call 1022.',
  'reopen-sealed':
    'This was sent to the responsible authority and is no longer stored here. Please call 1022.',
  'callback-no-number': 'This report has no phone number to call. Please call 1022.',
  'callback-too-often': 'We have called you about this report several times. Please call 1022.',
  'too-many-reports':
    'Too many reports came from one place just now. Please keep this text and send it later.',
  'photo-required': 'Please choose a photo.',
  'photo-too-large':
    'This photo is too large. Please take a screenshot of it and send that, or choose a smaller one.',
  'photo-too-many-pixels':
    'This photo has too many pixels. Please take a screenshot of it and send that.',
  'photo-heic':
    'HEIC photos from an iPhone cannot be used. Please take a screenshot of the photo and send that; or choose Settings, Camera, Formats, Most Compatible and take it again.',
  'photo-type':
    'Only JPEG and PNG photos are accepted. Please take a screenshot of the photo and send that.',
  'photo-broken':
    'This photo cannot be read; it may not have arrived completely. Please send it again, or choose another.',
  'photo-enough':
    'This report already has the maximum number of photos. To add something, please write it, or call 1022.',
  'phone-required': 'Please enter the phone number that you left with your report.',
  'mobile-wanted':
    'This number cannot get messages from 1022. Please enter a full Vietnamese mobile number, like 0912 345 678. For a landline, please call 1022.',
  'confirmation-needed': 'Please also enter the confirmation code that we sent by SMS.',
  'confirmation-wrong':
    'The confirmation code is not correct or has expired. Please check the message, or get a new code.',
};
