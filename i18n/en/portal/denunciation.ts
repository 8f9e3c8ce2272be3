import type * as Vi from '../../vi/portal/denunciation.ts';

export const denunciationPageTexts: typeof Vi.denunciationPageTexts = {
  title: 'Denunciations',
  lead: 'A denunciation (tố cáo) tells the authorities that a person or a body has broken the law. It has a law of its own, so hotline 1022 takes none.',
  asked: {
    title: 'Is this a denunciation?',
    lead: 'What you wrote may be a denunciation (tố cáo). It has a law of its own, so hotline 1022 takes none and has kept nothing of what you sent.',
  },
  steps: {
    title: 'What to do',
    list: [
      'Write it down: the date; your name, address and how to reach you; who is denounced and for what.',
      'Sign it or put your fingerprint on it. Add papers or pictures if you have any.',
      'Send it, or come and tell it: an official writes down what you say, you read it and sign.',
    ],
  },
  where: {
    title: 'Where to send it',
    office: 'Citizens’ reception office',
    address: 'Address',
    hours: 'Open',
    unconfirmed: 'Please call 1022 and ask about address and hours before you go.',
    unknown: 'Please call 1022 and ask where citizens are received.',
  },
  secret: {
    title: 'What is kept secret',
    list: [
      'By the Law on Denunciation, the name, address, handwriting and other personal data of the person who denounces are kept secret.',
      'If you are threatened or suffer reprisals, you can ask for protection of yourself, your family, your work and your property.',
      'Hotline 1022 neither keeps denunciations nor passes them on.',
    ],
  },
  report: {
    title: 'Only want to report a matter?',
    text: 'A report asks for a matter to be dealt with and answered; it needs no letter and no signature. The office it is about gets no copy.',
    again: 'Please tick the box below and send. What you wrote is still there.',
    button: 'Send a report',
  },
};
