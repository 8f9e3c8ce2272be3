import type * as Vi from '../../vi/channels/connect-chat.ts';

export const connectChatTexts: typeof Vi.connectChatTexts = {
  operatorComes: 'បុគ្គលិកនឹងឆ្លើយលោកអ្នកឆាប់ៗ។ សូមរង់ចាំបន្តិច។',
  allBusy: 'បុគ្គលិកទាំងអស់កំពុងរវល់។ សូមទុកសារ និងលេខទូរស័ព្ទនៅលើគេហទំព័ររបស់មជ្ឈមណ្ឌល យើងនឹងឆ្លើយតប។',
  closed: 'ឥឡូវនេះក្រៅម៉ោងធ្វើការ។ សូមផ្ញើសំណើនៅលើគេហទំព័ររបស់មជ្ឈមណ្ឌល យើងនឹងឆ្លើយតប។ សង្គ្រោះបន្ទាន់៖ ហៅ 115។',
};
