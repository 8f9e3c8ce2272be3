// biome-ignore-all format: generated
// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts
import * as enProblems from './en/console/problems.ts';
import * as enSharedParts from './en/console/shared-parts.ts';
import * as enShell from './en/console/shell.ts';
import * as enSignIn from './en/console/sign-in.ts';
import type { Texts } from './languages.ts';
import * as viProblems from './vi/console/problems.ts';
import * as viSharedParts from './vi/console/shared-parts.ts';
import * as viShell from './vi/console/shell.ts';
import * as viSignIn from './vi/console/sign-in.ts';

export const problemTexts: Texts<typeof viProblems.problemTexts> = {
  vi: viProblems.problemTexts,
  km: viProblems.problemTexts,
  en: enProblems.problemTexts,
};

export const sharedPartTexts: Texts<typeof viSharedParts.sharedPartTexts> = {
  vi: viSharedParts.sharedPartTexts,
  km: viSharedParts.sharedPartTexts,
  en: enSharedParts.sharedPartTexts,
};

export const shellTexts: Texts<typeof viShell.shellTexts> = {
  vi: viShell.shellTexts,
  km: viShell.shellTexts,
  en: enShell.shellTexts,
};

export const signInTexts: Texts<typeof viSignIn.signInTexts> = {
  vi: viSignIn.signInTexts,
  km: viSignIn.signInTexts,
  en: enSignIn.signInTexts,
};
