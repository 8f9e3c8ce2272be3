import type * as Vi from '../../vi/citizens/dates.ts';

export const dateTexts: typeof Vi.dateTexts = {
  weekdays: ['ថ្ងៃអាទិត្យ', 'ថ្ងៃច័ន្ទ', 'ថ្ងៃអង្គារ', 'ថ្ងៃពុធ', 'ថ្ងៃព្រហស្បតិ៍', 'ថ្ងៃសុក្រ', 'ថ្ងៃសៅរ៍'],
  near: { yesterday: 'ម្សិលមិញ', today: 'ថ្ងៃនេះ', tomorrow: 'ថ្ងៃស្អែក' },
  time: (hour, minute) => (minute === 0 ? `ម៉ោង ${hour}` : `ម៉ោង ${hour} និង ${minute} នាទី`),
  date: (weekday, { day, month, year }, withYear) =>
    `${weekday} ទី ${day} ខែ ${month}${withYear ? ` ឆ្នាំ ${year}` : ''}`,
  instant: (time, day) => `${time} ${day}`,
  before: (moment) => `មុន${moment}`,
};
