import { type LoadedEndpoints, loadEndpoints } from '../endpoints/load-endpoints.ts';
import type { Check, CheckContext, Figure, PartResult } from '../runner/check.ts';
import { createSeedRandom } from '../seeded-random.ts';
import { shareResource, stopResource } from '../shared-resource.ts';
import { type AccessCounts, openAccessCounts } from './access-counts.ts';
import { checkActionAccess } from './action-access.ts';
import { checkInvalidTokens } from './invalid-tokens.ts';
import { checkChatOwnership, checkCitizenCookies, checkOfficerLinks } from './links.ts';
import { checkLostCodeRequests } from './lost-code-requests.ts';
import {
  checkDistributedGuessing,
  checkGuessedIdentifiers,
  checkPinLimits,
} from './pin-guessing.ts';
import { checkPublicRoutes, checkReadingRoutes } from './reading-routes.ts';
import { checkStaffRoutes } from './staff-routes.ts';
import { createStaffTokens, type StaffTokens } from './staff-tokens.ts';
import { checkReplayedWebhooks, checkTamperedWebhooks } from './webhooks.ts';

type Sizes = {
  /** Number of modified access tokens to try. */
  tokens: number;
  names: number;
  messages: number;
  /** Number of request pairs for lost codes whose response times are compared. */
  pairs: number;
  /** Share of the access table's cells that is tried, 0 to 1. */
  share: number;
};

const quickSizes: Sizes = { tokens: 40, names: 3, messages: 60, pairs: 24, share: 0.03 };
const fullSizes: Sizes = { tokens: 10_000, names: 2000, messages: 100_000, pairs: 300, share: 1 };

type CheckOptions = {
  endpoints: LoadedEndpoints;
  staff: StaffTokens;
  sizes: Sizes;
  seed: number;
  accessCounts: AccessCounts;
  /** Returns whether to try the next cell of the access table; always true in the full check. */
  isTried(): boolean;
};

type Part = {
  name: string;
  /** Label of the number of attempts in `docs/trust.md`. */
  figure: string;
  /** Returns statistics in addition to the number of attempts. */
  run(checkOptions: CheckOptions): Promise<Figure[]>;
};

/**
 * Returns the maximum share by which response times may reveal whether a number has tickets: 0.5 is chance, plus three
 * standard deviations.
 */
const maxDistinguishingProbability = (pairs: number): number =>
  0.5 + Math.max(0.15, 3 * Math.sqrt((2 * pairs + 1) / (12 * pairs * pairs)));

/** Parts of the access check; those that move the clock come last. */
const parts: readonly Part[] = [
  {
    name: 'matrix',
    figure: 'checked permissions to read, by role, ticket and state',
    async run({ endpoints, staff, ...how }) {
      await checkStaffRoutes(endpoints, staff, how);
      await checkPublicRoutes(endpoints, staff, how);
      await checkReadingRoutes(endpoints, staff, how);
      return [];
    },
  },
  {
    name: 'deeds',
    figure: 'checked permissions for actions, by role and state',
    async run({ endpoints, staff, ...how }) {
      await checkActionAccess(endpoints, staff, how);
      return [];
    },
  },
  {
    name: 'webhooks',
    figure: 'forged, replayed and outdated messages',
    async run({ endpoints, accessCounts, seed, sizes: { messages } }) {
      await checkReplayedWebhooks(endpoints, accessCounts);
      await checkTamperedWebhooks(endpoints, { accessCounts, seed, count: messages });
      return [];
    },
  },
  {
    name: 'links',
    figure: 'shared, expired and replayed links and cookies',
    async run({ endpoints, accessCounts }) {
      await checkChatOwnership(endpoints, accessCounts);
      await checkCitizenCookies(endpoints, accessCounts);
      await checkOfficerLinks(endpoints, accessCounts);
      return [];
    },
  },
  {
    name: 'guesses',
    figure: 'guesses of codes, PINs, links and keys',
    async run({ endpoints, accessCounts, seed, sizes: { names, pairs } }) {
      await checkPinLimits(endpoints, accessCounts);
      await checkDistributedGuessing(endpoints, accessCounts);
      await checkGuessedIdentifiers(endpoints, { accessCounts, seed, count: names });
      const distinguishingProbability = await checkLostCodeRequests(endpoints, {
        accessCounts,
        pairs,
      });
      accessCounts.same(
        'lost codes tell nothing by their time',
        distinguishingProbability < maxDistinguishingProbability(pairs),
        true,
      );
      const what =
        'probability of guessing by response time whether a telephone number has tickets (0.5 is chance)';
      return [[what, distinguishingProbability.toFixed(2)]];
    },
  },
  {
    name: 'tokens',
    figure: 'forged, foreign and expired tokens',
    async run({ endpoints, staff, sizes: { tokens }, ...how }) {
      await checkInvalidTokens(endpoints, staff, { ...how, bends: tokens });
      return [];
    },
  },
];

const sharedEndpoints = shareResource(
  async ({ assembly }) => loadEndpoints(await assembly()),
  stopResource,
);

const run = async (name: string, context: CheckContext): Promise<PartResult> => {
  const part = parts.find((one) => one.name === name);
  if (!part) throw new Error(`Unknown part ${name}`);
  const { quick, seed } = context.options;
  const sizes = quick ? quickSizes : fullSizes;
  const endpoints = await sharedEndpoints(context);
  const accessCounts = openAccessCounts(context);
  const chance = createSeedRandom(seed);
  const isTried = (): boolean => chance() < sizes.share;
  const staff = await createStaffTokens(endpoints);
  const figures = await part.run({
    endpoints,
    staff,
    sizes,
    seed,
    accessCounts,
    isTried,
  });
  const { passed, failed } = accessCounts;
  return { passed, failed, figures: [[part.figure, passed], ...figures] };
};

export const access: Check = {
  name: 'access',
  proves:
    'Unauthorized reads and changes are rejected for every role and ticket status, and for guessed, forged, expired or replayed codes, links, tokens and webhooks.',
  minutes: { quick: 1, whole: 4 },
  parts: () => parts.map(({ name }) => name),
  run,
  sections: [
    {
      id: 'access',
      title: 'Access',
      promise:
        'Nobody can read or change a ticket without permission: neither another agency, a former employee, a person who guesses codes, nor a forged Zalo or Messenger request.',
      limits: ['API Gateway and Cognito are simulated, and the test runs without the firewall.'],
    },
  ],
};
