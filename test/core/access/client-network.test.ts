import { expect, test } from 'vitest';
import { getClientNetwork } from '../../../core/access/client-network.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ['2402:800:61ad:4f2:9d1e:1:2:3', '2402:800:61ad:4f2'],
  ['2402:0800:61AD:04f2::1', '2402:800:61ad:4f2'],
  ['2402:800::1', '2402:800:0:0'],
  ['::1', '0:0:0:0'],
  ['::2402:800:1:2:3:4', '0:0:2402:800'],
  ['2402::800:1:2:3:4:5', '2402:0:800:1'],
  ['2402:800:1:2:3:4:5::', '2402:800:1:2'],
])('getClientNetwork maps the IP address %s to the network %s', (address, network) => {
  expect(getClientNetwork(address)).toBe(network);
});
