import { copyFileSync, globSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { layBrowserFiles } from '../assets/browser-files.ts';

const root = resolve(import.meta.dirname, '../..');
const vietnamPro = 'node_modules/@expo-google-fonts/be-vietnam-pro';

/** Whole fonts, for paper: the two cuts that documents are set in. */
const layPaperFonts = (folder: string): void => {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const font of [
    '400Regular/BeVietnamPro_400Regular',
    '600SemiBold/BeVietnamPro_600SemiBold',
  ]) {
    const file = join(root, vietnamPro, `${font}.ttf`);
    copyFileSync(file, join(folder, 'fonts', basename(file)));
  }
};

/** The guides as their writers left them. */
const layGuides = (folder: string): void => {
  const guides = join(root, 'docs/guides');
  mkdirSync(join(folder, 'guides'), { recursive: true });
  for (const file of globSync('*.md', { cwd: guides })) {
    copyFileSync(join(guides, file), join(folder, 'guides', file));
  }
};

/** What lies beside a function's code, by its entry: at run time below `LAMBDA_TASK_ROOT`. */
const companions: Readonly<Record<string, (folder: string) => void>> = {
  'intake/public-api.http': layGuides,
  'assets/show-asset.http': (folder) => layBrowserFiles(join(folder, 'public')),
  'staff/print-report.http': layPaperFonts,
  'press/print-poster.http': layPaperFonts,
};

/** Lays down what the functions of these entries need beside their code. */
export const layCompanions = (output: string, entries: readonly string[]): void => {
  for (const entry of entries) companions[entry]?.(join(output, entry));
};
