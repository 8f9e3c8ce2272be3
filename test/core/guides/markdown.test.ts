import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { userGuides } from '../../../core/guides/guide.ts';
import { parseMarkdown, toPlainText } from '../../../core/guides/markdown.ts';
import { wrongPinRateLimits } from '../../../core/intake/follow/pin-rate-limits.ts';

test('parseMarkdown parses headings, paragraphs, lists and inline formatting', () => {
  const source =
    '# Tên\n\nMột **đậm**, *nghiêng*, `mã`,\nvà [nối](/a).\n\n1. một\n2. hai,\n   còn nữa\n\nTrước:\n* ba';
  expect(parseMarkdown(source)).toEqual([
    { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'Tên' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Một ' },
        { kind: 'strong', text: 'đậm' },
        { kind: 'text', text: ', ' },
        { kind: 'emphasis', text: 'nghiêng' },
        { kind: 'text', text: ', ' },
        { kind: 'code', text: 'mã' },
        { kind: 'text', text: ', và ' },
        { kind: 'link', text: 'nối', href: '/a' },
        { kind: 'text', text: '.' },
      ],
    },
    {
      kind: 'list',
      isOrdered: true,
      items: [[{ kind: 'text', text: 'một' }], [{ kind: 'text', text: 'hai, còn nữa' }]],
    },
    { kind: 'paragraph', text: [{ kind: 'text', text: 'Trước:' }] },
    { kind: 'list', isOrdered: false, items: [[{ kind: 'text', text: 'ba' }]] },
  ]);
});

test('parseMarkdown parses a table with a header row and rows of equal length', () => {
  const [table] = parseMarkdown('| a | b |\n| --- | --- |\n| **1** | 2 |\n| 3 | 4 |');
  expect(table).toMatchObject({ kind: 'table', head: [[{ text: 'a' }], [{ text: 'b' }]] });
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(toPlainText))).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test.each(userGuides)(
  'parseMarkdown parses the whole guide $file without leftover Markdown characters',
  ({ file }) => {
    const blocks = parseMarkdown(readFileSync(`docs/guides/${file}`, 'utf8'));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    const texts = blocks.flatMap((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return [block.text];
        case 'list':
          return block.items;
        case 'table':
          return [...block.head, ...block.rows.flat()];
        default:
          return [];
      }
    });
    const plain = texts.flatMap((text) =>
      text.flatMap((one) => (one.kind === 'code' ? [] : one.text)),
    );
    for (const text of plain) expect(text).not.toMatch(/\*|`|^#|\]\(|^\|/);
  },
);

test('the citizens’ guide states the current limit of wrong PINs and promises no waiting time', () => {
  const { maxAttempts, withinMinutes } = wrongPinRateLimits.networkAtTicket;
  expect(readFileSync('docs/guides/nguoi-dan.md', 'utf8').replaceAll('\n', ' ')).toContain(
    `sai PIN ${maxAttempts} lần thì phải đợi, lâu nhất ${withinMinutes} phút`,
  );
});
