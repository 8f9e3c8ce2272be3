import type * as Vi from '../../vi/portal/site-info.ts';

export const siteInfoTexts: typeof Vi.siteInfoTexts = {
  footer: {
    agency: 'Responsible agency',
    address: 'Address',
    contact: 'Contact',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  /** Description and alternative text of the picture in search results and link previews. */
  preview: {
    description:
      'Report problems, make suggestions, ask for support and get health advice in {hotline.area}. No account needed; you get a code to track the answer and its deadline.',
    picture: 'Logo of hotline 1022: reports, suggestions, welfare, health',
  },
  privacy: {
    title: 'Privacy',
    lead: '{hotline.agency} is responsible for the personal data that the {hotline.name} receives.',
    rightsTitle: 'Your rights',
    rights:
      'Open your report with its code and PIN and choose “Your personal data” to see, correct or erase it and to see who has read it. Without internet, call {hotline.number}.',
    lookup: 'Track a report',
    basisTitle: 'Legal basis',
    cookies: 'This site sets no tracking cookies and loads nothing from other sites.',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'This site is made for everybody: people with disabilities, older people, people with old phones. We follow WCAG at level AA.',
    doneTitle: 'What works',
    done: [
      'The site works with a keyboard alone, with enlarged text and without JavaScript. Headings, labels and reading order are made for screen readers.',
      'It needs no fast connection and no account.',
      'You can also send a report, hear its status and get advice by telephone: {hotline.number}.',
    ],
    limitsTitle: 'What does not work yet',
    limits: [
      'Software checks every change to the pages. People with disabilities or an independent body have not assessed them yet.',
      'No native speaker has reviewed the Khmer texts yet. The user guides exist in Vietnamese only.',
      'Photos from citizens have no description. The posters are PDF files.',
    ],
    reportTitle: 'If something does not work for you',
    report:
      'Please call {hotline.number} or {hotline.fullNumber}, or send a report. We will help you and fix the page.',
    send: 'Send a report',
  },
};
