import { expect, test } from 'vitest';
import { renderSimulatedCallsPage } from '../../../local/control/view/phone/calls-page.ts';
import { callMorning } from '../../flow-tools/simulator/call-harness.ts';

const link = 'https://1022.example/console/tickets/4821937056';
const pageOf = (value: string) =>
  renderSimulatedCallsPage(
    {
      calls: [],
      contacts: [
        {
          id: 'c-1',
          at: callMorning.toISOString(),
          kind: 'task',
          request: {
            Name: 'Sức khỏe 4821937056: <chờ>',
            References: { ticket: { Type: 'URL', Value: value } },
          },
          attributes: { ticket: '4821937056' },
        },
      ],
    },
    callMorning,
  ).markup;

test('the local run’s page of calls shows an operator task with its name and the link to its ticket', () => {
  expect(pageOf(link)).toContain('Việc cho tổng đài viên: Sức khỏe 4821937056: &lt;chờ&gt;');
  expect(pageOf(link)).toContain(`<a href="${link}">`);
});

test('the local run’s page of calls does not turn a javascript: URL into a link', () => {
  expect(pageOf('javascript:alert(1)')).not.toContain('<a href="javascript');
});
