import type { LocalDate } from '../time/local-date.ts';
import type { MarkdownBlock } from './markdown.ts';

/**
 * First days of the editions of the guides' screenshots, oldest first. Each is a folder in `web/portal/assets/guides`. A new
 * edition starts when pages change visibly: the end of the epidemic, and the merger of the provinces.
 */
export const screenshotEditions = ['2021-12-03', '2023-10-20', '2025-07-01'] as const;

export type ScreenshotEdition = (typeof screenshotEditions)[number];

/** Returns the edition that shows the pages as they are on a day. */
export function findScreenshotEdition(day: LocalDate): ScreenshotEdition {
  return screenshotEditions.findLast((from) => from <= day) ?? screenshotEditions[0];
}

/** Replaces the guide's screenshots, which are of the newest edition in the Markdown file, by those of another edition. */
export function selectScreenshots(
  blocks: readonly MarkdownBlock[],
  edition: ScreenshotEdition,
): MarkdownBlock[] {
  return blocks.map((block) =>
    block.kind === 'picture'
      ? { ...block, src: block.src.replace(/\/guides\/\d{4}-\d\d-\d\d\//, `/guides/${edition}/`) }
      : block,
  );
}
