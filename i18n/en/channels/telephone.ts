import type * as Vi from '../../vi/channels/telephone.ts';

const ordinal = (n: number): string => {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[n > 20 || n < 4 ? n % 10 : 0] ?? 'th';
  return `${n}${ending}`;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const speakHours = ({ first, last, spans }: Vi.SpokenHours): string => {
  const days = first === last ? weekdays[first] : `from ${weekdays[first]} to ${weekdays[last]}`;
  return `${days}, ${spans.map(([from, to]) => `${from} to ${to}`).join(' and ')}`;
};

export const spokenVocabulary: typeof Vi.spokenVocabulary = {
  digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  weekdays,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  phrases: {
    by: 'by',
    today: 'today',
    tomorrow: 'tomorrow',
    'position-many': 'More than 20 people are waiting.',
  },
  hour: (n) => `${n} hours`,
  minute: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  day: (n) => `the ${ordinal(n)} of`,
  position: (n) => `You are number ${n} in the queue.`,
  press: (n) => `press ${n}.`,
  danger: (number) => `If anyone is in danger, please hang up and dial ${number} now.`,
  welcome: (hotline) => `${hotline}, welcome. Emergency? Press 9 or dial 115.`,
  placeLetters: (communeTypes, example, keys) =>
    `Key the initials of the ${communeTypes}: for ${example}, ${keys}. Unknown, press 0.`,
  closed: (hours) => `We are closed now. Our operators work ${hours.map(speakHours).join('; ')}.`,
  weCall: (hotline) => `This is the ${hotline}, calling you back.`,
  status: (label) => `Status: ${label}.`,
  within: (place, district) => `${place}, ${district}`,
  formerly: (former, present) => `former ${former}, now ${present}`,
  topic: (name) => `${name},`,
};
