import type { Lang } from '../lang.ts';
import { performancePageTextsKm } from './pages-performance.km.ts';
import { type PerformancePageTexts, performancePageTextsVi } from './pages-performance.vi.ts';

export type { PerformancePageTexts } from './pages-performance.vi.ts';

const en: PerformancePageTexts = {
  title: 'How the agencies do',
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
  commune: 'Commune',
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
  totalTitle: 'The whole province',
  byUnit: 'By agency',
  byUnitNote: 'Those that need attention come first: with most overdue now, or most often late.',
  small: (count) => `${count} other agencies with fewer than 5 matters`,
  byService: 'By service',
  byPlace: 'By place',
  byPlaceNote:
    'Each tile is a commune, under its district. Its number is the part that was settled in time.',
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

const catalogue: Record<Lang, PerformancePageTexts> = {
  vi: performancePageTextsVi,
  km: performancePageTextsKm,
  en,
};

export function getPerformancePageTexts(lang: Lang): PerformancePageTexts {
  return catalogue[lang];
}
