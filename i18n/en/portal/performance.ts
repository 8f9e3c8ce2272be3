import type * as Vi from '../../vi/portal/performance.ts';

export const performancePageTexts: typeof Vi.performancePageTexts = {
  title: 'Agency performance',
  lead: 'How many reports people sent in the month, how many each agency resolved on time, and which agencies are late.',
  month: (month, year) => `${String(month).padStart(2, '0')}/${year}`,
  chooseMonth: 'Month',
  show: 'Show',
  asOf: (at) =>
    `As of ${at}. The figures are updated every day at 16:00 and leave out complaints about offices and officials.`,
  received: 'Received',
  done: 'Resolved',
  due: 'Due',
  onTime: 'On time',
  late: 'Late',
  overdue: 'Overdue now',
  stillOverdue: (count) => `Still overdue: ${count}`,
  rating: 'Rating',
  unit: 'Agency',
  service: 'Service',
  commune: { district: 'Commune', province: 'Commune' },
  few: 'under 5',
  none: '–',
  percent: (number) => `${number}%`,
  atLeast: (number) => `${number}% or more`,
  atMost: (number) => `under ${number}%`,
  between: (from, to) => `${from}–${to}%`,
  orMore: (count) => `${count} or more`,
  count: (number) => number.toLocaleString('en'),
  ofFive: (rating) => `${rating} of 5`,
  noneDone: 'not enough data',
  trend: {
    up: (points) =>
      points === undefined
        ? 'higher than last month'
        : `up ${points} percentage points since last month`,
    down: (points) =>
      points === undefined
        ? 'lower than last month'
        : `down ${points} percentage points since last month`,
    same: () => 'same as last month',
  },
  masked:
    '“Under 5”, “42% or more” and “68–86%” only give the range: small numbers are not shown, so that nobody can guess who sent a report.',
  swipe: 'Swipe sideways to see the other columns.',
  sortNote: 'Choose a column heading to sort by it; choose it again to reverse the order.',
  totalTitle: 'The whole area',
  byUnit: 'By agency',
  byUnitNote:
    'Agencies with enough data come first; among them, those with many overdue or late reports are at the top.',
  small: (count) => `${count} other agencies with fewer than 5 reports`,
  byService: 'By service',
  byPlace: 'By place',
  byPlaceNote: {
    district:
      'Each tile is a commune, grouped by district. The number is the percentage resolved on time.',
    province:
      'Each tile is a commune. The number is the percentage resolved on time. Reports from former communes count for the new ones; for a former commune, choose a month before the merger.',
  },
  legend: {
    leaf: ({ good }) => `${good}% or more`,
    amber: ({ good, fair }) => `${fair}% to under ${good}%`,
    alarm: ({ fair }) => `under ${fair}%`,
    none: () => 'not enough data to classify',
  },
  table: 'See the numbers as a table',
  allUnits: 'See the table of all agencies',
  noUnits: 'There are none with 5 or more reports in this month yet.',
  backToAll: 'Back to the month',
  how: 'How we calculate this',
  rules: [
    'Received: reports that came in during the month, counted for the agency that has them. Resolved: reports that were answered or ended in another way during the month.',
    'Due: reports answered on time, or whose deadline passed in this month, whether or not they were answered. “On time” is the percentage of reports due. The deadline is the one promised to the sender, including extensions granted before it passed.',
    'Overdue now: unanswered reports past their deadline at the time of the update, including those due in earlier months. So an agency that resolved everything of the month on time can still have overdue reports.',
    'Numbers below 5 are not shown, so that nobody can guess who sent a report. A rating is shown from 5 ratings.',
  ],
  empty: {
    title: 'No figures for this month yet',
    text: 'Figures are available from 16:00 on the first day with a report.',
  },
  json: 'Figures for developers (JSON)',
};
