import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hotlineFlows } from '../../../../../lib/contact-center/flows/all.ts';
import { renderFlowDiagram } from '../../../../../lib/contact-center/flows/modules/flow-diagram.ts';

test('the diagram in docs/contact-center.md equals the one generated from the contact flows', () => {
  const page = readFileSync('docs/contact-center.md', 'utf8');
  const voice = hotlineFlows.filter(({ channels }) => channels.includes('VOICE'));
  expect(page).toContain(['```mermaid', renderFlowDiagram(voice), '```'].join('\n'));
});
