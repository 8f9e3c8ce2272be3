import type * as Vi from '../../vi/portal/performance.ts';

export const performancePageTexts: typeof Vi.performancePageTexts = {
  title: 'Agency performance',
  lead: 'How many matters people sent this month, which agencies settle them in time, and which are late.',
  month: (month, year) => `${String(month).padStart(2, '0')}/${year}`,
  chooseMonth: 'Month',
  show: 'Show',
  asOf: (at) => `As of ${at}. The figures are made anew every day at 16:00.`,
  received: 'Received',
  done: 'Settled',
  due: 'Due',
  onTime: 'In time',
  late: 'Late',
  overdue: 'Overdue now',
  rating: 'Satisfaction',
  unit: 'Agency',
  service: 'Service',
  commune: { district: 'Commune', province: 'Commune' },
  few: 'fewer than 5',
  nearlyAll: 'nearly all',
  none: '–',
  percent: (number) => `${number}%`,
  atLeast: (number) => `${number}% or more`,
  atMost: (number) => `under ${number}%`,
  between: (from, to) => `${from}–${to}%`,
  orMore: (count) => `${count} or more`,
  count: (number) => number.toLocaleString('en'),
  ofFive: (rating) => `${rating} of 5`,
  noneDone: 'too few to tell',
  trend: {
    up: (points) =>
      points === undefined ? 'higher than last month' : `up ${points} points since last month`,
    down: (points) =>
      points === undefined ? 'lower than last month' : `down ${points} points since last month`,
    same: () => 'as last month',
  },
  sortNote: 'Choose a column heading to sort by it; choose it again to reverse the order.',
  totalTitle: 'The whole area',
  byUnit: 'By agency',
  byUnitNote:
    'Units with enough figures come first; among them, those that need attention: many overdue or many late answers.',
  small: (count) => `${count} other agencies with fewer than 5 matters`,
  byService: 'By service',
  byPlace: 'By place',
  byPlaceNote: {
    district:
      'Each tile is a commune, under its district. Its number is the part that was settled in time.',
    province:
      'Each tile is a commune. Its number is the part that was settled in time. Matters of former communes count for the new ones; for a former commune, choose a month before the merger.',
  },
  legend: {
    leaf: '90% or more',
    amber: '70% to under 90%',
    alarm: 'under 70%',
    none: 'too few to rank',
  },
  table: 'See the numbers as a table',
  allUnits: 'See the table of all agencies',
  noUnits: 'None has 5 matters or more in this month yet.',
  backToAll: 'Back to the month',
  how: 'How this is counted',
  rules: [
    'Received: what came in during the month, counted for the agency that has it. Settled: what was answered, or ended otherwise, during the month.',
    'Due: answered in time, or past the deadline in this month, answered since or not. In time is a part of those due. The deadline is the one given to the sender, with extensions decided before it passed.',
    'Numbers below 5 are not told, so that nobody can guess who sent something. A rating is shown once 5 people have given one.',
  ],
  empty: {
    title: 'No figures of this month yet',
    text: 'The first ones come after 16:00 of the first day on which somebody sends a report.',
  },
  json: 'The figures for programs (JSON)',
};
