import { createHash } from 'node:crypto';
import {
  baseStylesheet,
  chatStylesheet,
  citizenPageStylesheet,
  khmerStylesheet,
  officerStylesheet,
  ownTicketStylesheet,
  publicContentStylesheet,
  publishedPagesStylesheet,
  reportStepsStylesheet,
  reportStylesheet,
} from './stylesheet.ts';

const hashOf = (css: string): string =>
  `sha256-${createHash('sha256').update(css).digest('base64')}`;

/** Hashes of the stylesheets for the Content-Security-Policy. */
export const baseStyleHash = hashOf(baseStylesheet);
export const reportStyleHash = hashOf(reportStylesheet);
export const publishedPagesStyleHash = hashOf(publishedPagesStylesheet);
const additionalStylesheets = [
  reportStylesheet,
  officerStylesheet,
  publishedPagesStylesheet,
  chatStylesheet,
  citizenPageStylesheet,
  ownTicketStylesheet,
  publicContentStylesheet,
  reportStepsStylesheet,
  khmerStylesheet,
];
export const allStyleHashes: readonly string[] = [
  baseStyleHash,
  ...additionalStylesheets.map(hashOf),
];
