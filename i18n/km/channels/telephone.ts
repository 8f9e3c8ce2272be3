import type * as Vi from '../../vi/channels/telephone.ts';

const weekdays = ['ថ្ងៃចន្ទ', 'ថ្ងៃអង្គារ', 'ថ្ងៃពុធ', 'ថ្ងៃព្រហស្បតិ៍', 'ថ្ងៃសុក្រ', 'ថ្ងៃសៅរ៍', 'ថ្ងៃអាទិត្យ'];

const speakTime = (time: string): string => {
  const [hour, minute] = time.split(':').map(Number);
  return minute ? `ម៉ោង ${hour} ${minute} នាទី` : `ម៉ោង ${hour}`;
};

const speakHours = ({ first, last, spans }: Vi.SpokenHours): string => {
  const days = first === last ? weekdays[first] : `ពី${weekdays[first]} ដល់${weekdays[last]}`;
  const times = spans.map(([from, to]) => `${speakTime(from)} ដល់${speakTime(to)}`);
  return `${days} ${times.join(' និង ')}`;
};

export const spokenVocabulary: typeof Vi.spokenVocabulary = {
  digits: ['សូន្យ', 'មួយ', 'ពីរ', 'បី', 'បួន', 'ប្រាំ', 'ប្រាំមួយ', 'ប្រាំពីរ', 'ប្រាំបី', 'ប្រាំបួន'],
  weekdays,
  months: [
    'ខែមករា',
    'ខែកុម្ភៈ',
    'ខែមីនា',
    'ខែមេសា',
    'ខែឧសភា',
    'ខែមិថុនា',
    'ខែកក្កដា',
    'ខែសីហា',
    'ខែកញ្ញា',
    'ខែតុលា',
    'ខែវិច្ឆិកា',
    'ខែធ្នូ',
  ],
  phrases: {
    by: 'មុន',
    today: 'ថ្ងៃនេះ',
    tomorrow: 'ថ្ងៃស្អែក',
    'position-many': 'មានមនុស្សជាង ២០ នាក់កំពុងរង់ចាំ។',
  },
  hour: (n) => `ម៉ោង ${n}`,
  minute: (n) => `${n} នាទី`,
  day: (n) => `ទី ${n}`,
  position: (n) => `លោកអ្នកនៅលេខរៀងទី ${n}។`,
  press: (n) => `ចុច ${n}។`,
  danger: (number) => `បើមានគ្រោះថ្នាក់ សូមដាក់ទូរស័ព្ទ ហើយហៅលេខ ${number} ជាបន្ទាន់។`,
  welcome: (hotline) => `${hotline} ស្វាគមន៍។ សង្គ្រោះបន្ទាន់ ចុច ៩ ឬហៅ ១១៥។`,
  placeLetters: (communeTypes, example, keys) =>
    `ចុចអក្សរវៀតណាមដំបូងនៃព្យាង្គឈ្មោះ${communeTypes}។ ឧទាហរណ៍ ${example} ចុច ${keys}។ មិនដឹង ចុច ០។`,
  closed: (hours) => `ឥឡូវនេះក្រៅម៉ោងធ្វើការ។ បុគ្គលិកធ្វើការ ${hours.map(speakHours).join('; ')}។`,
  weCall: (hotline) => `នេះជា${hotline} ហៅត្រឡប់តាមសំណើរបស់លោកអ្នក។`,
  status: (label) => `ស្ថានភាព៖ ${label}។`,
  within: (place, district) => `${place}, ${district}`,
  formerly: (former, present) => `អតីត ${former} ឥឡូវជា ${present}`,
  topic: (name) => `${name},`,
};
