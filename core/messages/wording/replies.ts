import type { Lang } from '../lang.ts';
import { repliesEn as en } from './replies.en.ts';
import { repliesVi as vi } from './replies.vi.ts';

type Reply = { title: string; detail: string };
export type ReplyWord = keyof typeof vi;

// The Khmer words await a native speaker's review; what is missing is said in Vietnamese.
const km: Record<ReplyWord, Reply> = {
  ...vi,
  'photo-unusable': {
    title: 'មិនទាន់ទទួលបានរូបថតទេ',
    detail: 'សូមមើលមូលហេតុខាងក្រោម រួចផ្ញើម្តងទៀត។ អ្វីដែលលោកអ្នកសរសេរ នៅតែរក្សាទុក។',
  },
  'not-now': {
    title: 'ឥឡូវនេះមិនទាន់ធ្វើបានទេ',
    detail: 'ស្ថានភាពរបាយការណ៍ឥឡូវនេះ មិនអនុញ្ញាតឱ្យធ្វើដូច្នេះទេ។ មិនទាន់មានអ្វីត្រូវបានកត់ត្រាទេ។',
  },
  'too-many-reports': {
    title: 'មានរបាយការណ៍ច្រើនពេក',
    detail:
      'មានរបាយការណ៍ច្រើនពេក ផ្ញើពីកន្លែងតែមួយ។ របាយការណ៍នេះមិនទាន់បានផ្ញើទេ។ សូមរក្សាទុក រង់ចាំ រួចផ្ញើម្តងទៀត ឬទូរស័ព្ទទៅលេខ 1022។ បើមានគ្រោះថ្នាក់ដល់ជីវិត សូមទូរស័ព្ទទៅលេខ 115។',
  },
  'too-many-requests': {
    title: 'ចូលច្រើនដងពេក',
    detail: 'សូមរង់ចាំប្រាំនាទី រួចព្យាយាមម្តងទៀត ឬទូរស័ព្ទទៅលេខ 1022។',
  },
  'too-many-acts': {
    title: 'ថ្ងៃនេះបានកត់ត្រាច្រើនដងហើយ',
    detail:
      'របាយការណ៍នេះបានកត់ត្រាច្រើនក្នុងមួយថ្ងៃ។ អត្ថបទនេះមិនទាន់ត្រូវបានកត់ត្រាទេ។ សូមផ្ញើម្តងទៀតនៅពេលក្រោយ ឬទូរស័ព្ទទៅលេខ 1022 បើបន្ទាន់។',
  },
  'too-late-to-reopen': {
    title: 'ផុតពេលស្នើឱ្យដោះស្រាយឡើងវិញ',
    detail: 'បើរឿងនៅមាន សូមផ្ញើរបាយការណ៍ថ្មី ដោយសរសេរលេខកូដចាស់ ឬទូរស័ព្ទទៅលេខ 1022។',
  },
};

const words: Record<Lang, Record<ReplyWord, Reply>> = { vi, km, en };

const isReplyWord = (word: string): word is ReplyWord => Object.hasOwn(vi, word);

/** Every problem that there is. */
export const replyWords: readonly ReplyWord[] = Object.keys(vi).filter(isReplyWord);

/** Title and detail of a reply that isn't the one hoped for. */
export const replyText = (word: ReplyWord, lang: Lang): Reply => words[lang][word];
