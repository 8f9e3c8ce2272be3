import type * as Vi from '../../vi/citizens/invalid-report-fields.ts';

export const invalidReportFieldLabels: typeof Vi.invalidReportFieldLabels = {
  service: 'what it is about',
  topic: 'topic',
  area: 'commune',
  place: 'place',
  position: 'coordinates',
  answers: 'additional answers',
  accused: 'office complained about',
  name: 'name',
  phone: 'phone number',
  email: 'email address',
  sender: 'sender (such as business name or tax number)',
  text: 'part of the text',
  photos: 'photos',
  other: 'other fields',
};

export const invalidReportFieldsNotice: typeof Vi.invalidReportFieldsNotice = {
  title: 'Received, but some fields could not be read',
  missing: (fields) => `Not readable: ${fields}.`,
  again:
    'Please call 1022 and give your code to correct this, or add the information on the tracking page with your code and PIN.',
};
