import type { DirectoryTableName } from '../../../../../core/directory/model/tables.ts';
import type { publicContentTexts } from '../../../../../i18n/console-administration.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';

type SectionName = keyof TextsOf<typeof publicContentTexts>['sections'];

/** Section of a form. With `isRow`, the fields of the section are displayed side by side, such as start and end dates. */
export type FormSection = { name: SectionName; fields: readonly string[]; isRow?: boolean };

const address: FormSection = { name: 'address', fields: ['code'] };
const validity: FormSection = { name: 'validity', fields: ['validFrom', 'validTo'], isRow: true };
const source: FormSection = { name: 'source', fields: ['owner', 'source'] };
const confirmed: FormSection = { name: 'source', fields: ['owner', 'source', 'needsConfirmation'] };

const sections: Partial<Record<DirectoryTableName, readonly FormSection[]>> = {
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
    confirmed,
    {
      name: 'review',
      fields: ['reviewedOn', 'reviewEveryMonths', 'expiresOn', 'isPermanent'],
      isRow: true,
    },
    validity,
    { name: 'successor', fields: ['replacedBy'] },
    address,
  ],
  programmes: [
    {
      name: 'content',
      fields: ['name', 'who', 'amount', 'where', 'papers', 'period', 'legalBasis'],
    },
    { name: 'check', fields: ['questions', 'rules'] },
    { name: 'found', fields: ['topic', 'order'] },
    confirmed,
    { name: 'review', fields: ['reviewedOn', 'expiresOn'], isRow: true },
    validity,
    address,
  ],
  topics: [
    {
      name: 'content',
      fields: ['code', 'name', 'spoken', 'nameInEnglish', 'nameInKhmer', 'emergency', 'note'],
    },
    { name: 'questions', fields: ['questions'] },
    {
      name: 'route',
      fields: ['service', 'lead', 'co', 'defaultPriority', 'isAboutOffice', 'needsApproval'],
    },
    { name: 'systems', fields: ['tokenFirst', 'isForNationalSystem'] },
    {
      name: 'found',
      fields: ['group', 'isOnTelephone', 'isInternal', 'keywords', 'examples'],
    },
    validity,
  ],
};

/** Returns the form sections of a directory table whose rows are published on the portal; undefined for other tables. */
export function getFormSections(table: DirectoryTableName): readonly FormSection[] | undefined {
  return sections[table];
}
