import type * as Vi from '../../vi/portal/citizen.ts';
import { reportFormTexts } from './citizen/report-form.ts';
import { ticketPageTexts } from './citizen/ticket.ts';
import { ticketActionTexts } from './citizen/ticket-actions.ts';

export const citizenPageTexts: typeof Vi.citizenPageTexts = {
  unreviewedNote:
    'No native speaker has reviewed this translation yet. If it is unclear, please call 1022.',
  inVietnamese: 'Xem bằng tiếng Việt',
  onlyInVietnamese: 'In Vietnamese only.',
  call: 'Call 1022',
  skip: 'Skip to the main content',
  languages: 'Language',
  back: 'Back',
  home: 'Go to the home page',
  emergency: 'Short of breath, chest pain, drowsy? Call 115 now.',
  footer: [
    'The {hotline.name} takes reports, suggestions, questions and requests for support from people and businesses.',
    'This site sets no tracking cookies and loads nothing from other sites.',
  ],
  homePage: {
    title: 'Report a problem, make a suggestion or ask for support',
    lead: 'Tell us in your own words, or choose what it is about. You do not need an account.',
    thenTitle: 'What happens next',
    steps: [
      {
        title: 'You get a code and a PIN',
        text: 'Use the 10-digit code to see the status. Use the PIN to read the text and the answer.',
      },
      {
        title: 'An office takes charge',
        text: 'Every report has a deadline that you can see. If the office misses it, its superiors are notified automatically.',
      },
      {
        title: 'You get an answer',
        text: 'If you leave a phone number or email address, we notify you. If not, check with your code and PIN.',
      },
    ],
    callTitle: 'Call us',
    calls: [
      {
        number: '{hotline.number}',
        dial: '{hotline.number}',
        text: 'From a landline in {hotline.area}',
      },
      {
        number: '{hotline.fullNumber}',
        dial: '{hotline.dial}',
        text: 'From a mobile phone or from elsewhere',
      },
      {
        number: '115',
        dial: '115',
        text: 'Ambulance: trouble breathing, chest pain, drowsiness, seizure',
      },
    ],
  },
  follow: {
    title: 'Track a report',
    label: 'Report code',
    hint: '10 digits, on your receipt or in our message. For example: 012\u00a0345\u00a06789.',
    button: 'Show status',
  },
  receipt: {
    title: 'Report received',
    answerBy: (by) => `You will get an answer ${by}.`,
    code: 'Report code',
    pin: 'PIN',
    pinWhy:
      'Anyone with the code can see the status. Reading the text and the answer also needs the PIN, so keep the PIN private.',
    scan: 'Scan this with your phone to open the tracking page.',
    sent: {
      zns: 'We are also sending the code and PIN to your phone by Zalo.',
      sms: 'We are also sending the code and PIN to your phone by text message.',
      email: 'We are also sending the code and PIN to your email address.',
    },
    later: {
      zns: 'We will notify you by Zalo when there is an answer. Please note the code and PIN, or take a screenshot.',
      sms: 'We will text you when there is an answer. Please note the code and PIN, or take a screenshot.',
      email:
        'We will email you when there is an answer. Please note the code and PIN, or take a screenshot.',
      none: 'You chose not to get messages. Please note the code and PIN so that you can check yourself.',
    },
    notSent:
      'We have no mobile number or email address for you. Please note the code and PIN, take a screenshot or print this page so that you can check later.',
    resent: {
      title: 'You have already sent this report',
      unsaved: 'Changes are not saved',
      why: 'The report that you sent before has the code below. If you changed something, please add it to this report instead of sending another one.',
      add: 'Add to this report',
      other: 'If this is a different problem:',
      otherButton: 'Send it as a new report',
    },
    print: 'To keep a paper copy, choose Print in your browser’s menu.',
    nextTitle: 'What happens next',
    next: {
      choose: 'The hotline passes your report to the office in charge.',
      acknowledge: (by) => `The office confirms that it has received your report ${by}.`,
      answer: (by) => `The office answers you ${by}.`,
      late: 'If the office misses a deadline, its superiors are notified automatically.',
    },
    follow: 'Show status',
    another: 'Send another report',
  },
  readAloud: { listen: 'Read aloud', stop: 'Stop reading' },
  problem: {
    follow: 'Track a report',
    number: (status) => `Error ${status}`,
    again: 'Try again',
    urgent: 'Report a danger to life on this site',
  },
  report: reportFormTexts,
  ticket: ticketPageTexts,
  acts: ticketActionTexts,
};
