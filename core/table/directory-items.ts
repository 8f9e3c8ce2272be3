import { defineItem } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';

export const directoryItems = {
  directory: defineItem({
    type: 'directory',
    pk: 'D#directory',
    sk: 'current',
    about: 'directory in force',
    put: ['LoadDirectory', 'StaffApi'],
    update: ['StaffApi'],
  }),
  directoryFiles: defineItem({
    type: 'directory-files',
    pk: 'D#directory',
    sk: 'files',
    about: 'directory as of the last deploy',
    put: ['LoadDirectory'],
  }),
  directoryChange: defineItem({
    type: 'directory-change',
    pk: 'D#directory',
    sk: 'H#<number>',
    about: 'change of the directory',
    lists: [sharedLists.audit],
    put: ['StaffApi'],
  }),
};
