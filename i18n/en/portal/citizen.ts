import type * as Vi from '../../vi/portal/citizen.ts';
import { reportFormTexts } from './citizen/report-form.ts';
import { ticketPageTexts } from './citizen/ticket.ts';
import { ticketActionTexts } from './citizen/ticket-actions.ts';

export const citizenPageTexts: typeof Vi.citizenPageTexts = {
  unreviewedNote:
    'No native speaker has reviewed this translation yet. If it is unclear, please call 1022.',
  inVietnamese: 'Xem bằng tiếng Việt',
  call: 'Call 1022',
  skip: 'Skip to the main content',
  languages: 'Language',
  back: 'Back',
  home: 'To the home page',
  emergency: 'Short of breath, chest pain, drowsy? Call 115 now.',
  footer: [
    'The {hotline.name}: reports and suggestions, help in hardship, health advice.',
    'This page sets no tracking cookies and loads nothing from elsewhere.',
  ],
  homePage: {
    title: 'What do you need?',
    lead: 'Tell it in your own words, or choose the kind of matter. No account needed.',
    thenTitle: 'What happens then?',
    steps: [
      {
        title: 'You get a code and a PIN at once',
        text: 'The code has 10 digits and shows the status. The PIN opens the text and the answer.',
      },
      {
        title: 'An office takes charge',
        text: 'Each report has a deadline that you can see. If it is late, the system tells the level above.',
      },
      {
        title: 'You get an answer',
        text: 'If you leave a phone number or e-mail, we tell you. If not, look with code and PIN.',
      },
    ],
    callTitle: 'You can also call',
    calls: [
      {
        number: '{hotline.number}',
        dial: '{hotline.number}',
        text: 'From a landline in the province',
      },
      {
        number: '{hotline.fullNumber}',
        dial: '{hotline.dial}',
        text: 'From a mobile phone or another province',
      },
      {
        number: '115',
        dial: '115',
        text: 'Ambulance: short of breath, chest pain, drowsy, seizure',
      },
    ],
  },
  follow: {
    title: 'Follow a report',
    label: 'Report code',
    hint: '10 digits, on your receipt or in the message. For example: 012 345 6789.',
    button: 'Show the status',
  },
  receipt: {
    title: 'We have your report',
    answerBy: (by) => `You will have an answer ${by}.`,
    code: 'Report code',
    pin: 'PIN',
    pinWhy:
      'The code alone shows the status. With the PIN, anyone can read the text and the answer, so keep the PIN to yourself.',
    scan: 'Point a phone camera here to open the page that shows the status.',
    sent: {
      zns: 'Code and PIN are also on their way to your phone by Zalo.',
      sms: 'Code and PIN are also on their way to your phone by SMS.',
      email: 'Code and PIN are also on their way to your e-mail.',
    },
    later: {
      zns: 'When there is an answer, we tell you by Zalo. Please copy code and PIN, or take a screenshot.',
      sms: 'When there is an answer, we send you an SMS. Please copy code and PIN, or take a screenshot.',
      email:
        'When there is an answer, we send you an e-mail. Please copy code and PIN, or take a screenshot.',
      none: 'You chose no messages. Please copy code and PIN, to look yourself.',
    },
    notSent:
      'We have no mobile number or e-mail to reach you. Please copy this, take a screenshot or print the page; then look with code and PIN.',
    print: 'To keep it on paper, print this page: choose Print in the browser’s menu.',
    nextTitle: 'What happens next',
    next: {
      choose: 'The hotline passes your report to the office in charge.',
      acknowledge: (by) => `The office confirms that it has the report ${by}.`,
      answer: (by) => `The office answers you ${by}.`,
      late: 'If it is late, the system tells the level above by itself.',
    },
    follow: 'Show the status',
    another: 'Send another report',
  },
  readAloud: { listen: 'Read aloud', stop: 'Stop reading' },
  problem: { follow: 'Follow a report', number: (status) => `Error ${status}` },
  report: reportFormTexts,
  ticket: ticketPageTexts,
  acts: ticketActionTexts,
};
