import type * as Vi from '../../vi/console-administration/message-text-editor.ts';

export const messageTextEditorTexts: typeof Vi.messageTextEditorTexts = {
  hint: 'Every SMS to citizens and officers. What stands in braces is filled in from the ticket and must stay.',
  changed: 'changed',
  segments: (segments, characters) =>
    `${segments} SMS parts · ${characters} signs (with the longest names)`,
  gaps: 'Must hold',
  text: 'Words',
  builtIn: 'Original',
  useBuiltIn: 'Back to the original',
  example: 'What is read',
  planned: (date) => `planned from ${date}`,
  preview: 'What its reader gets',
  invented: 'The ticket is invented; names of units and topics are from the directory.',
  channels: { sms: 'SMS', email: 'E-mail', chat: 'Zalo, Messenger' },
  size: (segments, characters) => `${segments} parts · ${characters} signs`,
  grouped: 'Messages about several tickets and the weekly e-mail; their text is fixed',
  all: 'All messages',
};
