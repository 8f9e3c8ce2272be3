import { createHash } from 'node:crypto';
import {
  baseStylesheet,
  chatStylesheet,
  citizenPageStylesheet,
  khmerStylesheet,
  openPagesStylesheet,
  publicContentStylesheet,
  reportStepsStylesheet,
  reportStylesheet,
} from './stylesheet.ts';

const hashOf = (css: string): string =>
  `sha256-${createHash('sha256').update(css).digest('base64')}`;

/** Hashes of the stylesheets for the Content-Security-Policy. */
export const baseStyleHash = hashOf(baseStylesheet);
export const reportStyleHash = hashOf(reportStylesheet);
export const openPagesStyleHash = hashOf(openPagesStylesheet);
const besides = [
  reportStylesheet,
  openPagesStylesheet,
  chatStylesheet,
  citizenPageStylesheet,
  publicContentStylesheet,
  reportStepsStylesheet,
  khmerStylesheet,
];
export const allStyleHashes: readonly string[] = [baseStyleHash, ...besides.map(hashOf)];
