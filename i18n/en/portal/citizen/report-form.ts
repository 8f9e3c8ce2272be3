import type * as Vi from '../../../vi/portal/citizen/report-form.ts';

export const reportFormTexts: typeof Vi.reportFormTexts = {
  step: (done, all) => `Step ${done} of ${all}`,
  chooseTitle: 'What do you need?',
  chooseLead: 'The right choice takes your report to the right place.',
  errorTitle: 'Some answers need correction. The report was not sent',
  stepErrorTitle: 'Please correct the following to continue',
  errorPrefix: 'Error: ',
  unknown: 'I don’t know',
  optional: 'optional',
  topic: {
    label: 'What kind of matter is it?',
    hint: 'Not sure? We will sort it. Once chosen, a few short questions follow; leave out what you don’t know.',
  },
  whereTitle: 'Where?',
  areaCode: { label: '{hotline.communeTypesLabel}' },
  place: {
    label: 'Address or landmark',
    hint: 'For example: house number, hamlet, near the market, near a school.',
  },
  text: {
    label: 'What is happening?',
    hint: 'In short: what, since when, who needs help. The office reads your very words, so don’t write your own name or phone number here.',
  },
  senderTitle: 'About you',
  kind: { label: 'You are writing as', person: 'A person', business: 'A business' },
  anonymous: {
    label: 'Send anonymously',
    hint: 'If you send anonymously, we store no name. You can still leave a phone number or e-mail to hear of the result.',
  },
  name: { label: 'Name' },
  phone: {
    label: 'Phone number',
    hint: 'To tell you when there is an answer.',
  },
  email: { label: 'E-mail' },
  privacyTitle: 'Who can read what?',
  privacy: [
    'The office in charge reads the text, your answers and the place. It doesn’t see your name, business, tax number, phone number or e-mail.',
    'Phone number and e-mail are sealed, and opened only to message you or call you back.',
    'Your name, business and tax number, if you give them and don’t send anonymously, are sealed apart. Only authorised people can open them; they must give a reason, and each opening is recorded.',
    'Anyone with the code can see the status. Reading the text also needs the PIN.',
    'What you write is handled as the law tells the province to; phone number, e-mail, name, business and tax number only if you choose to leave them. Afterwards the page of your report lets you see, correct and erase it, and shows who has seen it.',
  ],
  send: 'Send',
  sendNote: 'Pressing twice still makes only one report.',
};
