import type * as Vi from '../../../vi/portal/citizen/report-form.ts';

export const reportFormTexts: typeof Vi.reportFormTexts = {
  step: (done, all) => (all === undefined ? `Step ${done}` : `Step ${done} of ${all}`),
  chooseTitle: 'What it is about',
  chooseLead: 'The right choice helps us send your report to the right office.',
  errorTitle: 'The report was not sent. Please correct:',
  stepErrorTitle: 'To continue, please correct:',
  errorPrefix: 'Error: ',
  unknown: 'I don’t know',
  optional: 'optional',
  topic: {
    label: 'Topic',
    hint: 'If you are not sure, we will choose it for you. A few short questions follow; leave empty what you don’t know.',
  },
  whereTitle: 'Where it happened',
  areaCode: { label: '{hotline.communeTypesLabel}' },
  place: {
    label: 'Address or landmark',
    hint: 'For example: house number, hamlet, near the market, near a school.',
  },
  text: {
    label: 'Description',
    hint: 'Say briefly what is happening, since when and who needs help. The office reads exactly what you write, so do not give your own name or phone number here.',
  },
  senderTitle: 'About you',
  kind: { label: 'You are writing as', person: 'A person', business: 'A business' },
  anonymous: {
    label: 'Send anonymously',
    hint: 'We do not store your name. You can still leave a phone number or email address to hear about the result.',
  },
  name: { label: 'Name' },
  phone: {
    label: 'Phone number',
    hint: 'We use it to send you the code and PIN and to tell you when there is an answer.',
  },
  email: { label: 'Email' },
  privacyTitle: 'Who can see this information',
  privacy: [
    'The office in charge reads the text, your answers and the place. It doesn’t see your name, business, tax number, phone number or email address.',
    'Phone number and email address are kept private, and opened only to message you or call you back.',
    'Your name, business and tax number, if you give them and don’t send anonymously, are stored separately and kept private. Only authorised people can open them; they must give a reason, and each opening is recorded.',
    'Anyone with the code can see the status. Reading the text also needs the PIN.',
    'What you write is handled as the law tells the province to; phone number, email address, name, business and tax number only if you choose to leave them. Afterwards the page of your report lets you see, correct and erase it, and shows who has seen it.',
  ],
  send: 'Send',
  sendNote: 'If you press twice, only one report is sent.',
};
