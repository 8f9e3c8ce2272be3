import type { TableName } from '../../../../core/directory/tables.ts';
import type { publicContentWords } from '../../words/public-content.ts';

type SectionName = keyof (typeof publicContentWords)['vi']['sections'];

/** Section of a form; with `isRow` its fields stand side by side, such as from and to. */
export type Section = { name: SectionName; fields: readonly string[]; isRow?: boolean };

const address: Section = { name: 'address', fields: ['code'] };
const validity: Section = { name: 'validity', fields: ['validFrom', 'validTo'], isRow: true };
const source: Section = { name: 'source', fields: ['owner', 'source'] };
const review: Section[] = [
  { name: 'source', fields: ['owner', 'source', 'needsConfirmation'] },
  { name: 'review', fields: ['reviewedOn', 'expiresOn'], isRow: true },
];

const sections: Partial<Record<TableName, readonly Section[]>> = {
  announcements: [
    { name: 'content', fields: ['title', 'body'] },
    { name: 'urgent', fields: ['urgency', 'hotPrompt'] },
    { name: 'time', fields: ['showFrom', 'showUntil'], isRow: true },
    source,
    address,
  ],
  articles: [
    { name: 'content', fields: ['question', 'answer'] },
    { name: 'found', fields: ['service', 'topics', 'keywords'] },
    ...review,
    validity,
    address,
  ],
  programmes: [
    {
      name: 'content',
      fields: ['name', 'who', 'amount', 'where', 'papers', 'period', 'legalBasis'],
    },
    { name: 'check', fields: ['questions', 'rules'] },
    { name: 'found', fields: ['topic', 'order'] },
    ...review,
    validity,
    address,
  ],
  topics: [
    { name: 'content', fields: ['code', 'name', 'nameInEnglish', 'nameInKhmer'] },
    { name: 'questions', fields: ['questions'] },
    {
      name: 'route',
      fields: ['service', 'lead', 'co', 'defaultPriority', 'needsApproval'],
    },
    { name: 'systems', fields: ['tokenFirst'] },
    { name: 'found', fields: ['keywords', 'examples'] },
    validity,
  ],
};

/** Returns the form sections of a table with public content; undefined for other tables. */
export const sectionsOf = (table: TableName): readonly Section[] | undefined => sections[table];
