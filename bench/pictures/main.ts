/**
 * The pictures of the guides, from a hotline that runs: `npm start` with a new data folder, then
 * `npm run pictures -- http://localhost:3000`. They go to `web/portal/assets/guides`, where the portal serves them.
 */
import { startBrowser } from '../../test/support/browser.ts';
import { hotlineDriver } from '../../test/support/hotline-driver.ts';
import { citizenPictures } from './citizen.ts';
import { officerPictures } from './officer.ts';
import { shutter } from './shutter.ts';
import { staffPictures } from './staff.ts';

const url = new URL(process.argv[2] ?? 'http://localhost:3000');
const hotline = hotlineDriver(() => url);
const browser = await startBrowser();
try {
  const shot = await shutter(browser);
  const sent = await citizenPictures({ browser, hotline, shot });
  const told = await officerPictures({ browser, hotline, shot }, sent);
  await told();
  await staffPictures({ browser, hotline, shot });
} finally {
  await browser.close();
}
