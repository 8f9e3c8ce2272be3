import type * as Vi from '../../vi/portal/denunciation.ts';

export const denunciationPageTexts: typeof Vi.denunciationPageTexts = {
  title: 'Denunciations',
  lead: 'A denunciation (tố cáo) reports to the authorities that a person or an organisation has broken the law. It must follow the Law on Denunciation, so the 1022 hotline cannot accept it.',
  asked: {
    title: 'This may be a denunciation',
    lead: 'What you wrote may be a denunciation (tố cáo). It must follow the Law on Denunciation, so the 1022 hotline cannot accept it and has not stored what you sent.',
  },
  steps: {
    title: 'What to do',
    list: [
      'Write a letter with the date, your name, address and contact details, who you denounce and what they did.',
      'Sign the letter or add your fingerprint. Enclose documents or pictures if you have any.',
      'Send the letter, or go in person: an official writes down what you say, and you read and sign it.',
    ],
  },
  where: {
    title: 'Where to send it',
    office: 'Citizens’ reception office',
    address: 'Address',
    hours: 'Opening hours',
    unconfirmed: 'Please call 1022 to check the address and opening hours before you go.',
    unknown: 'Please call 1022 to ask where to go.',
  },
  secret: {
    title: 'How you are protected',
    list: [
      'The Law on Denunciation keeps your name, address, handwriting and other personal data secret.',
      'If you are threatened or suffer reprisals, you can ask for protection for yourself, your family, your job and your property.',
      'The 1022 hotline does not store denunciations and does not pass them on.',
    ],
  },
  report: {
    title: 'If you only want to report a problem',
    text: 'A report asks for a problem to be dealt with and answered. You do not need a letter or a signature.',
    notAccused: 'The office it is about does not get a copy.',
    again:
      'What you wrote is only in this page; the hotline has not stored it. Please tick the box below and press “Send a report”.',
    button: 'Send a report',
  },
};
