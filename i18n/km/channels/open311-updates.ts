import type * as Vi from '../../vi/channels/open311-updates.ts';

export const unpublishedUpdateText: typeof Vi.unpublishedUpdateText = 'ស្ថានភាពនៃសំណើបានផ្លាស់ប្តូរ។';

export const mergedUpdateText: typeof Vi.mergedUpdateText = 'សំណើត្រូវបានបញ្ចូលទៅក្នុងសំណើមួយទៀត។';

export const passedOnStatusText: typeof Vi.passedOnStatusText = 'កំពុងផ្ទេរទៅអង្គភាពផ្សេង';

export const open311WaitingTexts: typeof Vi.open311WaitingTexts = {
  missing: (day) => `អ្នកផ្ញើមិនទាន់ឆ្លើយសំណួររបស់អង្គភាពទេ រង់ចាំដល់ ${day}`,
  until: (day) => `កាលកំណត់ថ្មីគឺ ${day}`,
};
