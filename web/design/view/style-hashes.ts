import { createHash } from 'node:crypto';
import {
  chatStylesheet,
  frontStylesheet,
  khmerStylesheet,
  openStylesheet,
  publicStylesheet,
  reportStylesheet,
  stepsStylesheet,
  stylesheet,
} from './stylesheet.ts';

const hashOf = (css: string): string =>
  `sha256-${createHash('sha256').update(css).digest('base64')}`;

/** Content-Security-Policy hashes of the stylesheets. */
export const styleHash = hashOf(stylesheet);
export const reportStyleHash = hashOf(reportStylesheet);
export const openStyleHash = hashOf(openStylesheet);
const besides = [
  reportStylesheet,
  openStylesheet,
  chatStylesheet,
  frontStylesheet,
  publicStylesheet,
  stepsStylesheet,
  khmerStylesheet,
];
export const styleHashes: readonly string[] = [styleHash, ...besides.map(hashOf)];
