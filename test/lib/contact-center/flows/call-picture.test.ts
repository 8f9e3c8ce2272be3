import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programs } from '../../../../lib/contact-center/flows/all.ts';
import { callPicture } from '../../../../lib/contact-center/flows/call-picture.ts';

test('the picture of the call plan is that of the flows', () => {
  const page = readFileSync('docs/contact-center.md', 'utf8');
  const voice = programs.filter(({ channels }) => channels.includes('VOICE'));
  expect(page).toContain(['```mermaid', callPicture(voice), '```'].join('\n'));
});
