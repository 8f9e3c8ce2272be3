import type * as Vi from '../../vi/console-administration/routing-test.ts';

export const routingTestTexts: typeof Vi.routingTestTexts = {
  hint: 'Try a report that nobody has sent: where it goes, by which rules, when it is due, whom the escalation notifies. Nothing is kept.',
  service: 'Service',
  topic: 'Topic',
  area: 'Area',
  place: 'Place, in a citizen’s words',
  accused: 'About the unit',
  priority: 'Priority (empty: the topic’s)',
  on: 'Sent at (empty: now)',
  test: 'See where it goes',
  decisions: {
    routed: 'Goes to',
    operator: 'Goes to the operators, to be decided',
    elsewhere: 'Another province’s: the sender learns whom to contact',
  },
  co: 'Together with',
  why: 'Why',
  candidates: 'The operator chooses among',
  chain: 'Who reports to whom',
  head: 'head',
  clocks: 'Deadlines, and who is notified',
  due: 'Due',
  empty: '(still empty)',
  steps: 'The way',
};
