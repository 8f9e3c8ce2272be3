import type * as Vi from '../../vi/portal/published.ts';

export const publishedPageTexts: typeof Vi.publishedPageTexts = {
  title: 'Suggestions and answers',
  lead: 'What people asked, suggested and reported, with the official answer. The hotline shortens it and takes out names, phone numbers and whatever tells who sent it. The texts are in Vietnamese.',
  filter: 'By service',
  all: 'All',
  question: 'Asked',
  answer: 'Answer',
  answeredBy: (unit, at) => `Answered by ${unit}, published ${at}.`,
  published: (at) => `Published ${at}.`,
  more: 'Read the whole answer',
  next: 'Next page',
  first: 'Back to the first page',
  list: 'See other answers',
  feed: 'Follow by RSS',
  ask: 'Do you have a similar matter, or another idea?',
  askButton: 'Send a report or suggestion',
  empty: {
    title: 'Nothing here yet',
    text: 'When a suggestion or report has an answer that many people should know, the hotline publishes it here.',
  },
  emptyPage: 'This page has no answer of the chosen service. Older ones are on the next page.',
  noneHere: 'There is no answer of this service yet.',
  gone: { title: 'No such page', text: 'This answer does not exist, or was taken back.' },
  home: {
    title: 'Answered this week',
    open: 'For everybody to see',
    all: 'Suggestions and answers',
  },
};
