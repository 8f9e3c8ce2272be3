import type * as Vi from '../../vi/console-administration/public-content.ts';

export const publicContentTexts: typeof Vi.publicContentTexts = {
  title: 'What people will see',
  lang: 'Language of the preview',
  frame: (lang) => `The page as people will see it, ${lang}`,
  incomplete: 'Missing or not right, so there is nothing to preview yet:',
  unwritten: 'Left empty: readers get the Vietnamese words.',
  length: (count, most) => `${count}/${most} letters`,
  tooLong: (over) => `${over} letters too long`,
  sections: {
    content: 'Words',
    urgent: 'Urgency, and what callers hear',
    time: 'When it is shown',
    source: 'Who says so, by which document',
    found: 'Where it is found',
    review: 'Review',
    check: 'The check of eligibility',
    questions: 'What people are asked besides',
    route: 'Where it goes',
    systems: 'When other systems file it',
    validity: 'In force',
    successor: 'After the end',
    address: 'Address of the page',
  },
  hints: {
    content: 'An empty line begins a paragraph; a line with “- ” is an item of a list.',
    time: 'In Vietnamese time. Without an end it is shown until somebody ends it.',
    review:
      'Content with an expiry date: after it, citizens no longer see it. Content with months between reviews: citizens still see it when a review is late, and the unit is reminded.',
    successor:
      'Codes of the answers to which readers are referred after this one has ended. Optional.',
    questions: 'Four at most. A report can be sent without answering.',
    check: 'A few questions tell people whether it is for them; a “no” always says why.',
    address: 'Small letters, digits and hyphens; it is the page’s address, too.',
  },
  urgent: {
    name: 'Urgent',
    on: 'A red strip on top of every page until its end. It needs an end.',
    off: 'An ordinary announcement: it stands on the page of announcements.',
  },
  hot: {
    none: 'Nothing is played',
    only: 'Only an urgent announcement can be heard by callers.',
    heard: (hours) =>
      `Every caller hears this before the menu, for ${hours} hours at most. What a supervisor switches on takes its place.`,
    seconds: (seconds) => `about ${seconds} seconds`,
    silent: 'spoken by nobody yet: callers hear nothing',
    machine: 'a machine’s voice',
  },
};
