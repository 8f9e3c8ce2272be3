import { copyFileSync, globSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildBrowserFiles } from './browser-files.ts';

const root = resolve(import.meta.dirname, '../../..');
const vietnamPro = 'node_modules/@expo-google-fonts/be-vietnam-pro';

const copyPdfFonts = (folder: string): void => {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const font of [
    '400Regular/BeVietnamPro_400Regular',
    '600SemiBold/BeVietnamPro_600SemiBold',
  ]) {
    const file = join(root, vietnamPro, `${font}.ttf`);
    copyFileSync(file, join(folder, 'fonts', basename(file)));
  }
};

const copyUserGuides = (folder: string): void => {
  const guides = join(root, 'docs/guides');
  mkdirSync(join(folder, 'guides'), { recursive: true });
  for (const file of globSync('*.md', { cwd: guides })) {
    copyFileSync(join(guides, file), join(folder, 'guides', file));
  }
};

/**
 * Callbacks that add files next to a Lambda function's code, keyed by the function's entry file. At run time the files are
 * below `LAMBDA_TASK_ROOT`.
 */
const companionCopiers: Readonly<Record<string, (folder: string) => void>> = {
  'intake/public-api.http': copyUserGuides,
  'assets/serve-assets.http': (folder) => buildBrowserFiles(join(folder, 'public')),
  'staff/print-report.http': copyPdfFonts,
  'press/print-poster.http': copyPdfFonts,
};

export function copyRuntimeFiles(output: string, entries: readonly string[]): void {
  for (const entry of entries) companionCopiers[entry]?.(join(output, entry));
}
