import { writeTrust } from '../trust.ts';
import { type Say, say, withAssembly } from '../with-assembly.ts';
import { leadRequests } from './lead-requests.ts';
import { type Options, readOptions } from './options.ts';
import { sendPictures } from './pictures/send-pictures.ts';
import { storeAndLook } from './stored/store-and-look.ts';
import { picturesTold, storedTold } from './told.ts';

const promisedPayloads = 1000;

type Setting = { made: string; options: Options; say: Say };

const leadStored = async ({ made, options }: Setting): Promise<{ failed: number }> => {
  const { seed, payloads } = options;
  say(`Seed ${seed}`);
  const score = await storeAndLook(made, { seed, payloads, rows: 3, inConsole: 12 }, say);
  for (const refusal of score.refusals) say(`refused: ${refusal}`);
  for (const wrong of score.wrongs) {
    say(`FAILED ${wrong}`);
    say(`  npm run campaign:hostile -- --only stored --seed ${seed}`);
  }
  const told = storedTold({ seed, score });
  say(`${told.passed} passed, ${told.failed} failed`);
  if (payloads >= promisedPayloads) await writeTrust(told);
  return { failed: told.failed };
};

const leadPictures = async ({ made }: Setting): Promise<{ failed: number }> => {
  const score = await sendPictures(made);
  for (const wrong of score.wrongs) say(`FAILED ${wrong}`);
  const told = picturesTold(score);
  say(`${told.passed} passed, ${told.failed} failed`);
  await writeTrust(told);
  return { failed: told.failed };
};

/** `npm run campaign:hostile`: everything that breaks programs, through every door, and then everything that shows it. */
await withAssembly(async (made) => {
  const options = readOptions();
  const setting = { made, options, say };
  const leads = { requests: leadRequests, pictures: leadPictures, stored: leadStored };
  let failed = 0;
  for (const part of ['pictures', 'requests', 'stored'] as const) {
    if (part === (options.only ?? part)) failed += (await leads[part](setting)).failed;
  }
  return { failed };
});
