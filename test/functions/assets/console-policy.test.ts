import { expect, test } from 'vitest';
import { buildConsoleContentSecurityPolicy } from '../../../functions/assets/console-policy.ts';
import { renderConsolePage } from '../../../web/console/view/console-page.ts';

const policy = (softphone: { origin: string } | undefined) =>
  buildConsoleContentSecurityPolicy({
    ...{ nonce: 'n', picturesFrom: 'https://photos.test', soundsFrom: 'https://sounds.test' },
    ...{ signInAt: 'https://sign-in.test/login', softphone },
  }).split('; ');

const bundle = { script: 'main.js', style: 'main.css', preload: [] };
const softphone = {
  ...{ origin: 'https://x.my.connect.aws', region: 'ap-southeast-1' },
  signInUrl: 'https://sign-in.test/saml?id=1',
};

test('without a softphone the console page allows no frames and names no Connect instance', () => {
  expect(policy(undefined)).toContain("default-src 'none'");
  expect(policy(undefined).join()).not.toMatch(/frame-src|connect\.aws/);
  expect(renderConsolePage(bundle, 'n')).not.toContain('softphone');
});

test('with a softphone the console page also allows frames of the Connect instance, and nothing else', () => {
  const added = policy(softphone).filter((directive) => !policy(undefined).includes(directive));
  expect(added).toEqual(['frame-src https://x.my.connect.aws']);
  const page = renderConsolePage(bundle, 'n', softphone);
  expect(page).toContain(
    '<meta name="softphone" content="https://x.my.connect.aws" data-region="ap-southeast-1" data-sign-in-url="https://sign-in.test/saml?id=1">',
  );
});
